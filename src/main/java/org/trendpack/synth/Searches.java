package org.trendpack.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** What learners and staff search for every day, and where. */
final class Searches {

  private final Map<Band, List<Engine>> engines = new EnumMap<>(Band.class);
  private final List<Engine> central = new ArrayList<>();
  private final Map<Band, List<Phrase>> ordinary = new EnumMap<>(Band.class);
  private final List<Phrase> lookalikes;

  Searches(Sites sites) {
    for (Band band : Band.values()) {
      engines.put(band, new ArrayList<>());
      ordinary.put(band, new ArrayList<>());
    }
    for (CSVRecord line : Data.table("engines.csv")) {
      Engine engine = new Engine(line, sites);
      for (Band band : Band.named(line.get("bands"))) {
        for (int place = Integer.parseInt(line.get("weight")); place > 0; place--) {
          Objects.requireNonNull(engines.get(band)).add(engine);
        }
      }
      if (line.get("planted").equals("yes")) {
        central.add(engine);
      }
    }
    Map<String, List<String>> slots = slots();
    for (String line : Data.lines("ordinary.txt")) {
      int bar = line.indexOf('|');
      List<Phrase> phrases =
          filled(line.substring(bar + 1), slots).stream().map(Phrase::new).toList();
      for (Band band : Band.named(line.substring(0, bar))) {
        Objects.requireNonNull(ordinary.get(band)).addAll(phrases);
      }
    }
    lookalikes = Data.lines("lookalikes.txt").stream().map(Phrase::new).toList();
  }

  private static Map<String, List<String>> slots() {
    Map<String, List<String>> slots = new HashMap<>();
    for (String line : Data.lines("words.txt")) {
      int colon = line.indexOf(':');
      slots.put(
          line.substring(0, colon), List.of(line.substring(colon + 1).strip().split("\\|", -1)));
    }
    return slots;
  }

  private static List<String> filled(String template, Map<String, List<String>> slots) {
    int open = template.indexOf('{');
    if (open < 0) {
      return List.of(template);
    }
    int close = template.indexOf('}');
    List<String> words = Objects.requireNonNull(slots.get(template.substring(open + 1, close)));
    return words.stream()
        .map(word -> template.substring(0, open) + word + template.substring(close + 1))
        .toList();
  }

  Engine engine(Band band, Dice dice) {
    return dice.pick(Objects.requireNonNull(engines.get(band)));
  }

  /** One of the engines where concerns are planted. */
  Engine centralEngine(Dice dice) {
    return dice.pick(central);
  }

  Phrase ordinary(Band band, Dice dice) {
    return dice.pick(Objects.requireNonNull(ordinary.get(band)));
  }

  /** A harmless text that looks like a concern. */
  Phrase lookalike(Dice dice) {
    return dice.pick(lookalikes);
  }

  /** Every harmless text, for a check that none is taken for a concern. */
  List<String> harmlessTexts() {
    List<String> texts = new ArrayList<>();
    ordinary.values().forEach(phrases -> phrases.forEach(phrase -> texts.add(phrase.text())));
    lookalikes.forEach(phrase -> texts.add(phrase.text()));
    return texts.stream().distinct().sorted().toList();
  }
}
