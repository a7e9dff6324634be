package org.trendpack.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Evaluation;
import org.trendpack.detect.LabelledTexts;
import org.trendpack.detect.LabelledTexts.Labelled;
import org.trendpack.detect.Lexicon;
import org.trendpack.detect.LexiconReader;
import org.trendpack.detect.Matcher;
import org.trendpack.detect.PlainWordList;
import org.trendpack.detect.Theme;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.UserProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trendpack evaluate}: how well the lexicon tells texts of known themes. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the lexicon on labelled texts: precision, recall and F1 by theme.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class EvaluateCommand implements Callable<Integer> {

  private static final Path OWN = Path.of("src/test/resources/cases/detection");

  /** The half that is never looked at while the lexicon is changed, its counterpart, or both. */
  enum Half {
    REPORTING,
    TUNING,
    BOTH
  }

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files of labelled texts. Default: the project's own.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--half",
      paramLabel = "HALF",
      description =
          "reporting, tuning or both. Default: reporting of the project's own texts, both of FILE.")
  private @Nullable Half chosen;

  @Option(
      names = "--misses",
      description =
          "Also lists the misses and false alarms; of the project's own texts, those of the tuning"
              + " half alone.")
  private boolean misses;

  @Option(names = "--json", description = "One JSON object with the figures.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    boolean areOurs = files.isEmpty();
    Half half = chosen != null ? chosen : areOurs ? Half.REPORTING : Half.BOTH;
    List<Labelled> texts =
        LabelledTexts.read(paths().stream().map(YamlValue::read).toList()).stream()
            .filter(text -> half == Half.BOTH || text.isForTuning() == (half == Half.TUNING))
            .toList();
    Lexicon lexicon = LexiconReader.standard();
    Matcher matcher = new Matcher(lexicon);
    Function<String, Set<Theme>> finder = text -> themes(text, matcher);
    Evaluation own = Evaluation.of(texts, finder);
    Evaluation plain = Evaluation.of(texts, new PlainWordList(lexicon)::themes);
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      json(out, own, plain);
    } else {
      table(out, half, texts, own, plain);
    }
    if (misses) {
      texts.stream()
          .filter(text -> !areOurs || text.isForTuning())
          .forEach(text -> miss(out, text, finder));
    }
    out.flush();
    return 0;
  }

  private List<Path> paths() throws IOException {
    if (!files.isEmpty()) {
      return files;
    }
    if (!Files.isDirectory(OWN)) {
      throw UserProblem.input(
          OWN, "the project's own texts are not here", "Name files, or run it in the project");
    }
    try (Stream<Path> own = Files.list(OWN)) {
      return own.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Set<Theme> themes(String text, Matcher matcher) {
    Set<Theme> themes = EnumSet.noneOf(Theme.class);
    ExplainedText.of(text, matcher).found().forEach(match -> themes.add(match.entry().theme()));
    return themes;
  }

  private static void miss(PrintWriter out, Labelled text, Function<String, Set<Theme>> finder) {
    Set<Theme> found = finder.apply(text.text());
    for (Theme theme : Theme.values()) {
      boolean is = text.themes().contains(theme);
      if (is != found.contains(theme)) {
        out.printf("%s %s: %s%n", is ? "missed" : "false", theme.id(), text.text());
      }
    }
  }

  private static void table(
      PrintWriter out, Half half, List<Labelled> texts, Evaluation own, Evaluation plain) {
    long labelled = texts.stream().filter(text -> !text.isOrdinary()).count();
    long harmless =
        texts.stream().filter(text -> !text.isOrdinary() && text.themes().isEmpty()).count();
    out.printf(
        Locale.ROOT,
        "Lexicon %s, %s: %,d labelled texts, %,d of them harmless; %,d ordinary searches.%n%n",
        LexiconReader.VERSION,
        half == Half.BOTH ? "all texts" : half.name().toLowerCase(Locale.ROOT) + " half",
        labelled,
        harmless,
        own.ordinary());
    out.println("| theme | concerns | precision | recall | F1 | plain list: precision | recall |");
    out.println("|---|--:|--:|--:|--:|--:|--:|");
    own.themes()
        .forEach(
            (theme, score) ->
                row(
                    out,
                    theme.id(),
                    score,
                    plain.themes().getOrDefault(theme, new Evaluation.Score(0, 0, 0))));
    row(out, "**all**", own.overall(), plain.overall());
    row(out, "**severity 4**", own.urgent(), plain.urgent());
    out.printf(
        Locale.ROOT,
        "%nAlarms per 1,000 ordinary searches: %.1f; of the plain list %.1f.%n",
        own.alarmsPerThousand(),
        plain.alarmsPerThousand());
  }

  private static void row(
      PrintWriter out, String name, Evaluation.Score own, Evaluation.Score plain) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        name,
        own.right() + own.missed(),
        own.precision(),
        own.recall(),
        own.f1(),
        plain.precision(),
        plain.recall());
  }

  private static void json(PrintWriter out, Evaluation own, Evaluation plain) throws IOException {
    try (JsonGenerator to = new JsonFactory().createGenerator(out)) {
      to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      to.writeStartObject();
      to.writeObjectFieldStart("themes");
      for (var theme : own.themes().entrySet()) {
        score(to, theme.getKey().id(), theme.getValue());
      }
      to.writeEndObject();
      score(to, "overall", own.overall());
      score(to, "severity4", own.urgent());
      to.writeNumberField("alarmsPerThousandOrdinary", own.alarmsPerThousand());
      score(to, "plainWordList", plain.overall());
      to.writeNumberField("plainWordListAlarmsPerThousandOrdinary", plain.alarmsPerThousand());
      to.writeEndObject();
      to.writeRaw('\n');
    }
  }

  private static void score(JsonGenerator to, String name, Evaluation.Score score)
      throws IOException {
    to.writeObjectFieldStart(name);
    to.writeNumberField("precision", score.precision());
    to.writeNumberField("recall", score.recall());
    to.writeNumberField("f1", score.f1());
    to.writeEndObject();
  }
}
