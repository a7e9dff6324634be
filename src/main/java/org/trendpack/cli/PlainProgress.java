package org.trendpack.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** A line a stage and a quarter of it, for logs of scheduled runs. */
final class PlainProgress implements ProgressLines {

  private static final int QUARTERS = 4;

  private final PrintWriter err;
  private long total;
  private long quarter;

  PlainProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void stage(String name, long total) {
    this.total = total;
    this.quarter = 0;
    err.println(name);
  }

  @Override
  public synchronized void advance(long done) {
    tell(done, "");
  }

  @Override
  public synchronized void advance(long done, long rows) {
    tell(done, String.format(Locale.ROOT, ", %,d rows", rows));
  }

  private void tell(long done, String more) {
    long reached = total > 0 ? (long) (QUARTERS * (double) done / total) : 0;
    if (reached > quarter) {
      quarter = reached;
      err.println("  " + Math.min(reached * 100 / QUARTERS, 100) + "%" + more);
    }
  }

  @Override
  public synchronized void note(String line) {
    err.println(line);
  }

  @Override
  public void close() {
    err.flush();
  }
}
