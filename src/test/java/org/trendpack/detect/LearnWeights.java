package org.trendpack.detect;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trendpack.detect.LabelledTexts.Labelled;
import org.trendpack.job.YamlValue;

/**
 * Learns {@code lexicon/weights.txt} and {@code lexicon/traits.bin}: run after a change of the
 * texts, the concepts or the lexicon, as {@code docs/CONTRIBUTING.md} says.
 *
 * <p>A {@link Network} over the {@link Traits} of the labelled texts of the tuning half and of
 * those in {@code cases/learning}. What the words and the entries count beside each other is learnt
 * from the latter alone (logistic regression; LIBLINEAR, Fan and others, 2008, <i>Journal of
 * Machine Learning Research</i> 9), of which each author's are judged by a network that learnt
 * without them.
 */
public final class LearnWeights {

  private static final Path TEXTS = Path.of("src/test/resources/cases");
  private static final Path LEXICON = Path.of("src/main/resources/lexicon");
  private static final Theme[] THEMES = Theme.values();

  /** Traits of fewer texts are chance. */
  private static final int FEWEST_TEXTS = 4;

  /** What an ordinary search counts beside other texts: schools have most of them. */
  private static final int TIMES_ORDINARY = 2;

  private static final int FOLDS = 3;

  /** Inverse strength of regularisation of what counts beside each other. */
  private static final double COST = 10;

  private static final int NEVER_JUDGED = -1;
  private static final int UNKNOWN = -1;

  private record Text(int fold, Labelled labelled, int[] traits, Matches matches) {

    float scale() {
      return (float) Weights.scale(traits.length);
    }

    float[] is() {
      float[] is = new float[THEMES.length];
      labelled.themes().forEach(theme -> is[theme.ordinal()] = 1);
      return is;
    }
  }

  /**
   * What was learnt.
   *
   * @param numbers the network's number of each trait, by its number in texts, or {@link #UNKNOWN}
   */
  private record Learnt(int[] numbers, Network network) {

    double[] odds(Text text) {
      return network.odds(known(text, numbers), text.scale());
    }
  }

  private LearnWeights() {}

  /** Writes the weights. */
  public static void main(String[] arguments) throws IOException {
    Linear.disableDebugOutput();
    List<Integer> traits = new ArrayList<>();
    List<Text> texts = texts(traits);
    System.out.printf(Locale.ROOT, "%d texts, %d traits%n", texts.size(), traits.size());
    List<Learnt> learnt =
        IntStream.rangeClosed(0, FOLDS)
            .parallel()
            .mapToObj(
                fold ->
                    learn(
                        texts.stream().filter(text -> text.fold() != fold).toList(), traits.size()))
            .toList();
    Evidence.Shares shares = shares(texts, learnt::get);
    System.out.println(shares.text());
    write(learnt.get(FOLDS), traits, shares);
  }

