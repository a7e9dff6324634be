package org.trendpack.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;

/** Reads one school of a job. */
final class SchoolReader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "phase",
          "roster",
          "calendar",
          "school-day",
          "logs",
          "reports",
          "category-map",
          "unblocking",
          "filter-changes");
  private static final Set<String> RESERVED = Set.of("group", "it");

  /** What schools take from their group. */
  record GroupDefaults(
      ZoneId timezone, Hours hours, Map<String, String> flags, List<Path> categoryMaps) {}

  /** The school day: from the first of these times to before the second. */
  record Hours(LocalTime opens, LocalTime closes) {
    static final Hours USUAL = new Hours(LocalTime.of(8, 30), LocalTime.of(15, 30));
  }

  private final JobFiles files;
  private final Problems problems;
  private final GroupDefaults group;
  private final SchoolTables tables;

  SchoolReader(JobFiles files, Problems problems, GroupDefaults group) {
    this.files = files;
    this.problems = problems;
    this.group = group;
    this.tables = new SchoolTables(problems);
  }

  SchoolSpec read(YamlValue school) {
    YamlFields fields = school.fields(problems, KEYS);
    String id = fields.read("id", "Name the school's folder, such as oak.", this::id, "");
    List<LogSource> logs = fields.readOr("logs", List.of(), this::logs);
    List<LogSource> reports = fields.readOr("reports", List.of(), this::reports);
    if (fields.optional("logs").isEmpty() && fields.optional("reports").isEmpty()) {
      problems.add(school.missing("logs", "Name the school's filter logs, or its usage reports."));
    }
    Hours hours =
        fields.readOr("school-day", group.hours(), day -> hours(day, group.hours(), problems));
    List<Path> maps = new ArrayList<>(group.categoryMaps());
    maps.addAll(fields.readOr("category-map", List.of(), files::files));
    String name = fields.read("name", "Write the school's name.", YamlValue::title, id);
    return new SchoolSpec(
        id,
        name,
        fields.read("phase", "Write the school's phase.", SchoolReader::phase, ""),
        fields.read(
            "roster",
            "Name the file of accounts.",
            roster -> roster(roster, List.of(id, name)),
            new RosterSource(List.of(), List.of(), 0)),
        fields.read(
            "calendar",
            "Name the file of terms and closures.",
            file -> tables.calendar(files.file(file), hours.opens(), hours.closes()),
            new SchoolCalendar(List.of(), List.of(), hours.opens(), hours.closes())),
        logs,
        reports,
        maps,
        fields.readOr(
            "unblocking",
            new UnblockingRegister(List.of()),
            file -> tables.unblocking(files.file(file), group.flags())),
        fields.readOr("filter-changes", List.of(), file -> tables.filterChanges(files.file(file))));
  }

  private String id(YamlValue value) {
    String id = value.id();
    if (RESERVED.contains(id)) {
      throw value.fault("The packs of the group use this folder; choose another id.");
    }
    return id;
  }

  private static String phase(YamlValue value) {
    return value.oneOf("primary", "secondary", "special", "all-through");
  }

  /** The hours of a school day; what it does not say is as before. */
  static Hours hours(YamlValue value, Hours usual, Problems problems) {
    YamlFields fields = value.fields(problems, Set.of("opens", "closes"));
    Hours hours =
        new Hours(
            fields.readOr("opens", usual.opens(), YamlValue::time),
            fields.readOr("closes", usual.closes(), YamlValue::time));
    if (!hours.opens().isBefore(hours.closes())) {
      throw value.fault("It opens at " + hours.opens() + ", so it must close later than that.");
    }
    return hours;
  }

  private RosterSource roster(YamlValue value, List<String> names) {
    if (!value.isMapping()) {
      return new RosterSource(files.matching(value), names, value.line());
    }
    YamlFields fields = value.fields(problems, Set.of("files", "school"));
    return new RosterSource(
        fields.read("files", "Name a file, folder or glob.", files::matching, List.of()),
        fields.readOr(
            "school", names, said -> said.textOrList().stream().map(YamlValue::text).toList()),
        value.line());
  }

  private List<LogSource> logs(YamlValue value) {
    Set<String> keys = Set.of("files", "format", "timezone", "encoding", "columns", "verdicts");
    return sources(value, keys);
  }

  private List<LogSource> reports(YamlValue value) {
    return sources(value, Set.of("files", "encoding", "columns"));
  }

  private List<LogSource> sources(YamlValue value, Set<String> keys) {
    List<LogSource> sources = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (YamlValue item : value.list()) {
      problems
          .attempt(() -> source(item, keys))
          .ifPresent(
              source -> {
                sources.add(source);
                rejectRepeats(item, source, seen);
              });
    }
    if (value.list().isEmpty()) {
      throw value.fault("Write at least one source, or leave the key out.");
    }
    return sources;
  }

  /** A file read twice would count twice. */
  private void rejectRepeats(YamlValue item, LogSource source, Set<Path> seen) {
    for (Path file : source.files()) {
      if (!seen.add(file)) {
        problems.add(
            item.faultOf("files", "An earlier source has " + file + " too; name it in one only."));
      }
    }
  }

  private LogSource source(YamlValue item, Set<String> keys) {
    YamlFields fields = item.fields(problems, keys);
    return new LogSource(
        fields.read("files", "Name a file, folder or glob.", files::matching, List.of()),
        fields.readOr("format", TextFile.AUTO, YamlValue::text),
        fields.readOr("timezone", group.timezone(), SchoolReader::zone),
        fields.readOr("encoding", TextFile.AUTO, SchoolReader::encoding),
        fields.readOr("columns", Map.of(), this::columns),
        fields.readOr("verdicts", Map.of(), this::verdicts),
        files.descriptions(),
        item.line());
  }

  private Map<String, String> verdicts(YamlValue value) {
    Map<String, String> words = new LinkedHashMap<>();
    value.fields(problems, Set.of("allowed", "blocked", "other"));
    value
        .entries(problems)
        .forEach(
            (verdict, list) ->
                list.textOrList()
                    .forEach(word -> words.put(word.text().toLowerCase(Locale.ROOT), verdict)));
    return words;
  }

  private Map<String, String> columns(YamlValue value) {
    Map<String, String> columns = new LinkedHashMap<>();
    value.entries(problems).forEach((field, header) -> columns.put(field, header.text()));
    return columns;
  }

  static ZoneId zone(YamlValue value) {
    String text = value.text();
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw value.fault(
          Nearest.to(text, ZoneId.getAvailableZoneIds())
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Write a zone such as Europe/London or UTC."));
    }
  }

  private static String encoding(YamlValue value) {
    String text = value.text();
    try {
      if (text.equals(TextFile.AUTO) || Charset.isSupported(text)) {
        return text;
      }
    } catch (IllegalCharsetNameException wrong) {
      throw value.fault("Write auto, UTF-8, UTF-16 or windows-1252.");
    }
    throw value.fault("Write auto, UTF-8, UTF-16 or windows-1252.");
  }
}
