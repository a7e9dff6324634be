package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A scheduled run's log gets a few lines, however often progress is told. */
class PlainProgressTest {

  @Test
  void tellsStagesAndTheirQuarters() {
    StringWriter err = new StringWriter();
    try (PlainProgress progress = new PlainProgress(new PrintWriter(err))) {
      progress.stage("Reading logs", 1000);
      for (int done = 0; done <= 1000; done += 10) {
        progress.advance(done, done * 2L);
      }
      progress.stage("Writing packs", 0);
      progress.advance(5);
    }

    assertThat(err.toString().lines())
        .containsExactly(
            "Reading logs",
            "  25%, 500 rows",
            "  50%, 1,000 rows",
            "  75%, 1,500 rows",
            "  100%, 2,000 rows",
            "Writing packs");
  }
}
