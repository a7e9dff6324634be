package org.trendpack.scan.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Learner;
import org.trendpack.detect.Match;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.UnblockingRegister.Entry;
import org.trendpack.read.Account.Spell;
import org.trendpack.scan.Hit;
import org.trendpack.scan.ScanInputs;

/** The hits of one visit. */
final class ReferenceHits {

  private static final Set<String> ILLEGAL = Set.of("News, IWF", "Terrorism");

  private final ScanInputs inputs;
  private final Seen seen;

  ReferenceHits(ScanInputs inputs, Seen seen) {
    this.inputs = inputs;
    this.seen = seen;
  }

  List<Hit> all() {
    Map<Theme, Match> gravest = gravest();
    String category = seen.row().category();
    Optional<Theme> theme = inputs.categories().get(seen.school()).theme(category);
    boolean radical =
        gravest.containsKey(Theme.RADICALISATION)
            || theme.filter(Theme.RADICALISATION::equals).isPresent();
    boolean withheld = ILLEGAL.contains(category) || (radical && !seen.row().isSearch());
    List<Hit> hits = new ArrayList<>();
    gravest
        .values()
        .forEach(
            match ->
                hits.add(
                    hit(
                        Hit.Kind.KEYWORD,
                        match.entry().theme(),
                        match.entry().severity(),
                        match.entry().tone(),
                        match.confidence(),
                        match.entry().id(),
                        withheld ? "" : match.matched(),
                        withheld)));
    theme
        .map(
            one ->
                hit(
                    Hit.Kind.CATEGORY,
                    one,
                    one.severity(),
                    Tone.HARM,
                    Confidence.MEDIUM,
                    category,
                    category,
                    withheld))
        .ifPresent(hits::add);
    return hits;
  }

  /** One of each theme: the gravest, then the longest; the host before the path. */
  private Map<Theme, Match> gravest() {
    List<Match> matches = new ArrayList<>();
    LogRow row = seen.row();
    Learner learner = learner();
    if (row.isSearch()) {
      matches.addAll(inputs.matcher().inSearch(row.terms(), learner).found());
      matches.addAll(inputs.matcher().listed(row.host(), learner).found());
    } else {
      matches.addAll(sorted(inputs.matcher().inHost(row.host(), learner).found()));
      List<Match> inPath = new ArrayList<>(inputs.matcher().inAddress(row.path(), learner).found());
      inPath.addAll(inputs.matcher().inPage(row.host(), row.path(), learner).found());
      matches.addAll(sorted(inPath));
    }
    Map<Theme, Match> gravest = new LinkedHashMap<>();
    for (Match match : matches) {
      gravest.merge(
          match.entry().theme(),
          match,
          (one, other) -> other.entry().severity() > one.entry().severity() ? other : one);
    }
    return gravest;
  }

  private Learner learner() {
    Optional<Spell> spell =
        seen.account() < 0
            ? Optional.empty()
            : inputs.roster().accounts().get(seen.account()).on(seen.day());
    return new Learner(
        inputs.schools().get(seen.school()).id(), spell.map(Spell::year).orElse(null));
  }

  private static List<Match> sorted(List<Match> matches) {
    return matches.stream()
        .sorted(
            Comparator.comparing((Match match) -> -match.entry().severity())
                .thenComparing(match -> -match.words())
                .thenComparing(match -> match.entry().id()))
        .toList();
  }

  private Hit hit(
      Hit.Kind kind,
      Theme theme,
      int severity,
      Tone tone,
      Confidence confidence,
      String entry,
      String matched,
      boolean withheld) {
    LogRow row = seen.row();
    return new Hit(
        seen.school(),
        seen.account(),
        seen.user(),
        row.time(),
        kind,
        theme,
        severity,
        tone,
        confidence,
        entry,
        matched,
        withheld ? "" : row.isSearch() ? row.terms() : row.host() + row.path(),
        row.domain(),
        row.engine(),
        row.verdict(),
        isSanctioned());
  }

  private boolean isSanctioned() {
    if (seen.account() < 0) {
      return false;
    }
    Optional<Spell> spell = inputs.roster().accounts().get(seen.account()).on(seen.day());
    return spell.isPresent()
        && inputs.schools().get(seen.school()).unblocking().entries().stream()
            .anyMatch(entry -> covers(entry, spell.get()));
  }

  private boolean covers(Entry entry, Spell spell) {
    boolean under = ("." + seen.row().host()).endsWith("." + entry.domain());
    boolean live = !seen.day().isBefore(entry.from()) && !seen.day().isAfter(entry.to());
    boolean year =
        spell.year() != null
            && List.of(spell.year().code(), spell.year().keyStage()).contains(entry.cohort());
    return under
        && live
        && (entry.cohort().equals("all") || year || spell.flags().contains(entry.cohort()));
  }
}
