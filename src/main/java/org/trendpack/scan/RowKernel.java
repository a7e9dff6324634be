package org.trendpack.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.trendpack.detect.AddressMatcher;
import org.trendpack.detect.Learner;
import org.trendpack.detect.Matches;
import org.trendpack.read.Field;
import org.trendpack.read.LogFile;
import org.trendpack.read.PageParts;
import org.trendpack.read.Reject;
import org.trendpack.read.Role;
import org.trendpack.read.Row;
import org.trendpack.read.RowStream;
import org.trendpack.read.SearchTerms;
import org.trendpack.read.Site;
import org.trendpack.read.SliceTable;
import org.trendpack.read.Verdict;

/**
 * The inner loop: reads one part of a file and counts its rows.
 *
 * <ol>
 *   <li>Rejected rows, rows outside the run's periods and rows that another export counts end here.
 *   <li>So do advertisements, trackers and parts of pages, which nobody asked for.
 *   <li>Searches are packed and sent on, because whether one counts depends on what was typed next,
 *       which may stand in another file.
 *   <li>Every other row is a visit: it is counted, and matched against categories and lexicon.
 * </ol>
 */
final class RowKernel {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_/ -]{0,30}");

  private final ScanJob job;
  private final Split split;
  private final LogFile file;
  private final Windows windows;
  private final SearchBlock[] searches;

  private final Tally tally;
  private final Row row = new Row();
  private final AddressMatcher.Text texts = row::text;
  private final Moment moment;
  private final Visit visit = new Visit();
  private final SearchTerms terms = new SearchTerms();
  private final PageParts parts = PageParts.shared();
  private final Hits hits;
  private final Acquaintances known;
  private final UserCache users;
  private final CategoryCache categories;

  /** By number of a host, the number of its domain in this part's tally, plus 1. */
  private int[] domains = new int[1 << 10];

  private long earliest = Long.MAX_VALUE;
  private long latest = Long.MIN_VALUE;

  /**
   * Reads one part.
   *
   * @param tally to which it adds what it counts
   * @param searches to which it adds the searches it finds, by bucket
   */
  RowKernel(ScanJob job, Split split, Tally tally, SearchBlock[] searches) {
    this.job = job;
    this.split = split;
    this.tally = tally;
    this.searches = searches;
    file = job.files().get(split.file());
    windows = job.windows().get(split.file());
    moment = new Moment(job.days());
    hits = new Hits(job, tally);
    known = job.acquaintances().take(job);
    users = known.users(file.school());
    categories = known.categories(file.school());
    visit.file = split.file();
    visit.school = file.school();
  }

  void scan() {
    try {
      scanPart();
    } finally {
      job.acquaintances().giveBack(known);
    }
  }

  private void scanPart() {
    long landed = split.from();
    long lines = 0;
    String fault = "";
    try (RowStream rows = new RowStream(file.open(split.from()), file.format().open())) {
      try {
        while (split.from() + rows.consumed() < split.to() && rows.next(row)) {
          take(rows.line());
        }
      } catch (IOException broken) {
        fault = "the file breaks off (" + broken.getClass().getSimpleName() + ")";
      }
      landed = split.from() + rows.consumed();
      lines = rows.lines();
    } catch (IOException gone) {
      fault = "the file cannot be opened (" + gone.getClass().getSimpleName() + ")";
    }
    tally.ends.add(
        new Tally.SplitEnd(split.file(), split.part(), landed, lines, earliest, latest, fault));
  }

  /**
   * All in one, and so longer than what the optimising compiler puts into a caller (325 bytes): it
   * is compiled once, by itself, and not again as a part of the loop that calls it.
   */
  private void take(long line) {
    if (row.status != Row.Status.EVENT) {
      noEvent(line);
      return;
    }
    tally.file(split.file(), Tally.READ);
    earliest = Math.min(earliest, row.time);
    latest = Math.max(latest, row.time);
    if (row.verdict == Verdict.OTHER) {
      unknownVerdict();
    }
    moment.set(row.time);
    if (moment.period == Days.OUTSIDE) {
      tally.file(split.file(), Tally.OUTSIDE);
      return;
    }
    if (!windows.isEmpty()
        && windows.contains(row.time)
        && job.owners().isDuplicate(DuplicateKernel.hash(row, file.school()), split.file())) {
      tally.file(split.file(), Tally.DUPLICATE);
      return;
    }
    tally.row(visit.school, moment.day);
    if (row.proxyOwn || parts.hasPartAddress(row)) {
      tally.file(split.file(), Tally.NOT_VISIT);
      return;
    }
    KnownHost host = known.host(row);
    if (!host.site().isVisit() || isPart(host.site())) {
      tally.file(split.file(), Tally.NOT_VISIT);
      return;
    }
    users.find(row, visit);
    if (terms.find(row, host.site())) {
      search(host);
    } else {
      visit(host);
    }
  }

  /** A blank line or a header is no row. */
  private void noEvent(long line) {
    if (row.status == Row.Status.REJECTED) {
      reject(line);
    }
  }

  private void reject(long line) {
    tally.file(split.file(), Tally.READ);
    tally.file(split.file(), Tally.REASON + row.reason.ordinal());
    boolean keep = job.rejectedText() == ScanJob.RejectedText.KEEP;
    String text = keep ? row.text(row.from, Math.min(row.to, row.from + 500)) : "";
    int last = tally.rejected.size() - 1;
    if (last >= 0 && !keep) {
      Tally.RejectedRun run = tally.rejected.get(last);
      boolean isHere = run.file() == split.file() && run.part() == split.part();
      if (isHere && run.lastLine() == line - 1 && run.reason() == row.reason) {
        tally.rejected.set(last, runOf(run.firstLine(), line, row.reason, text));
        return;
      }
    }
    tally.rejected.add(runOf(line, line, row.reason, text));
  }

  private Tally.RejectedRun runOf(long first, long last, Reject reason, String text) {
    return new Tally.RejectedRun(split.file(), split.part(), first, last, reason, text);
  }

  /** What is no word, such as a cell of another column, must not be repeated. */
  private void unknownVerdict() {
    String word = row.proxyOwn ? "" : row.text(Field.ACTION).strip();
    if (WORD.matcher(word).matches()) {
      tally.unknownVerdict(split.file(), word);
    }
  }

  /** Engines answer keystrokes, and sites their own searches, with data and not with a page. */
  private boolean isPart(Site site) {
    return parts.hasPartMime(row) && (site.searches().isEmpty() || !terms.find(row, site));
  }

  private int domain(KnownHost host) {
    if (host.number() >= domains.length) {
      domains = Arrays.copyOf(domains, Math.max(host.number() + 1, domains.length * 2));
    }
    int domain = domains[host.number()] - 1;
    if (domain < 0) {
      domain = tally.domainNames.number(host.domain(), 0, host.domain().length);
      domains[host.number()] = domain + 1;
    }
    return domain;
  }

  private void visit(KnownHost host) {
    visit.verdict = row.verdict;
    visit.domain = domain(host);
    visit.isSearch = false;
    visit.isDomainOnly = row.pathStart >= row.addressEnd;
    visit.isStripped = terms.isStripped();
    tally.visit(visit, moment, job);
    categories.find(row);
    tally.refusals.page(visit, moment.period, categories.text());
    Matches inPath = known.addresses().find(row.buffer, row.pathStart, row.addressEnd, texts);
    if (host.hasPages()) {
      inPath =
          inPath.and(
              known
                  .pages()
                  .find(host.site().host(), row.buffer, row.pathStart, row.addressEnd, texts));
    }
    if (categories.theme() != null
        || !inPath.found().isEmpty()
        || !host.inHost().found().isEmpty()) {
      hits.add(visit, moment, row.time, asked(host.site()), forLearner(host, inPath));
    }
  }

  /** What was found counts for this learner, or what counts for this learner is found. */
  private List<Matches> forLearner(KnownHost host, Matches inPath) {
    if (!inPath.dependsOnLearner() && !host.inHost().dependsOnLearner()) {
      return List.of(host.inHost(), inPath);
    }
    Learner learner = hits.learner(visit, moment);
    String path = row.text(row.pathStart, row.addressEnd);
    return List.of(
        job.matcher().inHost(host.site().host(), learner),
        job.matcher()
            .inAddress(path, learner)
            .and(job.matcher().inPage(host.site().host(), path, learner)));
  }

  private Hits.Asked asked(Site site) {
    int end = Math.min(row.addressEnd, row.pathStart + 500);
    String address = site.host() + row.text(row.pathStart, end);
    return new Hits.Asked(site, address, "", categories.theme(), categories.text());
  }

  private void search(KnownHost host) {
    categories.find(row);
    long actor = actor();
    SearchBlock block =
        searches[(int) Math.floorMod(actor * 0x9E3779B97F4A7C15L >>> 33, (long) searches.length)];
    block.begin();
    block.number(actor);
    block.name(terms.engine());
    block.number(row.time);
    block.number(terms.isSuggestion() ? 1 : 0);
    block.text(terms.bytes(), 0, terms.length());
    block.number(split.file());
    block.number(visit.account + 1L);
    block.name(visit.user);
    block.number(row.verdict.ordinal());
    block.name(host.site().host());
    block.name(host.site().domain());
    block.number(categories.theme() == null ? 0 : categories.theme().ordinal() + 1L);
    block.name(categories.theme() == null ? "" : categories.text());
  }

  /** Whose keystrokes belong together: a learner's; behind a shared login, one device's. */
  private long actor() {
    if (visit.account >= 0 && job.accounts().role(visit.account, moment.epochDay) != Role.SHARED) {
      return visit.account;
    }
    byte[] user = visit.user.getBytes(StandardCharsets.UTF_8);
    long hash = SliceTable.hash(user, 0, user.length) + visit.account * 31L + visit.school;
    int ip = Field.CLIENT_IP.ordinal();
    if (row.start[ip] >= 0) {
      hash = hash * 31 + SliceTable.hash(row.buffer, row.start[ip], row.end[ip]);
    }
    return hash | Long.MIN_VALUE;
  }
}
