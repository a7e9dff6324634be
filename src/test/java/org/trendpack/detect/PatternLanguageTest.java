package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;

/** What the pattern language finds, case by case; see {@code cases/detect-language}. */
class PatternLanguageTest {

  static Stream<Named<Case>> cases() {
    return CaseFiles.in("detect-language");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsWhatTheCaseSays(Case one) {
    Matcher matcher = new Matcher(Lexicons.of(one));
    String where = one.text("in", "search");
    Case texts = new Case(one.mapping("texts"));
    Case excluded = new Case(one.mapping("excluded"));

    SoftAssertions softly = new SoftAssertions();
    texts
        .fields()
        .keySet()
        .forEach(
            text ->
                softly
                    .assertThat(found(find(matcher, where, "" + text)))
                    .as("%s", text)
                    .isEqualTo(texts.texts("" + text)));
    excluded
        .fields()
        .keySet()
        .forEach(
            text ->
                softly
                    .assertThat(excluded(find(matcher, where, "" + text)))
                    .as("%s", text)
                    .isEqualTo(excluded.texts("" + text)));
    softly.assertAll();
  }

  @Test
  void aMatchKnowsItsWordsAndHowSureItIs() {
    Matcher matcher = new Matcher(Lexicons.of(List.of("way~ .. die")));

    Match inSearch = matcher.inSearch("Best WAYS to die quickly").found().get(0);

    assertThat(inSearch.matched()).isEqualTo("ways to die");
    assertThat(inSearch.words()).isEqualTo(2);
    assertThat(inSearch.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(matcher.inAddress("/ways-to-die").found().get(0).confidence())
        .isEqualTo(Confidence.MEDIUM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a & ",
        "(a",
        "a (b (c) d",
        ".. a",
        "a ..",
        "a? b?",
        "()",
        "a|b",
        "a~b",
        "(a|)"
      })
  void whatIsNoPatternIsRefused(String pattern) {
    assertThatThrownBy(() -> new Matcher(Lexicons.of(List.of(pattern))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Matches find(Matcher matcher, String where, String text) {
    return switch (where) {
      case "host" -> matcher.inHost(text);
      case "address" -> matcher.inAddress(text);
      default -> matcher.inSearch(text);
    };
  }

  private static List<String> found(Matches matches) {
    return matches.found().stream().map(match -> match.entry().id()).toList();
  }

  private static List<String> excluded(Matches matches) {
    return matches.excluded().stream().map(one -> one.entry().id() + " by " + one.by()).toList();
  }
}
