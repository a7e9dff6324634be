package org.trendpack.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.LexiconReader;
import org.trendpack.detect.Limits;
import org.trendpack.detect.Match;
import org.trendpack.detect.Matcher;
import org.trendpack.detect.Matches;
import org.trendpack.job.JobSpec.LexiconChanges;
import org.trendpack.job.JobSpecReader;
import org.trendpack.read.SchoolYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trendpack explain}: what the lexicon finds in a text, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Says which lexicon entries match a search or an address, and which are excluded.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class ExplainCommand implements Callable<Integer> {

  private static final JsonFactory JSON = new JsonFactory();

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "A search or an address. Default: one a line from standard input.")
  private List<String> texts = new ArrayList<>();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--job",
      paramLabel = "JOB",
      description = "A job's folder or job.yaml: its own entries, lists and changes count too.")
  private @Nullable Path job;

  @Override
  public Integer call() throws IOException {
    LexiconChanges changes = job == null ? LexiconChanges.NONE : JobSpecReader.read(job).lexicon();
    Matcher matcher = new Matcher(LexiconReader.read(changes));
    PrintWriter out = command.commandLine().getOut();
    if (texts.isEmpty()) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        print(out, line, matcher);
      }
    } else {
      for (String text : texts) {
        print(out, text, matcher);
      }
    }
    out.flush();
    return 0;
  }

  private void print(PrintWriter out, String text, Matcher matcher) throws IOException {
    Matches matches = ExplainedText.of(text, matcher);
    out.println(json ? json(text, matches) : words(text, matches));
  }

  private static String words(String text, Matches matches) {
    StringBuilder words = new StringBuilder(text);
    for (Match match : matches.found()) {
      words.append(
          String.format(
              "%n  %s (severity %d, %s, %s confidence): \"%s\" by %s%s%n    %s",
              match.entry().theme().id(),
              match.entry().severity(),
              match.entry().tone().id(),
              match.confidence().id(),
              match.matched(),
              match.entry().id(),
              onlyFor(match.entry().limits()),
              match.entry().why()));
    }
    for (Matches.Excluded one : matches.excluded()) {
      words.append(
          String.format("%n  no hit for %s: excluded by \"%s\"", one.entry().id(), one.by()));
    }
    return matches.found().isEmpty() && matches.excluded().isEmpty()
        ? words.append(String.format("%n  nothing")).toString()
        : words.toString();
  }

  private static String onlyFor(Limits limits) {
    String years =
        limits.years().stream().sorted().map(SchoolYear::title).collect(Collectors.joining(", "));
    String schools = limits.schools().stream().sorted().collect(Collectors.joining(", "));
    return (years.isEmpty() ? "" : ", only in " + years)
        + (schools.isEmpty() ? "" : ", only at " + schools);
  }

  private static void strings(JsonGenerator out, String name, Stream<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values.toList()) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static String json(String text, Matches matches) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      out.writeStringField("text", text);
      out.writeArrayFieldStart("matches");
      for (Match match : matches.found()) {
        out.writeStartObject();
        out.writeStringField("theme", match.entry().theme().id());
        out.writeNumberField("severity", match.entry().severity());
        out.writeStringField("tone", match.entry().tone().id());
        out.writeStringField("confidence", match.confidence().id());
        out.writeStringField("entry", match.entry().id());
        out.writeStringField("matched", match.matched());
        strings(out, "languages", match.entry().languages().stream());
        strings(
            out, "years", match.entry().limits().years().stream().sorted().map(SchoolYear::code));
        strings(out, "schools", match.entry().limits().schools().stream().sorted());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("excluded");
      for (Matches.Excluded one : matches.excluded()) {
        out.writeStartObject();
        out.writeStringField("theme", one.entry().theme().id());
        out.writeStringField("entry", one.entry().id());
        out.writeStringField("by", one.by());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return line.toString();
  }
}
