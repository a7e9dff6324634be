package org.trendpack.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;

/** Plain phrases of each theme, at the level of professional safeguarding training. */
final class ConcernTexts {

  private final Map<Tone, Map<Theme, List<Phrase>>> texts = new EnumMap<>(Tone.class);

  ConcernTexts() {
    for (CSVRecord line : Data.table("concerns.csv")) {
      texts
          .computeIfAbsent(
              Tone.valueOf(line.get("tone").toUpperCase(Locale.ROOT)),
              unused -> new EnumMap<>(Theme.class))
          .computeIfAbsent(Theme.of(line.get("theme")).orElseThrow(), unused -> new ArrayList<>())
          .add(new Phrase(line.get("text")));
    }
  }

  Phrase any(Theme theme, Tone tone, Dice dice) {
    return dice.pick(Objects.requireNonNull(of(tone).get(theme)));
  }

  /** The themes that have a text of this tone. */
  List<Theme> themes(Tone tone) {
    return List.copyOf(of(tone).keySet());
  }

  private Map<Theme, List<Phrase>> of(Tone tone) {
    return Objects.requireNonNull(texts.get(tone));
  }
}
