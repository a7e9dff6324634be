package org.trendpack.cli;

import java.io.PrintWriter;
import org.trendpack.pipeline.Progress;

/** Progress that ends with the run: bars on a terminal, else plain lines. */
interface ProgressLines extends Progress, AutoCloseable {

  @Override
  void close();

  /** The kind that suits where it goes. */
  static ProgressLines to(PrintWriter err) {
    return onTerminal() ? new BarProgress(err) : new PlainProgress(err);
  }

  /** Whether somebody is watching. */
  @SuppressWarnings("SystemConsoleNull") // the launchers ask newer versions of Java for null
  static boolean onTerminal() {
    return System.console() != null;
  }
}
