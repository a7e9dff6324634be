package org.trendpack.scan.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows that several exports of a school have count once: as often as in the export that has them
 * most often, and only those of times that both exports span.
 */
final class Duplicates {

  private final List<GeneratedFile> files;
  private final List<LongSummaryStatistics> spans = new ArrayList<>();

  /** School and text to how often each file has it. */
  private final Map<String, TreeMap<Integer, Integer>> counts = new HashMap<>();

  Duplicates(List<GeneratedFile> files) {
    this.files = files;
    for (GeneratedFile file : files) {
      spans.add(file.rows().stream().mapToLong(LogRow::time).summaryStatistics());
    }
    for (int i = 0; i < files.size(); i++) {
      for (LogLine line : files.get(i).lines()) {
        if (line.row() != null && sharesTime(i, line.row().time())) {
          counts.computeIfAbsent(key(i, line), none -> new TreeMap<>()).merge(i, 1, Integer::sum);
        }
      }
    }
  }

  long earliest(int file) {
    return spans.get(file).getMin();
  }

  long latest(int file) {
    return spans.get(file).getMax();
  }

  /** Whether another file counts this line's row. */
  boolean contains(int file, LogLine line) {
    TreeMap<Integer, Integer> owners = counts.get(key(file, line));
    if (owners == null || !sharesTime(file, line.row().time())) {
      return false;
    }
    int most = owners.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    int owner =
        owners.keySet().stream().filter(one -> owners.get(one) == most).findFirst().orElseThrow();
    return owner != file;
  }

  private boolean sharesTime(int file, long time) {
    for (int other = 0; other < files.size(); other++) {
      long from = Math.max(earliest(file), earliest(other));
      long to = Math.min(latest(file), latest(other));
      if (other != file && school(other) == school(file) && from < to) {
        if (time >= from && time <= to) {
          return true;
        }
      }
    }
    return false;
  }

  private String key(int file, LogLine line) {
    return school(file) + " " + line.text();
  }

  private int school(int file) {
    return files.get(file).file().school();
  }
}
