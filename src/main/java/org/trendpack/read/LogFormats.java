package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/** Tells which format a log has from its first lines. */
final class LogFormats {

  private static final String SEPARATORS = ",;\t|";
  private static final int SAMPLE_ROWS = 40;
  private static final Set<String> YES_IF_BLOCKED =
      Set.of("blocked", "isblocked", "wasblocked", "denied");
  private static final Set<String> YES_IF_ALLOWED = Set.of("allowed", "isallowed", "permitted");
  private static final java.util.regex.Pattern AMBIGUOUS =
      java.util.regex.Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b");

  private LogFormats() {}

  /**
   * The format of a log.
   *
   * @param head its first lines
   * @param latest epoch milliseconds before which it was written
   * @throws UserProblem if it has none that is known, or fits two alike
   */
  static LogFormat recognise(String name, String head, LogSource source, long latest) {
    DescribedLogs described = new DescribedLogs(name, head, source, latest);
    return switch (source.format()) {
      case "squid" -> new SquidFormat();
      case "csv" -> csv(name, head, source);
      case "auto" -> {
        if (hasHeader(head, source)) {
          yield csv(name, head, source);
        }
        boolean squid = looksLikeSquid(head);
        Optional<LogFormat> known =
            described.recognised().filter(one -> !squid || !one.name().startsWith("squid"));
        if (known.isPresent()) {
          yield known.get();
        }
        yield squid ? new SquidFormat() : csv(name, head, source);
      }
      default ->
          described
              .named(source.format())
              .orElseThrow(
                  () ->
                      UserProblem.input(
                          name,
                          "format '" + source.format() + "' is not known",
                          "Use auto, or a name that 'trendpack formats' lists"));
    };
  }

  /** Whether the first line names a time and an address, as the header of a table does. */
  private static boolean hasHeader(String head, LogSource source) {
    String line = firstLine(head);
    if (line.isEmpty()) {
      return false;
    }
    for (int i = 0; i < SEPARATORS.length(); i++) {
      Set<Field> found = fieldsOf(cells(line, SEPARATORS.charAt(i)), source.columns());
      if (found.contains(Field.TIME) && (found.contains(Field.URL) || found.contains(Field.HOST))) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeSquid(String head) {
    byte[] text = (head + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] buffer = java.util.Arrays.copyOf(text, text.length + 1);
    RowReader reader = new SquidFormat().open();
    Row row = new Row();
    int events = 0;
    int rejected = 0;
    int at = 0;
    while (at < text.length && events + rejected < SAMPLE_ROWS) {
      int next = reader.next(buffer, at, text.length, RowReader.Last.NO, row);
      if (next < 0) {
        break;
      }
      events += row.status == Row.Status.EVENT ? 1 : 0;
      rejected += row.status == Row.Status.REJECTED ? 1 : 0;
      at = next;
    }
    return events > 0 && events >= rejected;
  }

  private static CsvFormat csv(String name, String head, LogSource source) {
    String headerLine = firstLine(head);
    if (headerLine.isEmpty()) {
      throw UserProblem.input(name, "the file is empty", "Export it again, or leave it out");
    }
    char best = ',';
    Set<Field> known = Set.of();
    List<String> header = List.of();
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      List<String> names = cells(headerLine, separator);
      Set<Field> found = fieldsOf(names, source.columns());
      if (found.size() > known.size() || header.isEmpty()) {
        best = separator;
        known = found;
        header = names;
      }
    }
    Field[] fields = assign(header, source.columns());
    require(name, header, fields);
    Timestamps.DateOrder order = dateOrder(head, best, fields);
    Map<String, Verdict> verdicts = yesOrNo(header, fields);
    verdicts.putAll(VerdictWords.ofJob(source));
    return new CsvFormat(best, header, fields, source.timezone(), order, headerLine, verdicts);
  }

  /**
   * A column named "Blocked" or "Allowed" says yes or no, and is taken where no other says more.
   */
  private static Map<String, Verdict> yesOrNo(List<String> header, Field[] fields) {
    Map<String, Verdict> words = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      boolean blocked = YES_IF_BLOCKED.contains(HeaderNames.fold(header.get(i)));
      boolean allowed = YES_IF_ALLOWED.contains(HeaderNames.fold(header.get(i)));
      boolean free = fields[i] == null || fields[i] == Field.ACTION;
      if ((blocked || allowed)
          && free
          && (fields[i] == Field.ACTION
              || !java.util.Arrays.asList(fields).contains(Field.ACTION))) {
        fields[i] = Field.ACTION;
        Verdict yes = blocked ? Verdict.BLOCKED : Verdict.ALLOWED;
        Verdict no = blocked ? Verdict.ALLOWED : Verdict.BLOCKED;
        List.of("yes", "y", "true", "1").forEach(word -> words.put(word, yes));
        List.of("no", "n", "false", "0").forEach(word -> words.put(word, no));
      }
    }
    return words;
  }

