package org.trendpack.cli;

import java.io.PrintWriter;
import org.trendpack.pipeline.Progress;

/** Progress that ends with the run: bars on a terminal, else plain lines. */
interface ProgressLines extends Progress, AutoCloseable {

  @Override
  void close();

  /** The kind that suits where it goes. */
  @SuppressWarnings("SystemConsoleNull") // the launchers ask newer versions of Java for null
  static ProgressLines to(PrintWriter err) {
    return System.console() == null ? new PlainProgress(err) : new BarProgress(err);
  }
}
