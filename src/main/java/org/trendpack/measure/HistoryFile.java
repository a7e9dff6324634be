package org.trendpack.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.Period;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/**
 * One finished period as a Parquet file. A row is a count, a cohort's size, a domain or a lexicon
 * entry, as its first column says; the period itself is in the file's metadata. Weeks are days
 * since 1970.
 */
final class HistoryFile {

  private static final String VERSION = "1";
  private static final String CELL = "count";
  private static final String SIZE = "size";
  private static final String DOMAIN = "domain";
  private static final String ENTRY = "entry";
  private static final String USE = "use";

  private static final MessageType SCHEMA =
      Types.buildMessage()
          .addField(text("row"))
          .addField(text("cohort"))
          .addField(
              Types.optional(PrimitiveTypeName.INT32)
                  .as(LogicalTypeAnnotation.dateType())
                  .named("week"))
          .addField(text("theme"))
          .addField(text("kind"))
          .addField(text("tone"))
          .addField(text("name"))
          .addField(text("verdict"))
          .addField(number("hits"))
          .addField(number("episodes"))
          .addField(number("learners"))
          .addField(number("learner_weeks"))
          .addField(number("learner_weeks_squared"))
          .addField(number("learner_days"))
          .addField(number("school_days"))
          .addField(number("term_week"))
          .addField(number("rate_episodes"))
          .addField(number("episodes_squared"))
          .named("period");

  private HistoryFile() {}

