package org.trendpack.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.LogFile;
import org.trendpack.read.LogFiles;
import org.trendpack.read.Row;
import org.trendpack.read.RowStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trendpack inspect}: what a log is and how its rows are understood. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Says what a log file is, how its columns are understood, and shows its first rows.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class InspectCommand implements Callable<Integer> {

  private static final int FIRST_ROWS = 10;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "A filter log.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "auto",
      description =
          "auto, a name that 'formats' lists, a logformat string, or a description's file. Default: ${DEFAULT-VALUE}.")
  private String format;

  @Option(
      names = "--timezone",
      paramLabel = "TZ",
      defaultValue = "Europe/London",
      description = "Zone of times that name none. Default: ${DEFAULT-VALUE}.")
  private String timezone;

  @Option(
      names = "--columns",
      paramLabel = "MAP",
      split = ",",
      description = "Fields and their headers, such as \"url=Inspected Data,user=Who\".")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--events", description = "One JSON object for each line, on standard output.")
  private boolean events;

  @Override
  public Integer call() throws IOException {
    LogSource source = new LogSource(List.of(file), format, zone(), "auto", columns, 0);
    LogFiles.Recognised found = LogFiles.look(0, file, file.toString(), source);
    LogFile log = found.file();
    PrintWriter out = command.commandLine().getOut();
    try (RowStream rows = new RowStream(log.open(0), log.format().open())) {
      if (events) {
        events(out, rows);
      } else {
        describe(out, found, rows);
      }
    } catch (IOException broken) {
      throw UserProblem.input(
          file,
          "the file breaks off (" + broken.getClass().getSimpleName() + ")",
          "Export it again");
    } finally {
      out.flush();
    }
    return 0;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(timezone);
    } catch (DateTimeException unknown) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--timezone': '"
              + timezone
              + "' is no zone. Write one such as Europe/London.");
    }
  }

  private static void events(PrintWriter out, RowStream rows) throws IOException {
    EventJson json = new EventJson();
    Row row = new Row();
    try (JsonGenerator lines = new JsonFactory().createGenerator(out)) {
      lines.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      lines.setRootValueSeparator(null);
      while (rows.next(row)) {
        json.write(lines, rows.line(), row);
        lines.writeRaw('\n');
      }
    }
  }

  private static void describe(PrintWriter out, LogFiles.Recognised found, RowStream rows)
      throws IOException {
    LogFile log = found.file();
    out.printf(
        "%s%n  format %s, %s, %s, %,d bytes%n",
        log.name(),
        log.format().name(),
        log.charset(),
        log.compression().name().toLowerCase(java.util.Locale.ROOT),
        log.size());
    out.printf(
        "  confidence %.0f%%: %d of the first %d rows are understood%n",
        100.0 * found.understood() / Math.max(found.rows(), 1), found.understood(), found.rows());
    out.println("Columns");
    log.format().describe().forEach(column -> out.println("  " + column));
    out.println("First rows");
    Row row = new Row();
    EventJson json = new EventJson();
    for (int shown = 0; shown < FIRST_ROWS && rows.next(row); ) {
      if (row.status != Row.Status.IGNORED) {
        out.println("  " + json.summary(rows.line(), row));
        shown++;
      }
    }
  }
}