  private static String firstLine(String head) {
    return head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private static List<String> cells(String line, char separator) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setLenientEof(true).get();
    try (CSVParser parser = CSVParser.parse(line, format)) {
      CSVRecord record = parser.iterator().next();
      List<String> cells = new ArrayList<>();
      record.forEach(cell -> cells.add(cell.strip()));
      return cells;
    } catch (java.io.IOException | java.io.UncheckedIOException | IllegalStateException broken) {
      return List.of(line);
    }
  }

  private static Set<Field> fieldsOf(List<String> header, Map<String, String> columns) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Field field : assign(header, columns)) {
      if (field != null) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The job's column map first, then the synonyms; each field is given once. */
  private static Field[] assign(List<String> header, Map<String, String> columns) {
    Field[] fields = new Field[header.size()];
    Set<Field> taken = EnumSet.noneOf(Field.class);
    columns.forEach(
        (id, wanted) ->
            Field.of(id)
                .ifPresent(
                    field -> {
                      int at = indexOf(header, wanted);
                      if (at >= 0) {
                        fields[at] = field;
                        taken.add(field);
                      }
                    }));
    for (int i = 0; i < fields.length; i++) {
      Optional<Field> field = HeaderNames.field(header.get(i));
      if (fields[i] == null && field.isPresent() && taken.add(field.get())) {
        fields[i] = field.get();
      }
    }
    // A lone date column holds the whole time.
    if (!taken.contains(Field.TIME)) {
      java.util.Arrays.asList(fields).replaceAll(field -> field == Field.DATE ? Field.TIME : field);
    }
    return fields;
  }

  private static int indexOf(List<String> header, String wanted) {
    for (int i = 0; i < header.size(); i++) {
      if (HeaderNames.fold(header.get(i)).equals(HeaderNames.fold(wanted))) {
        return i;
      }
    }
    return -1;
  }

  private static void require(String name, List<String> header, Field[] fields) {
    Set<Field> found = EnumSet.noneOf(Field.class);
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == null) {
        unused.add(header.get(i));
      } else {
        found.add(fields[i]);
      }
    }
    boolean time = found.contains(Field.TIME);
    boolean address = found.contains(Field.URL) || found.contains(Field.HOST);
    if (time && address) {
      return;
    }
    // A first line of which nothing is known may be a row: its text must not be repeated.
    String columns =
        found.isEmpty() ? "" : "; columns not understood: " + String.join(", ", unused);
    throw UserProblem.input(
        name,
        "no column is understood as " + (time ? "url or host" : "time") + columns,
        "Name the column in the source's 'columns', or its format in 'format'");
  }

  /** Month first only if some date of the sample cannot be read day first. */
  private static Timestamps.DateOrder dateOrder(String head, char separator, Field[] fields) {
    int column = java.util.Arrays.asList(fields).indexOf(Field.DATE);
    int index = column >= 0 ? column : java.util.Arrays.asList(fields).indexOf(Field.TIME);
    if (!head.lines().skip(1).limit(SAMPLE_ROWS).anyMatch(line -> AMBIGUOUS.matcher(line).find())) {
      return Timestamps.DateOrder.DAY_FIRST;
    }
    List<String> dates =
        head.lines()
            .skip(1)
            .limit(SAMPLE_ROWS * 50L)
            .filter(line -> !line.isBlank())
            .map(line -> cells(line, separator))
            .filter(cells -> cells.size() > index)
            .map(cells -> cells.get(index))
            .filter(cell -> cell.matches("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}.*"))
            .toList();
    boolean monthFirst =
        !dates.isEmpty()
            && dates.stream().noneMatch(date -> part(date, 0) > 12)
            && dates.stream().anyMatch(date -> part(date, 1) > 12);
    return monthFirst ? Timestamps.DateOrder.MONTH_FIRST : Timestamps.DateOrder.DAY_FIRST;
  }

  private static int part(String date, int index) {
    return Integer.parseInt(date.split("[/.-]")[index].replaceAll("\\D.*", ""));
  }
}
