package org.trendpack.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendpack.job.Period;
import org.trendpack.synth.Sites.ReportLine;

/** Totals of one school and period, for its internet-use report. */
final class UsageTotals {

  /** Above this many accounts a report has one line a site, not one a user and site. */
  private static final int MOST_ACCOUNTS = 150;

  private static final int REQUESTS_IN_A_MINUTE = 5;

  private final Setting setting;
  private final Period period;
  private final List<ReportLine> lines;
  private final boolean byUser;
  private final long[] requests;
  private final long[] blocked;
  private final long[] bytes;

  UsageTotals(Setting setting, Period period, List<ReportLine> lines) {
    this.setting = setting;
    this.period = period;
    this.lines = lines;
    this.byUser = setting.accounts().size() <= MOST_ACCOUNTS;
    int cells = lines.size() * (byUser ? setting.crowd().actors().size() : 1);
    this.requests = new long[cells];
    this.blocked = new long[cells];
    this.bytes = new long[cells];
  }

  void add(Actor actor, int line, Row row) {
    int cell = byUser ? actor.index() * lines.size() + line : line;
    requests[cell]++;
    bytes[cell] += row.size;
    if (row.blocked) {
      blocked[cell]++;
    }
  }

  long requests() {
    return java.util.Arrays.stream(requests).sum();
  }

  long blocked() {
    return java.util.Arrays.stream(blocked).sum();
  }

  /**
   * Writes the report.
   *
   * @param surplus requests that the report has and the logs have not
   */
  void write(Path file, long surplus) {
    List<List<String>> records = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("Period start", "Period end"));
    if (byUser) {
      header.add("Username");
    }
    header.addAll(List.of("Category", "Site", "Requests", "Blocked", "Minutes", "Bytes"));
    records.add(header);
    for (int cell = 0; cell < requests.length; cell++) {
      if (requests[cell] > 0) {
        records.add(cells(cell, records.size() == 1 ? surplus : 0));
      }
    }
    try {
      Csv.write(file, records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(int cell, long surplus) {
    ReportLine line = lines.get(cell % lines.size());
    List<String> cells = new ArrayList<>();
    cells.add(period.from().toString());
    cells.add(period.to().toString());
    if (byUser) {
      cells.add(setting.crowd().actors().get(cell / lines.size()).username());
    }
    cells.add(line.category());
    cells.add(line.host());
    cells.add(Long.toString(requests[cell] + surplus));
    cells.add(Long.toString(blocked[cell]));
    cells.add(Long.toString(1 + requests[cell] / REQUESTS_IN_A_MINUTE));
    cells.add(Long.toString(bytes[cell]));
    return cells;
  }
}
