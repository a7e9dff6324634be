package org.trendpack.scan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.IllegalContent;
import org.trendpack.detect.Learner;
import org.trendpack.detect.Match;
import org.trendpack.detect.Matches;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.read.Account;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Site;

/** Makes hits of visits that matched. */
final class Hits {

  private final ScanJob job;
  private final Tally tally;
  private final Map<String, Boolean> illegal = new HashMap<>();

  Hits(ScanJob job, Tally tally) {
    this.job = job;
    this.tally = tally;
  }

  /**
   * What was asked for.
   *
   * @param text search terms, or an address without its scheme
   * @param engine the search engine if it is a search, else empty
   * @param theme of the filter's category, if it has one
   */
  record Asked(Site site, String text, String engine, @Nullable Theme theme, String category) {}

  /** Adds a hit of the category, and one for each theme: the gravest match in any of the parts. */
  void add(Visit visit, Moment moment, long time, Asked asked, List<Matches> parts) {
    Map<Theme, Match> best = new TreeMap<>();
    for (Matches part : parts) {
      for (Match match : part.gravestByTheme()) {
        best.merge(match.entry().theme(), match, Hits::graver);
      }
    }
    boolean sanctioned = isSanctioned(visit, moment, asked.site().host());
    boolean withheld = isWithheld(asked, best);
    String text = withheld ? "" : asked.text();
    if (asked.theme() != null) {
      tally.hits.add(
          new Hit(
              visit.school,
              visit.account,
              visit.user,
              time,
              Hit.Kind.CATEGORY,
              asked.theme(),
              asked.theme().severity(),
              Tone.HARM,
              Confidence.MEDIUM,
              asked.category(),
              asked.category(),
              text,
              asked.site().domain(),
              asked.engine(),
              visit.verdict,
              sanctioned));
    }
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
              withheld ? "" : match.matched(),
              text,
              asked.site().domain(),
              asked.engine(),
              visit.verdict,
              sanctioned));
    }
  }

  /**
   * It may be a crime to open what a list of illegal content has, or an address of terrorism. No
   * hit of such a visit keeps anything of what was asked for.
   */
  private boolean isWithheld(Asked asked, Map<Theme, Match> found) {
    boolean radical =
        asked.theme() == Theme.RADICALISATION || found.containsKey(Theme.RADICALISATION);
    return (asked.engine().isEmpty() && radical)
        || (asked.theme() != null
            && illegal.computeIfAbsent(asked.category(), IllegalContent::isIllegal));
  }

  /** Whose visit it is, as far as entries ask. */
  Learner learner(Visit visit, Moment moment) {
    LocalDate day = LocalDate.ofEpochDay(moment.epochDay);
    SchoolYear year =
        visit.account < 0
            ? null
            : job.accounts().account(visit.account).on(day).map(Account.Spell::year).orElse(null);
    return new Learner(job.schools().get(visit.school), year);
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
