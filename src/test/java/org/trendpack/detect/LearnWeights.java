package org.trendpack.detect;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trendpack.detect.LabelledTexts.Labelled;
import org.trendpack.job.YamlValue;

/**
 * Learns {@code lexicon/weights.txt}: run after a change of the texts, the concepts or the lexicon,
 * as {@code docs/CONTRIBUTING.md} says.
 *
 * <p>Logistic regression for each theme (LIBLINEAR; Fan and others, 2008, <i>Journal of Machine
 * Learning Research</i> 9) over the {@link Traits} of the labelled texts of the tuning half and of
 * those in {@code cases/learning}. What the words and the entries count beside each other is learnt
 * from the latter alone, of which each author's are judged by weights learnt without them.
 */
public final class LearnWeights {

  private static final Path TEXTS = Path.of("src/test/resources/cases");
  private static final Path WEIGHTS = Path.of("src/main/resources/lexicon/weights.txt");
  private static final Theme[] THEMES = Theme.values();

  /** Inverse strength of regularisation, and what a concern counts beside a harmless text. */
  private static final double COST = 10;

  private static final double CONCERN = 3;

  /** Traits of fewer texts are chance. */
  private static final int FEWEST_TEXTS = 3;

  /** Smaller weights, in tenths, are left out. */
  private static final int LEAST_WEIGHT = 3;

  private static final int FOLDS = 3;

  private record Text(String author, Labelled labelled, List<String> traits, Matches matches) {}

  private record Learnt(Map<String, Integer> traits, double[][] weights, double[] start) {

    double[] odds(Text text) {
      double[] odds = new double[THEMES.length];
      double scale = Weights.scale(text.traits().size());
      for (String trait : text.traits()) {
        int number = traits.getOrDefault(trait, 0);
        for (int theme = 0; number > 0 && theme < THEMES.length; theme++) {
          odds[theme] += weights[theme][number - 1] * scale;
        }
      }
      for (int theme = 0; theme < THEMES.length; theme++) {
        odds[theme] += start[theme];
      }
      return odds;
    }
  }

  private LearnWeights() {}

  /** Writes the weights. */
  public static void main(String[] arguments) throws IOException {
    Linear.disableDebugOutput();
    List<Text> texts = texts();
    System.out.printf(Locale.ROOT, "%d texts%n", texts.size());
    Evidence.Shares shares = shares(texts);
    System.out.println(shares);
    write(learn(texts, text -> true), shares);
  }

