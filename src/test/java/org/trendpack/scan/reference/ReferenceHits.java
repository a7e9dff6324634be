package org.trendpack.scan.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Match;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.UnblockingRegister.Entry;
import org.trendpack.read.Account.Spell;
import org.trendpack.scan.Hit;
import org.trendpack.scan.ScanInputs;

/** The hits of one visit. */
final class ReferenceHits {

  private final ScanInputs inputs;
  private final Seen seen;

  ReferenceHits(ScanInputs inputs, Seen seen) {
    this.inputs = inputs;
    this.seen = seen;
  }

  List<Hit> all() {
    List<Hit> hits = new ArrayList<>();
    gravest()
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
                        match.matched())));
    String category = seen.row().category();
    inputs
        .categories()
        .get(seen.school())
        .theme(category)
        .map(
            theme ->
                hit(
                    Hit.Kind.CATEGORY,
                    theme,
                    theme.severity(),
                    Tone.HARM,
                    Confidence.MEDIUM,
                    category,
                    category))
        .ifPresent(hits::add);
    return hits;
  }

  /** One of each theme: the gravest, then the longest; the host before the path. */
  private Map<Theme, Match> gravest() {
    List<Match> matches = new ArrayList<>();
    if (seen.row().isSearch()) {
      matches.addAll(inputs.matcher().inSearch(seen.row().terms()).found());
    } else {
      matches.addAll(sorted(inputs.matcher().inHost(seen.row().host()).found()));
      matches.addAll(sorted(inputs.matcher().inAddress(seen.row().path()).found()));
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
      String matched) {
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
        row.isSearch() ? row.terms() : row.host() + row.path(),
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
