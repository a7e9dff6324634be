package org.trendpack.scan;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A run of neighbouring lines that were rejected for one reason.
 *
 * @param file path as the job names it
 * @param firstLine from 1
 * @param lastLine included
 * @param text the row's own text, only if the job asks for it and the run is one line
 */
public record RejectedRows(
    String file, long firstLine, long lastLine, String reason, @Nullable String text)
    implements Serializable {

  /** Whether both are one run. */
  boolean follows(RejectedRows before) {
    return text == null
        && before.text == null
        && file.equals(before.file)
        && reason.equals(before.reason)
        && firstLine == before.lastLine + 1;
  }
}
