package org.trendpack.read;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/**
 * Tells what the columns of a table are by its header: a known product's, or by the names that
 * products commonly give.
 */
final class HeaderFormats {

  private static final String SEPARATORS = ",;\t|";
  private static final int SAMPLE_ROWS = 40;
  private static final Set<String> YES_IF_BLOCKED =
      Set.of("blocked", "isblocked", "wasblocked", "denied");
  private static final Set<String> YES_IF_ALLOWED = Set.of("allowed", "isallowed", "permitted");
  private static final java.util.regex.Pattern AMBIGUOUS =
      java.util.regex.Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b");

  private final Sample sample;
  private final LogSource source;
  private final long latest;

  HeaderFormats(Sample sample, LogSource source, long latest) {
    this.sample = sample;
    this.source = source;
    this.latest = latest;
  }

  /** A header as one of the separators takes it apart. */
  private record Header(String line, char separator, List<String> names, boolean behindSyslog) {

    boolean has(String name) {
      return names.stream().anyMatch(one -> HeaderNames.fold(one).equals(HeaderNames.fold(name)));
    }
  }

  /**
   * The format that the header tells of; empty if the first line is no header.
   *
   * @throws UserProblem if it is that of two products
   */
  Optional<LogFormat> recognised(List<FormatDescription> known) {
    Header plain = header(sample.first(), false);
    Header header = isHeader(plain, known) ? plain : header(sample.firstMessage(), true);
    if (!isHeader(header, known)) {
      return Optional.empty();
    }
    Optional<FormatDescription> product = product(header, known);
    if (product.isPresent()) {
      return Optional.of(described(header, product.get()));
    }
    return Optional.of(common(header));
  }

  /** The format of a log that is known to have a header. */
  LogFormat required(String name) {
    Header header = header(sample.first(), false);
    require(name, header.names(), assign(header.names(), source.columns()));
    return common(header);
  }

  private boolean isHeader(Header header, List<FormatDescription> known) {
    Set<Field> found = fieldsOf(header.names(), source.columns());
    return (found.contains(Field.TIME) && (found.contains(Field.URL) || found.contains(Field.HOST)))
        || product(header, known).isPresent();
  }

  /** The product that needs the most of the header's names. */
  private static Optional<FormatDescription> product(Header header, List<FormatDescription> known) {
    List<FormatDescription> fitting =
        known.stream()
            .filter(one -> !one.needs().isEmpty() && one.needs().stream().allMatch(header::has))
            .sorted(Comparator.comparing(one -> -one.needs().size()))
            .toList();
    if (fitting.size() > 1 && fitting.get(0).needs().size() == fitting.get(1).needs().size()) {
      throw UserProblem.input(
          "header",
          "it is that of " + fitting.get(0).name() + " and of " + fitting.get(1).name(),
          "Name the one it is in the source's 'format'");
    }
    return fitting.stream().findFirst();
  }

