package org.trendpack.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/**
 * A CSV file whose columns are found by their headers.
 *
 * <p>Headers are compared by their letters and digits, in any case. The separator (comma, semicolon
 * or tab), the encoding and lines of title above the header are found.
 */
public final class CsvTable implements Closeable {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int HEAD_CHARACTERS = 1 << 16;
  private static final int HEAD_RECORDS = 20;
  private static final int HEADER_COLUMNS = 2;

  private final Object file;
  private final Header header;
  private final CSVParser parser;

  private CsvTable(Object file, Header header, CSVParser parser) {
    this.file = file;
    this.header = header;
    this.parser = parser;
  }

  /** Where the header is, and the index of each column that it has. */
  private record Header(
      char separator, int record, long line, int cells, Map<String, Integer> columns) {}

  /** A quote that is opened and never closed, so that the rest of the file cannot be told apart. */
  public static final class UnclosedQuote extends IOException {
    private static final long serialVersionUID = 1L;
    private final long line;

    private UnclosedQuote(long line) {
      super("unclosed quote at line " + line);
      this.line = line;
    }

    /** The line on which the row with the quote begins. */
    public long line() {
      return line;
    }
  }

  /**
   * Reads all rows of a table that the operator keeps: a roster, a calendar, a register.
   *
   * @throws UserProblem of configuration, if it cannot be read, a required column is missing or a
   *     row has more cells than the header
   */
  public static List<CsvRow> rows(Path file, List<CsvColumn> columns) {
    return rows(file, file, columns);
  }

  /**
   * The same of a file that messages name otherwise than by its path, as one in an archive.
   *
   * @throws UserProblem as above
   */
  public static List<CsvRow> rows(Path path, Object file, List<CsvColumn> columns) {
    List<CsvRow> rows = new ArrayList<>();
    Problems problems = new Problems();
    try (CsvTable table = open(path, file, TextFile.AUTO, columns)) {
      table.requireColumns(columns);
      table.forEach(
          row -> {
            if (row.isOverlong()) {
              problems.add(
                  row.hiddenFault(
                      "number of cells",
                      "It has more than the header; put cells that hold a comma in quotes."));
            }
            rows.add(row);
          });
    } catch (UnclosedQuote quote) {
      throw UserProblem.configuration(
          file, (int) quote.line(), "quote", "\"", "It is never closed; close it or take it out.");
    } catch (IOException unreadable) {
      throw UserProblem.configuration(
          file, 0, "file", "unreadable", "See that it exists and may be read.");
    }
    problems.throwIfAny();
    return rows;
  }

  private void requireColumns(List<CsvColumn> columns) {
    List<String> known = columns.stream().map(CsvColumn::name).toList();
    Problems problems = new Problems();
    for (CsvColumn column : columns) {
      if (column.need() == CsvColumn.Need.REQUIRED && !has(column.name())) {
        problems.add(
            UserProblem.configuration(
                file,
                (int) header.line(),
                "column '" + column.name() + "'",
                null,
                "The header line names: " + String.join(", ", known) + "."));
      }
    }
    problems.throwIfAny();
  }

  /**
   * Opens a table and finds its header: the first line that names two of the columns, or else the
   * first line.
   *
   * @param encoding a charset's name, or "auto"
   */
  public static CsvTable open(Path file, String encoding, List<CsvColumn> columns)
      throws IOException {
    return open(file, file, encoding, columns);
  }

  private static CsvTable open(Path path, Object file, String encoding, List<CsvColumn> columns)
      throws IOException {
    Charset charset = TextFile.charset(path, encoding);
    Header header = findHeader(head(path, charset), columns);
    CSVParser parser = CSVParser.parse(TextFile.open(path, charset), format(header.separator()));
    return new CsvTable(file, header, parser);
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .setTrailingData(true)
        .get();
  }

  private static String head(Path file, Charset charset) throws IOException {
    try (Reader reader = TextFile.open(file, charset)) {
      char[] buffer = new char[HEAD_CHARACTERS];
      int length = 0;
      for (int read = 0; read >= 0 && length < buffer.length; length += Math.max(read, 0)) {
        read = reader.read(buffer, length, buffer.length - length);
      }
      return new String(buffer, 0, length);
    }
  }

  private static Header findHeader(String head, List<CsvColumn> columns) throws IOException {
    Header best = new Header(SEPARATORS[0], 0, 1, 0, Map.of());
    for (char separator : SEPARATORS) {
      if (best.columns().size() >= HEADER_COLUMNS && head.indexOf(separator) < 0) {
        continue;
      }
      Header found = findHeader(head, separator, columns);
      if (found.columns().size() > best.columns().size() || best.cells() == 0) {
        best = found;
      }
    }
    return best;
  }

  private static Header findHeader(String head, char separator, List<CsvColumn> columns)
      throws IOException {
    Header first = new Header(separator, 0, 1, 0, Map.of());
    CSVFormat lenient = format(separator).builder().setLenientEof(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(head), lenient)) {
      Iterator<CSVRecord> records = parser.iterator();
      for (int i = 0; i < HEAD_RECORDS; i++) {
        long line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          break;
        }
        List<String> cells = Arrays.asList(records.next().values());
        Header header = new Header(separator, i, line, cells.size(), match(cells, columns));
        if (header.columns().size() >= Math.min(HEADER_COLUMNS, columns.size())) {
          return header;
        }
        first = first.cells() == 0 && !isBlank(cells) ? header : first;
      }
    }
    return first;
  }

  private static Map<String, Integer> match(List<String> cells, List<CsvColumn> columns) {
    List<String> keys = cells.stream().map(CsvColumn::key).toList();
    Map<String, Integer> found = new HashMap<>();
    for (CsvColumn column : columns) {
      int index = column.in(keys);
      if (index >= 0) {
        found.put(column.name(), index);
      }
    }
    return found;
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the header has this column. */
  public boolean has(String column) {
    return header.columns().containsKey(column);
  }

  /**
   * Hands over each row below the header that is not blank.
   *
   * @throws UnclosedQuote after the rows before it
   */
  public void forEach(Consumer<CsvRow> rows) throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    long line = 1;
    try {
      for (int i = 0; records.hasNext(); i++) {
        List<String> cells = Arrays.asList(records.next().values());
        if (i > header.record() && !isBlank(cells)) {
          rows.accept(row(line, cells));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException failure) {
      if (failure.getCause() instanceof CSVException) {
        throw new UnclosedQuote(line);
      }
      throw failure.getCause();
    }
  }

  private CsvRow row(long line, List<String> cells) {
    boolean overlong =
        cells.size() > header.cells() && !isBlank(cells.subList(header.cells(), cells.size()));
    return new CsvRow(file, line, header.columns(), cells, overlong);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
