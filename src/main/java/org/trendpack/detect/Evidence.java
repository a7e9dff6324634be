package org.trendpack.detect;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What speaks for each theme of a text: its words, and the entries that match it. */
final class Evidence {

  /**
   * What each thing counts, as learnt from texts that neither the entries nor the weights knew.
   *
   * @param words the theme's own odds
   * @param rival the odds of the likeliest other theme
   * @param high an entry of the theme that matches, by its confidence
   * @param beside an entry of another theme that matches
   * @param both the same, beside one of the theme
   * @param start what there is without any
   */
  record Shares(
      double words,
      double rival,
      double high,
      double medium,
      double low,
      double beside,
      double both,
      double start) {

    double[] inOrder() {
      return new double[] {words, rival, high, medium, low, beside, both};
    }

    /** As the file of weights has it. */
    String text() {
      return String.format(
          Locale.ROOT,
          "words %.2f rival %.2f high %.2f medium %.2f low %.2f beside %.2f both %.2f start %.2f",
          words,
          rival,
          high,
          medium,
          low,
          beside,
          both,
          start);
    }
  }

  /** Another theme's words are never less than this against a theme. */
  private static final double LEAST_RIVAL = -4;

  /**
   * From where on a theme is reported, as the logarithm of its odds; an urgent one is from less.
   * {@code docs/DETECTION.md} tells how it was chosen.
   */
  private static final double ENOUGH_WITH_AN_ENTRY = -0.5;

  private static final double ENOUGH_ALONE = 1.1;
  private static final double LESS_IF_URGENT = 1;

  private final double[] odds;
  private final int likeliest;
  private final double likeliestButOne;
  private final Map<Theme, Confidence> entries = new EnumMap<>(Theme.class);

  Evidence(double[] odds, Matches matches) {
    this.odds = odds;
    int first = 0;
    double second = LEAST_RIVAL;
    for (int theme = 1; theme < odds.length; theme++) {
      second = Math.max(second, Math.min(odds[theme], odds[first]));
      first = odds[theme] > odds[first] ? theme : first;
    }
    likeliest = first;
    likeliestButOne = second;
    for (Match match : matches.found()) {
      entries.merge(
          match.entry().theme(), match.confidence(), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  /** Whether the theme is to be reported. */
  boolean isEnough(Theme theme, Shares shares) {
    return isEnough(theme, shares, ENOUGH_ALONE, ENOUGH_WITH_AN_ENTRY);
  }

  boolean isEnough(Theme theme, Shares shares, double alone, double withAnEntry) {
    double enough = hasEntry(theme) ? withAnEntry : alone;
    return of(theme, shares) >= enough - (theme.severity() == 4 ? LESS_IF_URGENT : 0);
  }

  /** Whether an entry of the theme matches. */
  boolean hasEntry(Theme theme) {
    return entries.containsKey(theme);
  }

  /** The logarithm of the odds that a text is of this theme. */
  double of(Theme theme, Shares shares) {
    double[] values = values(theme);
    double[] counts = shares.inOrder();
    double sum = shares.start();
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * counts[i];
    }
    return sum;
  }

  /** What there is of each thing that {@link Shares} has a number for, in its order. */
  double[] values(Theme theme) {
    double rival =
        theme.ordinal() == likeliest ? likeliestButOne : Math.max(LEAST_RIVAL, odds[likeliest]);
    Confidence confidence = entries.get(theme);
    boolean beside = entries.size() > (confidence == null ? 0 : 1);
    return new double[] {
      odds[theme.ordinal()],
      rival,
      confidence == Confidence.HIGH ? 1 : 0,
      confidence == Confidence.MEDIUM ? 1 : 0,
      confidence == Confidence.LOW ? 1 : 0,
      beside ? 1 : 0,
      beside && confidence != null ? 1 : 0
    };
  }
}
