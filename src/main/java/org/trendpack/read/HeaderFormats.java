package org.trendpack.read;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/**
 * Tells what the columns of a table are by its header: a known product's, or by the names that
 * products commonly give.
 */
final class HeaderFormats {

  private static final String SEPARATORS = ",;\t|";

  /** A header stands among so many first lines: reports may tell of themselves before it. */
  private static final int LATEST_HEADER = 20;

  /** What rows hold and headers do not. */
  private static final java.util.regex.Pattern OF_A_ROW =
      java.util.regex.Pattern.compile("\\d{4}|[=@\\\\]|://|\\d[.:/]\\d");

  private final Sample sample;
  private final LogSource source;
  private final long latest;

  HeaderFormats(Sample sample, LogSource source, long latest) {
    this.sample = sample;
    this.source = source;
    this.latest = latest;
  }

  /**
   * A header as one of the separators takes it apart.
   *
   * @param before the lines before it, which are no rows
   */
  private record Header(
      List<String> before, String line, char separator, List<String> names, boolean behindSyslog) {

    /** The lines that are no rows, to know them again. */
    String lines() {
      return Stream.concat(before.stream(), Stream.of(line))
          .map(String::strip)
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * The format that the header tells of; empty if no line of the first is a header.
   *
   * @throws UserProblem if it is that of two products
   */
  Optional<LogFormat> recognised(List<FormatDescription> known) {
    return header(one -> isHeader(one, known))
        .map(
            header ->
                product(header, known)
                    .map(product -> described(header, product))
                    .orElseGet(() -> common(header)));
  }

  /** The format of a table that is said to be a product's, whichever of its columns it has. */
  Optional<LogFormat> of(FormatDescription product) {
    return header(one -> hasWhatRowsNeed(columns(one, product)))
        .map(header -> described(header, product));
  }

  /** The format of a log that is known to have a header. */
  LogFormat required(String name) {
    Header header = header(sample.first(), List.of(), false);
    require(name, header.names(), HeaderFields.assign(header.names(), source.columns()));
    return common(header);
  }

  /** The first line that is a header, as it stands or behind a syslog prefix. */
  private Optional<Header> header(Predicate<Header> isHeader) {
    return (sample.isPrefixed()
            ? Stream.of(first(true), first(false), later(true), later(false))
            : Stream.of(first(false), first(true), later(false)))
        .flatMap(one -> one)
        .filter(one -> !one.line().contains("#Fields:"))
        .filter(isHeader)
        .findFirst();
  }

  private Stream<Header> first(boolean behindSyslog) {
    return Stream.of(behindSyslog ? sample.firstMessage() : sample.first())
        .map(line -> header(line, List.of(), behindSyslog));
  }

  /** The lines after the first, each as if it were the header. */
  private Stream<Header> later(boolean behindSyslog) {
    List<String> lines = behindSyslog ? sample.messages() : sample.lines();
    return IntStream.range(1, Math.min(LATEST_HEADER, lines.size()))
        .mapToObj(i -> header(lines.get(i), lines.subList(0, i), behindSyslog));
  }

  private boolean isHeader(Header header, List<FormatDescription> known) {
    Set<Field> found = HeaderFields.of(header.names(), source.columns());
    return (found.contains(Field.TIME) && (found.contains(Field.URL) || found.contains(Field.HOST)))
        || product(header, known).isPresent();
  }

  private static boolean hasWhatRowsNeed(List<Column> columns) {
    Set<String> ids = columns.stream().map(Column::id).collect(Collectors.toSet());
    return (ids.contains("time") || ids.contains("date"))
        && Stream.of("url", "host", "urlOrTerms", "searchTerms").anyMatch(ids::contains);
  }

  /** The product that needs the most of the header's names. */
  private static Optional<FormatDescription> product(Header header, List<FormatDescription> known) {
    Set<String> names = header.names().stream().map(HeaderNames::fold).collect(Collectors.toSet());
    List<FormatDescription> fitting =
        known.stream()
            .filter(one -> !one.needs().isEmpty())
            .filter(one -> one.needs().stream().map(HeaderNames::fold).allMatch(names::contains))
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

  private Header header(String line, List<String> before, boolean behindSyslog) {
    Header best = new Header(before, line, ',', List.of(), behindSyslog);
    int most = -1;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      List<String> names = DateOrders.cells(line, separator);
      int found = HeaderFields.of(names, source.columns()).size() * 100 + names.size();
      if (found > most) {
        best = new Header(before, line, separator, names, behindSyslog);
        most = found;
      }
    }
    return best;
  }

  private LogFormat described(Header header, FormatDescription product) {
    List<Column> columns = columns(header, product);
    @Nullable ZoneId own = product.zone();
    Map<String, Verdict> verdicts = new HashMap<>(product.verdicts());
    verdicts.putAll(VerdictWords.ofJob(source));
    return new DescribedFormat(
        product,
        columns,
        header.names(),
        header.separator(),
        Map.of(),
        verdicts,
        own == null ? zone(header, columns) : own,
        dateOrder(header, columns),
        header.behindSyslog(),
        header.lines(),
        latest,
        JsonObjects.Framing.LINES);
  }

  /** The job's column map first, then the product's names, then those that are common. */
  private List<Column> columns(Header header, FormatDescription product) {
    Map<String, Column> keys = new HashMap<>();
    product.keys().forEach((name, column) -> keys.put(HeaderNames.fold(name), column));
    source
        .columns()
        .forEach(
            (id, name) ->
                Column.of(id)
                    .ifPresent(column -> keys.put(HeaderNames.fold(name), column.ranked(-1))));
    List<Column> columns =
        new ArrayList<>(
            header.names().stream()
                .map(name -> keys.getOrDefault(HeaderNames.fold(name), Column.UNUSED))
                .toList());
    Set<String> told = columns.stream().map(Column::id).collect(Collectors.toSet());
    for (int i = 0; i < columns.size(); i++) {
      Optional<Field> field = HeaderNames.field(header.names().get(i));
      if (columns.get(i).isUnused() && field.isPresent() && told.add(field.get().id())) {
        columns.set(i, Column.of(field.get()));
      }
    }
    return columns;
  }

  /** UTC if the header says so of its time, else the source's. */
  private ZoneId zone(Header header, List<Column> columns) {
    boolean universal =
        IntStream.range(0, columns.size())
            .filter(
                i -> columns.get(i).field() == Field.TIME || columns.get(i).field() == Field.DATE)
            .anyMatch(i -> HeaderNames.isUniversal(header.names().get(i)));
    return universal ? ZoneOffset.UTC : source.timezone();
  }

  private static int timeColumn(List<Column> columns) {
    List<@Nullable Field> fields = new ArrayList<>();
    columns.forEach(column -> fields.add(column.field()));
    int date = fields.indexOf(Field.DATE);
    return date >= 0 ? date : fields.indexOf(Field.TIME);
  }

  private Timestamps.DateOrder dateOrder(Header header, List<Column> columns) {
    List<String> lines = header.behindSyslog() ? sample.messages() : sample.lines();
    return DateOrders.of(lines, header.separator(), timeColumn(columns));
  }

  private LogFormat common(Header header) {
    Field[] fields = HeaderFields.assign(header.names(), source.columns());
    Map<String, Verdict> verdicts = HeaderFields.yesOrNo(header.names(), fields);
    verdicts.putAll(VerdictWords.ofJob(source));
    List<Column> columns = new ArrayList<>();
    for (@Nullable Field field : fields) {
      columns.add(field == null ? Column.UNUSED : Column.of(field));
    }
    ZoneId zone = zone(header, columns);
    Timestamps.DateOrder order = dateOrder(header, columns);
    boolean joined = joinQuery(header.names(), columns);
    if (!header.behindSyslog() && header.before().isEmpty() && !joined) {
      return new CsvFormat(
          "csv",
          header.separator(),
          header.names(),
          fields,
          zone,
          order,
          header.line(),
          verdicts,
          null,
          latest);
    }
    return new DescribedFormat(
        FormatCatalogue.TABLE,
        columns,
        header.names(),
        header.separator(),
        Map.of(),
        verdicts,
        zone,
        order,
        header.behindSyslog(),
        header.lines(),
        latest,
        JsonObjects.Framing.LINES);
  }

  /** Takes a column of queries for what it is; whether there is one. */
  private static boolean joinQuery(List<String> names, List<Column> columns) {
    boolean afterPath = names.stream().anyMatch(HeaderNames::isPath);
    boolean found = false;
    for (int i = 0; i < names.size(); i++) {
      Field field = columns.get(i).field();
      boolean free = field == null || field == Field.SEARCH_TERMS;
      if (free && !found && HeaderNames.isQuery(names.get(i), afterPath)) {
        columns.set(i, Column.of(Column.Form.QUERY));
        found = true;
      }
    }
    return found;
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
    boolean mayBeRow = found.isEmpty() || header.stream().anyMatch(OF_A_ROW.asPredicate());
    String columns = mayBeRow ? "" : "; columns not understood: " + String.join(", ", unused);
    throw UserProblem.input(
        name,
        "no column is understood as " + (time ? "url or host" : "time") + columns,
        "Name the column in the source's 'columns', or its format in 'format'");
  }
}
