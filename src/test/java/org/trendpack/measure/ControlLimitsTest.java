package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.measure.ControlChart.Rule;

/** Limits and signals follow their definitions. */
@NullUnmarked
class ControlLimitsTest {

  static Stream<Named<Case>> cases() {
    return CaseFiles.in("control");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void followTheirDefinition(Case one) {
    double[] values = numbers(one, "values");
    ControlLimits limits =
        switch (one.text("kind", "")) {
          case "u" -> ControlLimits.u(values, numbers(one, "exposures"));
          case "g" -> ControlLimits.g(values);
          default -> ControlLimits.xmr(values);
        };

    expect(one, "centre", limits.centre(0));
    expect(one, "lower", limits.lower(0));
    expect(one, "upper", limits.upper(0));
    Map<String, String> signals = new TreeMap<>();
    Rule[] rules = limits.rules();
    for (int i = 0; i < rules.length; i++) {
      if (rules[i] != null) {
        signals.put("" + i, rules[i].name());
      }
    }
    Map<String, String> expected = new TreeMap<>();
    one.mapping("signals").forEach((place, rule) -> expected.put("" + place, "" + rule));
    assertThat(signals).isEqualTo(expected);
  }

  private static void expect(Case one, String what, double found) {
    String text = one.text(what, "");
    if (!text.isEmpty()) {
      assertThat(found)
          .as(what)
          .isCloseTo(
              Double.parseDouble(text),
              within(0.5 * Math.pow(10, -Integer.parseInt(one.text("digits", "8"))) + 1e-9));
    }
  }

  private static double[] numbers(Case one, String key) {
    List<String> texts = one.texts(key);
    return texts.stream().mapToDouble(Double::parseDouble).toArray();
  }
}