  private Header header(String line, boolean behindSyslog) {
    Header best = new Header(line, ',', List.of(), behindSyslog);
    int most = -1;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      List<String> names = cells(line, separator);
      int found = fieldsOf(names, source.columns()).size() * 100 + names.size();
      if (found > most) {
        best = new Header(line, separator, names, behindSyslog);
        most = found;
      }
    }
    return best;
  }

  private LogFormat described(Header header, FormatDescription product) {
    Map<String, Column> keys = new HashMap<>();
    product.keys().forEach((name, column) -> keys.put(HeaderNames.fold(name), column));
    source
        .columns()
        .forEach(
            (id, name) ->
                Column.of(id)
                    .ifPresent(column -> keys.put(HeaderNames.fold(name), column.ranked(-1))));
    List<Column> columns =
        header.names().stream()
            .map(name -> keys.getOrDefault(HeaderNames.fold(name), Column.UNUSED))
            .toList();
    @Nullable ZoneId own = product.zone();
    ZoneId zone = own == null ? source.timezone() : own;
    Map<String, Verdict> verdicts = new HashMap<>(product.verdicts());
    verdicts.putAll(VerdictWords.ofJob(source));
    return new DescribedFormat(
        product,
        columns,
        header.names(),
        header.separator(),
        Map.of(),
        verdicts,
        zone,
        dateOrder(header, timeColumn(columns)),
        header.behindSyslog(),
        header.line().strip(),
        latest);
  }

  private static int timeColumn(List<Column> columns) {
    List<@Nullable Field> fields = new ArrayList<>();
    columns.forEach(column -> fields.add(column.field()));
    int date = fields.indexOf(Field.DATE);
    return date >= 0 ? date : fields.indexOf(Field.TIME);
  }

  private LogFormat common(Header header) {
    Field[] fields = assign(header.names(), source.columns());
    List<Field> list = Arrays.asList(fields);
    int date = list.indexOf(Field.DATE);
    Timestamps.DateOrder order = dateOrder(header, date >= 0 ? date : list.indexOf(Field.TIME));
    Map<String, Verdict> verdicts = yesOrNo(header.names(), fields);
    verdicts.putAll(VerdictWords.ofJob(source));
    if (!header.behindSyslog()) {
      return new CsvFormat(
          "csv",
          header.separator(),
          header.names(),
          fields,
          source.timezone(),
          order,
          header.line(),
          verdicts,
          null,
          latest);
    }
    List<Column> columns = new ArrayList<>();
    for (@Nullable Field field : fields) {
      columns.add(field == null ? Column.UNUSED : Column.of(field));
    }
    return new DescribedFormat(
        FormatCatalogue.TABLE,
        columns,
        header.names(),
        header.separator(),
        Map.of(),
        verdicts,
        source.timezone(),
        order,
        true,
        header.line().strip(),
        latest);
  }

  /**
   * A column such as "Blocked" holds yes or no; it becomes the action if no other column is.
   *
   * @return what its words mean
   */
  private static Map<String, Verdict> yesOrNo(List<String> header, Field[] fields) {
    Map<String, Verdict> words = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      boolean blocked = YES_IF_BLOCKED.contains(HeaderNames.fold(header.get(i)));
      boolean allowed = YES_IF_ALLOWED.contains(HeaderNames.fold(header.get(i)));
      boolean free = fields[i] == null || fields[i] == Field.ACTION;
      if ((blocked || allowed)
          && free
          && (fields[i] == Field.ACTION || !Arrays.asList(fields).contains(Field.ACTION))) {
        fields[i] = Field.ACTION;
        Verdict yes = blocked ? Verdict.BLOCKED : Verdict.ALLOWED;
        Verdict no = blocked ? Verdict.ALLOWED : Verdict.BLOCKED;
        List.of("yes", "y", "true", "1").forEach(word -> words.put(word, yes));
        List.of("no", "n", "false", "0").forEach(word -> words.put(word, no));
      }
    }
    return words;
  }

  private static List<String> cells(String line, char separator) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setLenientEof(true).get();
    try (CSVParser parser = CSVParser.parse(line, format)) {
      CSVRecord record = parser.iterator().next();
      List<String> cells = new ArrayList<>();
      record.forEach(cell -> cells.add(cell.strip()));
      return cells;
    } catch (IOException | RuntimeException broken) {
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
      Arrays.asList(fields).replaceAll(field -> field == Field.DATE ? Field.TIME : field);
    }
    return fields;
  }

  private static int indexOf(List<String> header, String wanted) {
    List<String> folded = header.stream().map(HeaderNames::fold).collect(Collectors.toList());
    return folded.indexOf(HeaderNames.fold(wanted));
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
  private Timestamps.DateOrder dateOrder(Header header, int column) {
    List<String> lines = header.behindSyslog() ? sample.messages() : sample.lines();
    if (column < 0
        || lines.stream()
            .skip(1)
            .limit(SAMPLE_ROWS)
            .noneMatch(line -> AMBIGUOUS.matcher(line).find())) {
      return Timestamps.DateOrder.DAY_FIRST;
    }
    List<String> dates =
        lines.stream()
            .skip(1)
            .limit(SAMPLE_ROWS * 50L)
            .map(line -> cells(line, header.separator()))
            .filter(cells -> cells.size() > column)
            .map(cells -> cells.get(column))
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
