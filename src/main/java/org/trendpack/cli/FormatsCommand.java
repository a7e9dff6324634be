package org.trendpack.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.trendpack.read.FormatCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trendpack formats}: the log formats that are known by name. */
@Command(
    name = "formats",
    mixinStandardHelpOptions = true,
    description = "Lists the log formats that are known, with an example line of each.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class FormatsCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(names = "--json", description = "One JSON object a line: name, title, example, aliases.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    for (FormatCatalogue.Listed one : FormatCatalogue.listed()) {
      if (json) {
        write(out, one);
      } else {
        String names =
            String.join(
                ", also ", Stream.concat(Stream.of(one.name()), one.aliases().stream()).toList());
        out.printf("%s%n  %s%n", names, one.title());
        one.example().lines().forEach(line -> out.println("  " + line));
        out.println();
      }
    }
    out.flush();
    return 0;
  }

  private static void write(PrintWriter out, FormatCatalogue.Listed one) throws IOException {
    try (JsonGenerator line = new JsonFactory().createGenerator(out)) {
      line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      line.writeStartObject();
      line.writeStringField("name", one.name());
      line.writeStringField("title", one.title());
      line.writeStringField("example", one.example());
      line.writeArrayFieldStart("aliases");
      for (String alias : one.aliases()) {
        line.writeString(alias);
      }
      line.writeEndArray();
      line.writeEndObject();
      line.writeRaw('\n');
    }
  }
}
