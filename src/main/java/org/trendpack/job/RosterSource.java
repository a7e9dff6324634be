package org.trendpack.job;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Where a school's accounts are.
 *
 * @param files in the order given
 * @param schoolNames what files of several schools may call this one: ids or names
 * @param jobLine line of the job file that names the files
 */
public record RosterSource(List<Path> files, List<String> schoolNames, int jobLine) {

  /** Copies the lists. */
  public RosterSource {
    files = List.copyOf(files);
    schoolNames = List.copyOf(schoolNames);
  }

  /** Whether a file means this school; letters and digits are compared, in any case. */
  public boolean names(Collection<String> said) {
    return said.stream()
        .map(CsvColumn::key)
        .filter(key -> !key.isEmpty())
        .anyMatch(key -> schoolNames.stream().map(CsvColumn::key).anyMatch(key::equals));
  }
}
