package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From how much on a theme is reported, and what is put together for it. */
class EvidenceTest {

  private static final Evidence.Shares WORDS_ALONE = new Evidence.Shares(1, 0, 0, 0, 0, 0, 0, 0);

  @Test
  void whatNoEntryFindsNeedsStrongWordsAndLessIfUrgent() {
    assertThat(enough(Theme.GAMBLING, 1.09, Matches.NONE)).isFalse();
    assertThat(enough(Theme.GAMBLING, 1.1, Matches.NONE)).isTrue();
    assertThat(enough(Theme.SUICIDE, 0.09, Matches.NONE)).isFalse();
    assertThat(enough(Theme.SUICIDE, 0.11, Matches.NONE)).isTrue();
  }

  @Test
  void anEntryOfTheThemeNeedsOnlyThatTheWordsDoNotGainsayIt() {
    Matches matches = matches(Theme.GAMBLING, Confidence.HIGH);

    assertThat(enough(Theme.GAMBLING, -0.51, matches)).isFalse();
    assertThat(enough(Theme.GAMBLING, -0.5, matches)).isTrue();
  }

  @Test
  void sumsWhatEachThingCounts() {
    Evidence.Shares shares = new Evidence.Shares(10, 100, 1, 2, 3, 4, 5, 0.5);
    double[] odds = odds(Theme.GAMBLING, 2);
    odds[Theme.PIRACY.ordinal()] = -1;

    assertThat(new Evidence(odds, Matches.NONE).of(Theme.GAMBLING, shares)).isEqualTo(-79.5);
    assertThat(sum(odds, shares, match(Theme.GAMBLING, Confidence.HIGH))).isEqualTo(-78.5);
    assertThat(sum(odds, shares, match(Theme.GAMBLING, Confidence.MEDIUM))).isEqualTo(-77.5);
    assertThat(sum(odds, shares, match(Theme.GAMBLING, Confidence.LOW))).isEqualTo(-76.5);
    assertThat(sum(odds, shares, match(Theme.PIRACY, Confidence.LOW))).isEqualTo(-75.5);
    assertThat(
            sum(
                odds,
                shares,
                match(Theme.PIRACY, Confidence.LOW),
                match(Theme.GAMBLING, Confidence.LOW),
                match(Theme.GAMBLING, Confidence.HIGH)))
        .isEqualTo(-69.5);
  }

  @Test
  void noRivalIsLessLikelyThanTheLeast() {
    Evidence.Shares shares = new Evidence.Shares(0, 1, 0, 0, 0, 0, 0, 0);

    assertThat(new Evidence(odds(Theme.GAMBLING, 3), Matches.NONE).of(Theme.GAMBLING, shares))
        .isEqualTo(-4);
    assertThat(new Evidence(odds(Theme.GAMBLING, 3), Matches.NONE).of(Theme.PIRACY, shares))
        .isEqualTo(3);
  }

  private static double sum(double[] odds, Evidence.Shares shares, Match... matches) {
    return new Evidence(odds, new Matches(List.of(matches), List.of(), false))
        .of(Theme.GAMBLING, shares);
  }

  private static boolean enough(Theme theme, double odds, Matches matches) {
    return new Evidence(odds(theme, odds), matches).isEnough(theme, WORDS_ALONE);
  }

  private static double[] odds(Theme theme, double odds) {
    double[] all = new double[Theme.values().length];
    Arrays.fill(all, -9);
    all[theme.ordinal()] = odds;
    return all;
  }

  private static Matches matches(Theme theme, Confidence confidence) {
    return new Matches(List.of(match(theme, confidence)), List.of(), false);
  }

  private static Match match(Theme theme, Confidence confidence) {
    LexiconEntry entry =
        new LexiconEntry(theme.id() + ".x", theme, 2, Tone.HARM, List.of("x"), List.of(), "why");
    return new Match(entry, "x", confidence, 0, 0, 1);
  }
}
