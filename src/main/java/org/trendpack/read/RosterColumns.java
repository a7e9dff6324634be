package org.trendpack.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trendpack.job.CsvColumn;
import org.trendpack.job.CsvRow;
import org.trendpack.job.JobSpec;
import org.trendpack.problem.UserProblem;

/** The columns of a roster, one for each flag of the job among them. */
final class RosterColumns {

  static final String USERNAME = "username";
  static final String REFERENCE = "learner reference";
  static final String DISPLAY_NAME = "display name";
  static final String ROLE = "role";
  static final String YEAR = "school year";
  static final String FROM = "valid from";
  static final String TO = "valid to";
  static final String SCHOOL = "school";

  private static final List<CsvColumn> FIXED =
      List.of(
          CsvColumn.required(
              USERNAME, "user name", "user", "login", "login name", "user id", "account", "email"),
          CsvColumn.optional(
              REFERENCE,
              "reference",
              "admission number",
              "admission no",
              "adno",
              "upn",
              "pupil reference",
              "student reference",
              "pupil id",
              "student id"),
          CsvColumn.optional(
              DISPLAY_NAME, "name", "full name", "pupil name", "student name", "learner name"),
          CsvColumn.optional(ROLE, "account type", "type", "user type"),
          CsvColumn.optional(
              YEAR, "year group", "year", "nc year", "national curriculum year", "ncy", "yr"),
          CsvColumn.optional(FROM, "from", "start date", "start"),
          CsvColumn.optional(TO, "to", "end date", "end"),
          CsvColumn.optional(
              SCHOOL,
              "school id",
              "school name",
              "school code",
              "school urn",
              "urn",
              "dfe number",
              "establishment"));
  private static final Map<String, List<String>> FLAG_HEADERS =
      Map.of(
          "sen-support", List.of("sen", "send", "sen status"),
          "ehcp", List.of("ehc", "education health and care plan"),
          "looked-after", List.of("lac", "cla", "in care", "looked after child"),
          "eal", List.of("english additional language"),
          "pupil-premium", List.of("pp", "pupil premium indicator"));
  private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x");
  private static final Set<String> NO = Set.of("", "no", "n", "false", "f", "0");

  private final List<CsvColumn> columns;
  private final Set<String> flags;

  RosterColumns(JobSpec spec) {
    columns = new ArrayList<>(FIXED);
    flags = spec.flags().keySet();
    Set<String> taken = new HashSet<>();
    FIXED.forEach(column -> taken.addAll(keys(column)));
    spec.flags()
        .forEach(
            (id, title) -> {
              CsvColumn column = flagColumn(id, title);
              if (keys(column).stream().anyMatch(taken::contains)) {
                throw UserProblem.configuration(
                    spec.file(), 0, "flag", id, "A roster has a column of this name; rename it.");
              }
              columns.add(column);
            });
  }

  private static CsvColumn flagColumn(String id, String title) {
    List<String> headers = new ArrayList<>(List.of(title));
    headers.addAll(FLAG_HEADERS.getOrDefault(id, List.of()));
    return CsvColumn.optional(id, headers.toArray(String[]::new));
  }

  private static Set<String> keys(CsvColumn column) {
    Set<String> keys = new HashSet<>();
    column.headers().forEach(header -> keys.add(CsvColumn.key(header)));
    return keys;
  }

  List<CsvColumn> columns() {
    return columns;
  }

  /** Whether a table has a column of a flag. */
  boolean hasFlag(CsvRow row) {
    return flags.stream().anyMatch(row::has);
  }

  /** The flags' columns as a OneRoster export writes columns that are not of the standard. */
  List<CsvColumn> asMetadata() {
    return columns.stream()
        .filter(column -> flags.contains(column.name()))
        .map(
            column ->
                CsvColumn.optional(
                    column.name(),
                    column.headers().stream()
                        .map(header -> "metadata." + header)
                        .toArray(String[]::new)))
        .toList();
  }

  /** The flags that a row sets. */
  Set<String> flags(CsvRow row) {
    Set<String> set = new TreeSet<>();
    for (String flag : flags) {
      String cell = row.text(flag).toLowerCase(Locale.ROOT);
      if (YES.contains(cell)) {
        set.add(flag);
      } else if (!NO.contains(cell)) {
        throw row.fault(flag, "Write yes or no, or leave it blank for no.");
      }
    }
    return set;
  }
}
