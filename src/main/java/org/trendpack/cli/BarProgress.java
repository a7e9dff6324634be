package org.trendpack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar a stage, with rows, rate and time left. */
final class BarProgress implements ProgressLines {

  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int INTERVAL_MILLIS = 200;

  private final PrintWriter err;
  private @Nullable ProgressBar bar;

  BarProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void stage(String name, long total) {
    close();
    bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(total > 0 ? total : -1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build();
  }

  @Override
  public synchronized void advance(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public synchronized void advance(long done, long rows) {
    if (bar != null) {
      Duration elapsed = bar.getTotalElapsed();
      double seconds = Math.max(1, elapsed.toMillis()) / 1000.0;
      bar.stepTo(done);
      bar.setExtraMessage(String.format(Locale.ROOT, "%,d rows, %,.0f/s", rows, rows / seconds));
    }
  }

  @Override
  public synchronized void note(String line) {
    err.println(CLEAR_LINE + line);
    err.flush();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
