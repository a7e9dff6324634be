package org.trendpack.pack.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trendpack.job.Language;

/** Every message is there in every language, whole, and with the same places to fill. */
class WordingTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @Test
  void bothBundlesOfHeadingsHaveTheSameKeysAndPlaces() {
    Map<String, String> english = Wording.bundle("headings");
    Map<String, String> welsh = Wording.bundle("headings_cy");

    assertThat(welsh.keySet()).isEqualTo(english.keySet());
    assertThat(english).hasSizeGreaterThan(40);
    english.forEach(
        (key, text) -> assertThat(places(welsh.getOrDefault(key, ""))).isEqualTo(places(text)));
  }

  @Test
  void headingsAreInTheLanguageAskedForAndSentencesInEnglish() {
    Wording welsh = Wording.in(Language.WELSH);

    assertThat(welsh.heading("page.contents")).isEqualTo("Cynnwys");
    assertThat(Wording.in(Language.ENGLISH).heading("page.contents")).isEqualTo("Contents");
    assertThat(Wording.say("group.subtitle")).startsWith("Schools beside each other");
    assertThat(welsh.heading("dsl.themes")).as("UTF-8").startsWith("Themâu");
  }

  @Test
  void headingsOfAnotherLanguageAreToldFromEnglish() {
    Wording welsh = Wording.in(Language.WELSH);

    assertThat(welsh.foreign("Cynnwys")).isEqualTo("cy");
    assertThat(welsh.foreign(welsh.heading("fold.rates", "gambling"))).isEqualTo("cy");
    assertThat(welsh.foreign("No learner was seen.")).isNull();
    assertThat(Wording.in(Language.ENGLISH).foreign("Contents")).isNull();
  }

  @Test
  void aKeyThatIsNotThereIsABug() {
    assertThatThrownBy(() -> Wording.in(Language.ENGLISH).heading("dsl.nothing"))
        .hasMessageContaining("dsl.nothing");
    assertThatThrownBy(() -> Wording.say("dsl.nothing")).hasMessageContaining("dsl.nothing");
  }

  @Test
  void aKeyIsInOneBundleOfEnglishAlone() {
    Map<String, String> seen = new TreeMap<>();
    for (String bundle : Wording.ENGLISH_BUNDLES) {
      Wording.bundle(bundle)
          .keySet()
          .forEach(key -> assertThat(seen.put(key, bundle)).as("%s in %s", key, bundle).isNull());
    }
  }

  @Test
  void messagesAreWholeAndPlain() {
    Stream.concat(Wording.ENGLISH_BUNDLES.stream(), Stream.of("headings", "headings_cy"))
        .forEach(
            bundle ->
                Wording.bundle(bundle)
                    .forEach(
                        (key, text) ->
                            assertThat(text)
                                .as(key)
                                .isNotBlank()
                                .isEqualTo(text.strip())
                                .doesNotContain("<", "  ")));
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(PLACE.matcher(text).results().map(place -> place.group(1)).toList());
  }
}
