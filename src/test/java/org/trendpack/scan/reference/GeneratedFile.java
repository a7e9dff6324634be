package org.trendpack.scan.reference;

import java.util.List;
import org.trendpack.read.LogFile;

/** A generated log: the file, and what was written into it. */
public record GeneratedFile(LogFile file, List<LogLine> lines) {

  /** Copies the list. */
  public GeneratedFile {
    lines = List.copyOf(lines);
  }

  List<LogRow> rows() {
    return lines.stream().map(LogLine::row).filter(java.util.Objects::nonNull).toList();
  }
}
