package org.trendpack.scan;

import java.util.Iterator;
import java.util.List;
import org.trendpack.detect.Learner;
import org.trendpack.detect.Matches;
import org.trendpack.detect.Theme;
import org.trendpack.read.Role;
import org.trendpack.read.SearchRules;
import org.trendpack.read.Site;
import org.trendpack.read.Texts;
import org.trendpack.read.Verdict;

/**
 * Collapses search-as-you-type requests into the search they led to, and counts and matches the
 * searches that remain.
 *
 * <p>A search is a keystroke, and no visit, if the same person at the same engine goes on to type
 * more: a search that begins with its terms and is longer follows within {@link #TYPING} (of
 * suggestion requests) or {@link #INSTANT} (of result pages, where sites search at every letter). A
 * suggestion request is one as well if the same terms follow, or if its terms are the rest of
 * longer ones that were being deleted: what was typed and taken back is kept at its longest,
 * because it may be what an adult should know of. Nothing depends on the order in which rows are
 * read.
 */
final class SearchKernel {

  /** Milliseconds in which a learner types on, where the engine suggests. */
  static final long TYPING = 10_000;

  /** Milliseconds between the letters of a search that runs at every keystroke. */
  static final long INSTANT = 3_000;

  private final ScanJob job;
  private final Tally tally;
  private final Hits hits;
  private final Moment moment;
  private final Visit visit = new Visit();
  private final Acquaintances known;

  /**
   * Counts a bucket's searches.
   *
   * @param tally to which it adds what it counts
   */
  SearchKernel(ScanJob job, Tally tally) {
    this.job = job;
    this.tally = tally;
    hits = new Hits(job, tally);
    moment = new Moment(job.days());
    known = job.acquaintances().take(job);
  }

  void scan(Iterator<byte[]> blocks) {
    try {
      scanAll(blocks);
    } finally {
      job.acquaintances().giveBack(known);
    }
  }

  private void scanAll(Iterator<byte[]> blocks) {
    Searches searches = known.searches();
    searches.take(blocks);
    for (int i = 0; i < searches.size(); i++) {
      if (isKeystroke(searches, i)) {
        tally.file(searches.file(i), Tally.NOT_VISIT);
      } else {
        count(searches, i);
      }
    }
  }

  private static boolean isKeystroke(Searches searches, int typed) {
    boolean isSuggestion = searches.isSuggestion(typed);
    long until = searches.time(typed) + (isSuggestion ? TYPING : INSTANT);
    for (int later = typed + 1; later < searches.size(); later++) {
      if (!searches.sameHand(typed, later) || searches.time(later) > until) {
        break;
      }
      boolean isLonger = searches.length(later) > searches.length(typed);
      if ((isLonger || isSuggestion) && searches.beginsWith(later, typed)) {
        return true;
      }
    }
    return isSuggestion && isBeingDeleted(searches, typed);
  }

  private static boolean isBeingDeleted(Searches searches, int typed) {
    long since = searches.time(typed) - TYPING;
    for (int earlier = typed - 1; earlier >= 0; earlier--) {
      if (!searches.sameHand(typed, earlier) || searches.time(earlier) < since) {
        return false;
      }
      boolean wasLonger = searches.length(earlier) > searches.length(typed);
      if (wasLonger && searches.beginsWith(earlier, typed)) {
        return true;
      }
    }
    return false;
  }

  private void count(Searches searches, int at) {
    long time = searches.time(at);
    moment.set(time);
    visit.file = searches.file(at);
    visit.school = job.files().get(visit.file).school();
    visit.account = searches.account(at);
    visit.user = searches.user(at);
    visit.verdict = searches.verdict(at);
    visit.domain = searches.domain(at, tally.domainNames);
    visit.isSearch = true;
    tally.visit(visit, moment, job);
    String host = searches.host(at);
    int from = searches.terms(at);
    int to = from + searches.length(at);
    Matches matches = known.inSearch(searches.texts(), from, to, host);
    if (matches.dependsOnLearner()) {
      Learner learner = hits.learner(visit, moment);
      matches =
          job.matcher()
              .inSearch(terms(searches, at), learner)
              .and(job.matcher().listed(host, learner));
    }
    if (!matches.found().isEmpty() || searches.theme(at) >= 0) {
      hit(searches, at, matches);
    } else if (visit.verdict == Verdict.BLOCKED) {
      Role role = job.accounts().role(visit.account, moment.epochDay);
      tally.refusals.search(visit, moment.period, role, terms(searches, at));
    }
  }

  private static String terms(Searches searches, int at) {
    int from = searches.terms(at);
    return Texts.decode(searches.texts(), from, from + searches.length(at));
  }

  private void hit(Searches searches, int at, Matches matches) {
    Site site = new Site(searches.host(at), searches.domain(at), true, SearchRules.NONE);
    Theme theme = searches.theme(at) < 0 ? null : Theme.values()[searches.theme(at)];
    Hits.Asked asked =
        new Hits.Asked(
            site, terms(searches, at), searches.engine(at), theme, searches.category(at));
    hits.add(visit, moment, searches.time(at), asked, List.of(matches));
  }
}
