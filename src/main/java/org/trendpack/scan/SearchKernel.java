package org.trendpack.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.trendpack.detect.Learner;
import org.trendpack.detect.Matches;
import org.trendpack.detect.Theme;
import org.trendpack.read.Role;
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
  private final Tally tally = new Tally();
  private final Hits hits;
  private final Moment moment;
  private final Visit visit = new Visit();
  private final Acquaintances known;

  SearchKernel(ScanJob job) {
    this.job = job;
    hits = new Hits(job, tally);
    moment = new Moment(job.days());
    known = job.acquaintances().take(job);
  }

  Tally scan(Iterator<byte[]> blocks) {
    try {
      return scanAll(blocks);
    } finally {
      job.acquaintances().giveBack(known);
    }
  }

  private Tally scanAll(Iterator<byte[]> blocks) {
    List<Search> searches = new ArrayList<>();
    while (blocks.hasNext()) {
      SearchBlock.Reader block = new SearchBlock.Reader(blocks.next());
      while (block.hasNext()) {
        searches.add(Search.read(block));
      }
    }
    searches.sort(Search.ORDER);
    for (int i = 0; i < searches.size(); i++) {
      if (isKeystroke(searches, i)) {
        tally.file(searches.get(i).file(), Tally.NOT_VISIT);
      } else {
        count(searches.get(i));
      }
    }
    return tally;
  }

  static boolean isKeystroke(List<Search> searches, int at) {
    Search typed = searches.get(at);
    long reach = typed.isSuggestion() ? TYPING : INSTANT;
    for (int i = at + 1; i < searches.size(); i++) {
      Search later = searches.get(i);
      if (!sameHand(typed, later) || later.time() - typed.time() > reach) {
        break;
      }
      if (beginsWith(later, typed) && (isLonger(later, typed) || typed.isSuggestion())) {
        return true;
      }
    }
    return typed.isSuggestion() && isBeingDeleted(searches, at);
  }

  private static boolean isBeingDeleted(List<Search> searches, int at) {
    Search typed = searches.get(at);
    for (int i = at - 1; i >= 0; i--) {
      Search earlier = searches.get(i);
      if (!sameHand(typed, earlier) || typed.time() - earlier.time() > TYPING) {
        return false;
      }
      if (beginsWith(earlier, typed) && isLonger(earlier, typed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameHand(Search one, Search other) {
    return one.actor() == other.actor() && one.engine().equals(other.engine());
  }

  private static boolean isLonger(Search one, Search other) {
    return one.terms().length > other.terms().length;
  }

  private static boolean beginsWith(Search whole, Search start) {
    byte[] a = whole.terms();
    byte[] b = start.terms();
    if (a.length < b.length) {
      return false;
    }
    for (int i = 0; i < b.length; i++) {
      if (lower(a[i]) != lower(b[i])) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
  }

  private void count(Search search) {
    moment.set(search.time());
    byte[] domain = search.domain().getBytes(StandardCharsets.UTF_8);
    visit.file = search.file();
    visit.school = job.files().get(search.file()).school();
    visit.account = search.account();
    visit.user = search.user();
    visit.verdict = search.verdict();
    visit.domain = tally.domainNames.number(domain, 0, domain.length);
    visit.isSearch = true;
    tally.visit(visit, moment, job);
    String terms = Texts.decode(search.terms(), 0, search.terms().length);
    Matches matches = known.inSearch(terms, search.host());
    if (matches.dependsOnLearner()) {
      Learner learner = hits.learner(visit, moment);
      matches =
          job.matcher().inSearch(terms, learner).and(job.matcher().listed(search.host(), learner));
    }
    if (!matches.found().isEmpty() || search.theme() >= 0) {
      hit(search, terms, matches);
    } else if (search.verdict() == Verdict.BLOCKED) {
      Role role = job.accounts().role(search.account(), moment.epochDay);
      tally.refusals.search(visit, moment.period, role, terms);
    }
  }

  private void hit(Search search, String terms, Matches matches) {
    Site site = new Site(search.host(), search.domain(), true, List.of());
    Theme theme = search.theme() < 0 ? null : Theme.values()[search.theme()];
    Hits.Asked asked = new Hits.Asked(site, terms, search.engine(), theme, search.category());
    hits.add(visit, moment, search.time(), asked, List.of(matches));
  }
}
