package org.trendpack.scan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Match;
import org.trendpack.detect.Matches;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.read.Account;
import org.trendpack.read.Site;

/** Makes hits of visits that matched. */
final class Hits {

  private final ScanJob job;
  private final Tally tally;

  Hits(ScanJob job, Tally tally) {
    this.job = job;
    this.tally = tally;
  }

  void category(
      Visit visit, Moment moment, long time, CategoryCache category, Site site, String text) {
    Theme theme = category.theme();
    if (theme != null) {
      category(visit, moment, time, theme, category.text(), site, text, "");
    }
  }

  void category(
      Visit visit,
      Moment moment,
      long time,
      Theme theme,
      String category,
      Site site,
      String text,
      String engine) {
    tally.hits.add(
        new Hit(
            visit.school,
            visit.account,
            visit.user,
            time,
            Hit.Kind.CATEGORY,
            theme,
            theme.severity(),
            Tone.HARM,
            Confidence.MEDIUM,
            category,
            category,
            text,
            site.domain(),
            engine,
            visit.verdict,
            isSanctioned(visit, moment, site.host())));
  }

  /** One hit for each theme: the gravest match of it in any of the parts. */
  void keywords(
      Visit visit, Moment moment, long time, List<Matches> parts, Site site, String text) {
    keywords(visit, moment, time, parts, site, text, "");
  }

  void keywords(
      Visit visit,
      Moment moment,
      long time,
      List<Matches> parts,
      Site site,
      String text,
      String engine) {
    Map<Theme, Match> best = new TreeMap<>();
    for (Matches part : parts) {
      for (Match match : part.gravestByTheme()) {
        best.merge(match.entry().theme(), match, Hits::graver);
      }
    }
    boolean sanctioned = isSanctioned(visit, moment, site.host());
    for (Match match : best.values()) {
      tally.hits.add(
          new Hit(
              visit.school,
              visit.account,
              visit.user,
              time,
              Hit.Kind.KEYWORD,
              match.entry().theme(),
              match.entry().severity(),
              match.entry().tone(),
              match.confidence(),
              match.entry().id(),
              match.matched(),
              text,
              site.domain(),
              engine,
              visit.verdict,
              sanctioned));
    }
  }

  private static Match graver(Match one, Match other) {
    return other.entry().severity() > one.entry().severity() ? other : one;
  }

  private boolean isSanctioned(Visit visit, Moment moment, String host) {
    UnblockingRegister register = job.unblocking().get(visit.school);
    if (register.entries().isEmpty() || visit.account < 0) {
      return false;
    }
    LocalDate day = LocalDate.ofEpochDay(moment.epochDay);
    Account.@Nullable Spell spell = job.accounts().account(visit.account).on(day).orElse(null);
    return spell != null && Sanction.covers(register, host, day, spell);
  }
}
