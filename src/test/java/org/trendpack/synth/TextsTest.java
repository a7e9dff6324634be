package org.trendpack.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.trendpack.detect.LexiconReader;
import org.trendpack.detect.Match;
import org.trendpack.detect.Matcher;
import org.trendpack.detect.Theme;

class TextsTest {

  private final List<CSVRecord> concerns = Data.table("concerns.csv");
  private final Matcher matcher = new Matcher(LexiconReader.standard());

  @Test
  void everyThemeHasFourToEightTexts() {
    Map<String, Long> counts =
        concerns.stream()
            .collect(Collectors.groupingBy(line -> line.get("theme"), Collectors.counting()));

    assertThat(counts).hasSize(Theme.values().length);
    assertThat(counts.values()).allMatch(count -> count >= 4 && count <= 8);
  }

  @Test
  void noHarmlessTextHoldsAConcern() {
    List<String> harmless = new Searches(new Sites()).harmlessTexts();

    assertThat(harmless).hasSizeGreaterThan(1000);
    for (CSVRecord line : concerns) {
      String concern = " " + line.get("text") + " ";
      assertThat(harmless).noneMatch(text -> (" " + text + " ").contains(concern));
    }
  }

  @Test
  void lexiconFindsEveryConcernAsItsThemeAndTone() {
    for (CSVRecord line : concerns) {
      List<Match> matches = matcher.inSearch(line.get("text")).gravestByTheme();

      assertThat(matches)
          .as(line.get("text"))
          .anyMatch(
              match ->
                  match.entry().theme().id().equals(line.get("theme"))
                      && match.entry().tone().id().equals(line.get("tone")))
          .hasSize(1);
    }
  }

  @Test
  void lexiconFindsNothingInHarmlessTexts() {
    for (String text : new Searches(new Sites()).harmlessTexts()) {
      assertThat(matcher.inSearch(text).found()).as(text).isEmpty();
    }
  }

  @Test
  void keystrokesNeverCutAnEscape() {
    byte[] encoded = new Phrase("a'b").withPlus();

    assertThat(new String(encoded, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("a%27b");
    assertThat(PlantPlan.keystrokes(encoded)).containsExactly(1, 4, 5);
  }
}