  private static org.apache.parquet.schema.Type text(String name) {
    return Types.optional(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  private static org.apache.parquet.schema.Type number(String name) {
    return Types.optional(PrimitiveTypeName.INT64).named(name);
  }

  static void write(PastPeriod past, Path file) throws IOException {
    Map<String, String> about = new TreeMap<>();
    Period period = past.period();
    about.put("trendpack.history", VERSION);
    about.put("school", past.school());
    about.put("period", period.id());
    about.put("name", period.name());
    about.put("from", period.from().toString());
    about.put("to", period.to().toString());
    about.put("active_learners", Integer.toString(past.activeLearners()));
    about.put("school_days", Integer.toString(past.schoolDays()));
    try (ParquetWriter<HistoryRow> writer = HistoryRow.writer(file, SCHEMA, about)) {
      for (PastPeriod.Cell cell : past.cells()) {
        writer.write(row -> write(cell, row));
      }
      for (PastPeriod.Size size : past.sizes()) {
        writer.write(row -> write(size, row));
      }
      for (PastPeriod.Use use : past.uses()) {
        writer.write(row -> write(use, row));
      }
      for (PastPeriod.DomainLearners domain : past.domains()) {
        writer.write(
            row ->
                row.text("row", DOMAIN)
                    .text("name", domain.domain())
                    .number("learners", domain.learners()));
      }
      for (String entry : past.entries()) {
        writer.write(row -> row.text("row", ENTRY).text("name", entry));
      }
    }
  }

  private static void write(PastPeriod.Size size, HistoryRow.Cells row) {
    row.text("row", SIZE)
        .text("cohort", size.cohort())
        .day("week", size.week())
        .number("learners", size.learners())
        .number("learner_days", size.learnerDays())
        .number("school_days", size.schoolDays())
        .number("term_week", size.termWeek());
  }

  private static void write(PastPeriod.Use use, HistoryRow.Cells row) {
    row.text("row", USE)
        .text("cohort", use.cohort())
        .text("kind", use.kind().name())
        .text("name", use.name())
        .number("learners", use.learners());
  }

  private static void write(PastPeriod.Cell cell, HistoryRow.Cells row) {
    Verdict verdict = cell.verdict();
    row.text("row", CELL)
        .text("cohort", cell.cohort())
        .day("week", cell.week())
        .text("theme", cell.topic().theme().id())
        .text("kind", cell.topic().kind().name())
        .text("tone", cell.topic().tone().name())
        .text("name", cell.entry())
        .text("verdict", verdict == null ? null : verdict.name())
        .number("hits", cell.hits())
        .number("episodes", cell.episodes())
        .number("learners", cell.learners())
        .number("learner_weeks", cell.learnerWeeks())
        .number("learner_weeks_squared", cell.learnerWeeksSquared())
        .number("rate_episodes", cell.rateEpisodes())
        .number("episodes_squared", cell.episodesSquared());
  }

  static PastPeriod read(Path file) throws IOException {
    List<PastPeriod.Cell> cells = new ArrayList<>();
    List<PastPeriod.Size> sizes = new ArrayList<>();
    List<PastPeriod.DomainLearners> domains = new ArrayList<>();
    List<PastPeriod.Use> uses = new ArrayList<>();
    Set<String> entries = new TreeSet<>();
    Map<String, String> about;
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            new LocalInputFile(file),
            org.apache.parquet.ParquetReadOptions.builder(new PlainParquetConfiguration())
                .build())) {
      about = reader.getFooter().getFileMetaData().getKeyValueMetaData();
      // Files of earlier versions lack the columns that came since.
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long left = pages.getRowCount(); left > 0; left--) {
          Group group = records.read();
          switch (group.getString("row", 0)) {
            case CELL -> cells.add(cell(group));
            case SIZE -> sizes.add(size(group));
            case DOMAIN ->
                domains.add(
                    new PastPeriod.DomainLearners(
                        group.getString("name", 0), (int) group.getLong("learners", 0)));
            case USE -> uses.add(use(group));
            case ENTRY -> entries.add(group.getString("name", 0));
            default -> throw new IOException("a row of an unknown kind");
          }
        }
      }
    }
    if (!VERSION.equals(about.get("trendpack.history"))) {
      throw new IOException("not a period of this version's history");
    }
    return new PastPeriod(
        about.getOrDefault("school", ""),
        new Period(
            about.getOrDefault("period", ""),
            about.getOrDefault("name", ""),
            LocalDate.parse(about.getOrDefault("from", "")),
            LocalDate.parse(about.getOrDefault("to", ""))),
        entries,
        cells,
        sizes,
        domains,
        uses,
        Integer.parseInt(about.getOrDefault("active_learners", "0")),
        Integer.parseInt(about.getOrDefault("school_days", "-1")));
  }

  private static PastPeriod.Use use(Group group) {
    return new PastPeriod.Use(
        PastPeriod.UseKind.valueOf(group.getString("kind", 0)),
        group.getString("name", 0),
        group.getString("cohort", 0),
        (int) group.getLong("learners", 0));
  }

  private static long number(Group group, String field, long otherwise) {
    return group.getType().containsField(field) && group.getFieldRepetitionCount(field) > 0
        ? group.getLong(field, 0)
        : otherwise;
  }

  private static PastPeriod.Cell cell(Group group) {
    String verdict = text(group, "verdict");
    return new PastPeriod.Cell(
        group.getString("cohort", 0),
        week(group),
        new Topic(
            Theme.of(group.getString("theme", 0)).orElseThrow(),
            Hit.Kind.valueOf(group.getString("kind", 0)),
            Tone.valueOf(group.getString("tone", 0))),
        text(group, "name"),
        verdict == null ? null : Verdict.valueOf(verdict),
        group.getLong("hits", 0),
        group.getLong("episodes", 0),
        (int) group.getLong("learners", 0),
        group.getLong("learner_weeks", 0),
        group.getLong("learner_weeks_squared", 0),
        number(group, "rate_episodes", 0),
        number(group, "episodes_squared", -1));
  }

  private static PastPeriod.Size size(Group group) {
    return new PastPeriod.Size(
        group.getString("cohort", 0),
        week(group),
        group.getLong("learner_days", 0),
        (int) group.getLong("learners", 0),
        (int) group.getLong("school_days", 0),
        (int) number(group, "term_week", 0));
  }

  private static @Nullable LocalDate week(Group group) {
    return group.getFieldRepetitionCount("week") == 0
        ? null
        : LocalDate.ofEpochDay(group.getInteger("week", 0));
  }

  private static @Nullable String text(Group group, String field) {
    return group.getFieldRepetitionCount(field) == 0 ? null : group.getString(field, 0);
  }
}