  private static List<Text> texts(List<Integer> traits) throws IOException {
    Lexicon lexicon = LexiconReader.standard();
    Reader reader =
        new Reader(
            new Matcher(new Lexicon(lexicon.version(), lexicon.entries(), lexicon.contexts())),
            new Traits(),
            new HashNumbers(1 << 20),
            traits);
    List<Text> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(TEXTS.resolve("detection"))) {
      List<YamlValue> yaml = files.sorted().map(YamlValue::read).toList();
      for (Labelled text : LabelledTexts.read(yaml)) {
        if (text.isForTuning()) {
          texts.add(reader.read(NEVER_JUDGED, text));
        }
      }
    }
    try (Stream<Path> files = Files.list(TEXTS.resolve("learning"))) {
      int author = 0;
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          int tab = line.indexOf('\t');
          Set<Theme> themes = new TreeSet<>();
          for (String id : line.substring(0, tab).split(",")) {
            Theme.of(id).ifPresent(themes::add);
          }
          Labelled text =
              new Labelled(line.substring(tab + 1), themes, line.startsWith("ordinary\t"), true);
          texts.add(reader.read(author % FOLDS, text));
        }
        author++;
      }
    }
    return texts;
  }

  /** Numbers the traits of texts as they come. */
  private record Reader(Matcher matcher, Traits traits, HashNumbers numbers, List<Integer> kept) {

    Text read(int fold, Labelled text) {
      IntStream.Builder own = IntStream.builder();
      traits.of(
          Weigher.weighed(matcher.meant(text.text())),
          trait -> own.add(number(Weights.kept(trait))));
      return new Text(fold, text, own.build().toArray(), matcher.inSearch(text.text()));
    }

    private int number(int trait) {
      int number = numbers.get(trait);
      if (number == 0) {
        kept.add(trait);
        number = kept.size();
        numbers.put(trait, number);
      }
      return number - 1;
    }
  }

  private static Learnt learn(List<Text> texts, int traits) {
    int[] ofTexts = new int[traits];
    for (Text text : texts) {
      IntStream.of(text.traits()).distinct().forEach(trait -> ofTexts[trait]++);
    }
    int[] numbers = new int[traits];
    int count = 0;
    for (int trait = 0; trait < traits; trait++) {
      numbers[trait] = ofTexts[trait] >= FEWEST_TEXTS ? count++ : UNKNOWN;
    }
    Network.Example[] examples =
        texts.stream()
            .flatMap(
                text ->
                    Collections.nCopies(
                        text.labelled().isOrdinary() ? TIMES_ORDINARY : 1,
                        new Network.Example(known(text, numbers), text.scale(), text.is()))
                        .stream())
            .toArray(Network.Example[]::new);
    return new Learnt(numbers, Network.learn(examples, count));
  }

  private static int[] known(Text text, int[] numbers) {
    return IntStream.of(text.traits())
        .map(trait -> numbers[trait])
        .filter(number -> number != UNKNOWN)
        .toArray();
  }

  /** The weights of all features, and what there is without any as the last. */
  private static double[] fit(Feature[][] rows, int features, double[] is) {
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
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
  }

  /** What counts how much, and how well that does on texts that the network did not know. */
  private static Evidence.Shares shares(List<Text> texts, IntFunction<Learnt> learntWithout) {
    List<Feature[]> rows = new ArrayList<>();
    List<Double> is = new ArrayList<>();
    Map<Labelled, Evidence> judgedBlind = new LinkedHashMap<>();
    for (Text text : texts) {
      if (text.fold() == NEVER_JUDGED) {
        continue;
      }
      Evidence evidence = new Evidence(learntWithout.apply(text.fold()).odds(text), text.matches());
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
    double[] w =
        fit(rows.toArray(Feature[][]::new), 7, is.stream().mapToDouble(one -> one).toArray());
    Evidence.Shares shares = new Evidence.Shares(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
    print("as set", judgedBlind, (theme, evidence) -> evidence.isEnough(theme, shares));
    for (double alone : new double[] {0.5, 0.8, 1.1, 1.4, 1.7}) {
      for (double withAnEntry : new double[] {-1, -0.5, 0}) {
        print(
            "alone %.1f with an entry %.1f".formatted(alone, withAnEntry),
            judgedBlind,
            (theme, evidence) -> evidence.isEnough(theme, shares, alone, withAnEntry));
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

  private static void write(Learnt learnt, List<Integer> traits, Evidence.Shares shares)
      throws IOException {
    Network network = learnt.network();
    StringBuilder text =
        new StringBuilder("# Written by LearnWeights; Weights says what it means.\n");
    text.append(shares.text()).append('\n');
    text.append(line("", theme -> theme.id() + " ", network::start));
    for (int unit = 0; unit < Weights.UNITS; unit++) {
      int own = unit;
      text.append(
          line(
              number(network.start(unit)) + " ", theme -> "", theme -> network.weight(own, theme)));
    }
    Files.writeString(LEXICON.resolve("weights.txt"), text);
    int count = (int) IntStream.of(learnt.numbers()).filter(n -> n != UNKNOWN).count();
    ByteBuffer file = ByteBuffer.allocate(count * Weights.TRAIT_BYTES);
    for (int trait = 0; trait < traits.size(); trait++) {
      int number = learnt.numbers()[trait];
      if (number == UNKNOWN) {
        continue;
      }
      file.putInt(traits.get(trait));
      for (int unit = 0; unit < Weights.UNITS; unit += 2) {
        int two = network.steps(number, unit) << 4 | network.steps(number, unit + 1) & 0xF;
        file.put((byte) two);
      }
    }
    Files.write(LEXICON.resolve("traits.bin"), file.array());
  }

  private static String line(
      String before, Function<Theme, String> name, ToDoubleFunction<Theme> value) {
    return before
        + Arrays.stream(THEMES)
            .map(theme -> name.apply(theme) + number(value.applyAsDouble(theme)))
            .collect(Collectors.joining(" ", "", "\n"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