  private static List<Text> texts() throws IOException {
    Lexicon lexicon = LexiconReader.standard();
    Matcher matcher =
        new Matcher(new Lexicon(lexicon.version(), lexicon.entries(), lexicon.contexts()));
    Traits traits = new Traits();
    Map<String, String> names = new HashMap<>();
    List<Text> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(TEXTS.resolve("detection"))) {
      List<YamlValue> yaml = files.sorted().map(YamlValue::read).toList();
      for (Labelled text : LabelledTexts.read(yaml)) {
        if (text.isForTuning()) {
          texts.add(text("", text, matcher, traits, names));
        }
      }
    }
    try (Stream<Path> files = Files.list(TEXTS.resolve("learning"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          int tab = line.indexOf('\t');
          Set<Theme> themes = new TreeSet<>();
          for (String id : line.substring(0, tab).split(",")) {
            Theme.of(id).ifPresent(themes::add);
          }
          Labelled text =
              new Labelled(line.substring(tab + 1), themes, line.startsWith("ordinary\t"), true);
          texts.add(text(file.getFileName().toString(), text, matcher, traits, names));
        }
      }
    }
    return texts;
  }

  private static Text text(
      String author, Labelled text, Matcher matcher, Traits traits, Map<String, String> names) {
    List<String> own = new ArrayList<>();
    for (String trait : traits.of(Weigher.weighed(matcher.meant(text.text())))) {
      own.add(names.computeIfAbsent(trait, same -> same));
    }
    return new Text(author, text, List.copyOf(own), matcher.inSearch(text.text()));
  }

  private static Learnt learn(List<Text> all, Predicate<Text> chosen) {
    List<Text> texts = all.stream().filter(chosen).toList();
    Map<String, Integer> counts = new HashMap<>();
    for (Text text : texts) {
      Set.copyOf(text.traits()).forEach(trait -> counts.merge(trait, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (String trait : new TreeSet<>(counts.keySet())) {
      if (counts.getOrDefault(trait, 0) >= FEWEST_TEXTS) {
        numbers.put(trait, numbers.size() + 1);
      }
    }
    Feature[][] rows = texts.stream().map(text -> row(text, numbers)).toArray(Feature[][]::new);
    double[][] weights = new double[THEMES.length][];
    double[] start = new double[THEMES.length];
    IntStream.range(0, THEMES.length)
        .parallel()
        .forEach(
            theme -> {
              double[] is =
                  texts.stream()
                      .mapToDouble(text -> text.labelled().themes().contains(THEMES[theme]) ? 1 : 0)
                      .toArray();
              double[] learnt = fit(rows, numbers.size(), is, CONCERN);
              weights[theme] = learnt;
              start[theme] = learnt[numbers.size()];
            });
    return new Learnt(numbers, weights, start);
  }

  private static Feature[] row(Text text, Map<String, Integer> numbers) {
    Map<Integer, Integer> times = new TreeMap<>();
    for (String trait : text.traits()) {
      int number = numbers.getOrDefault(trait, 0);
      if (number > 0) {
        times.merge(number, 1, Integer::sum);
      }
    }
    double scale = Weights.scale(text.traits().size());
    return times.entrySet().stream()
        .map(one -> new FeatureNode(one.getKey(), one.getValue() * scale))
        .toArray(Feature[]::new);
  }

  /** The weights of all features, and what there is without any as the last. */
  private static double[] fit(Feature[][] rows, int features, double[] is, double concern) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      problem.x[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
      problem.x[i][rows[i].length] = new FeatureNode(features + 1, 1);
    }
    problem.y = is;
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, 0.01);
    parameter.setWeights(new double[] {concern, 1}, new int[] {1, 0});
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
  }

  /** What counts how much, and how well that does on texts that the weights did not know. */
  private static Evidence.Shares shares(List<Text> texts) {
    List<String> authors =
        texts.stream().map(Text::author).filter(name -> !name.isEmpty()).distinct().toList();
    List<Feature[]> rows = new ArrayList<>();
    List<Double> is = new ArrayList<>();
    Map<Labelled, Evidence> judgedBlind = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      Predicate<Text> judged =
          text -> !text.author().isEmpty() && authors.indexOf(text.author()) % FOLDS == own;
      Learnt learnt = learn(texts, judged.negate());
      for (Text text : texts.stream().filter(judged).toList()) {
        Evidence evidence = new Evidence(learnt.odds(text), text.matches());
        judgedBlind.put(text.labelled(), evidence);
        for (Theme theme : THEMES) {
          double[] values = evidence.values(theme);
          rows.add(
              IntStream.range(0, values.length)
                  .filter(i -> values[i] != 0)
                  .mapToObj(i -> new FeatureNode(i + 1, values[i]))
                  .toArray(Feature[]::new));
          is.add(text.labelled().themes().contains(theme) ? 1.0 : 0.0);
        }
      }
    }
    double[] w =
        fit(rows.toArray(Feature[][]::new), 7, is.stream().mapToDouble(one -> one).toArray(), 1);
    Evidence.Shares shares = new Evidence.Shares(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
    print("as set", judgedBlind, (theme, evidence) -> evidence.isEnough(theme, shares));
    for (double alone : new double[] {0, 0.5, 1, 1.3, 1.6}) {
      for (double entry : new double[] {-0.5, 0, 0.5}) {
        print(
            "alone %.1f entry %.1f".formatted(alone, entry),
            judgedBlind,
            (theme, evidence) ->
                evidence.of(theme, shares) >= (evidence.hasEntry(theme) ? entry : alone));
      }
    }
    return shares;
  }

  private static void print(
      String how, Map<Labelled, Evidence> texts, BiPredicate<Theme, Evidence> isEnough) {
    Map<String, Set<Theme>> found = new HashMap<>();
    texts.forEach(
        (text, evidence) ->
            found.put(
                text.text(),
                Arrays.stream(THEMES)
                    .filter(theme -> isEnough.test(theme, evidence))
                    .collect(Collectors.toSet())));
    Evaluation evaluation =
        Evaluation.of(List.copyOf(texts.keySet()), text -> found.getOrDefault(text, Set.of()));
    System.out.printf(
        Locale.ROOT,
        "%s: precision %.3f recall %.3f urgent recall %.3f alarms %.1f%n",
        how,
        evaluation.overall().precision(),
        evaluation.overall().recall(),
        evaluation.urgent().recall(),
        evaluation.alarmsPerThousand());
  }

  private static void write(Learnt learnt, Evidence.Shares shares) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(WEIGHTS))) {
      out.print(
          "# Written by LearnWeights; see docs/DETECTION.md. Weights are in tenths, a for the");
      out.print(" first theme of the next line.\n");
      for (int theme = 0; theme < THEMES.length; theme++) {
        String id = THEMES[theme].id();
        out.printf(Locale.ROOT, "%s%s %.2f", theme > 0 ? " " : "", id, learnt.start()[theme]);
      }
      out.print("\n" + shares.text() + "\n");
      new TreeMap<>(learnt.traits())
          .forEach(
              (trait, number) -> {
                StringBuilder line = new StringBuilder();
                for (int theme = 0; theme < THEMES.length; theme++) {
                  long tenths = Math.round(learnt.weights()[theme][number - 1] * Weights.UNIT);
                  if (Math.abs(tenths) >= LEAST_WEIGHT) {
                    line.append(line.isEmpty() ? "" : " ")
                        .append((char) ('a' + theme))
                        .append(tenths);
                  }
                }
                if (!line.isEmpty()) {
                  out.print(trait + "\t" + line + "\n");
                }
              });
    }
  }
}
