package org.trendpack.synth;

import java.util.List;

/**
 * One thing that is known about generated data. What a fact does not have is empty.
 *
 * @param fact what is stated; the list is in the sample data's README
 * @param school id
 * @param period id
 * @param theme id
 * @param cohort a school year's code, or the register's cohort
 * @param learner reference
 * @param domain registered domain
 * @param value a number, a date or a word
 * @param note tone and verdict, or a file
 */
public record Fact(
    String fact,
    String school,
    String period,
    String theme,
    String cohort,
    String learner,
    String domain,
    String value,
    String note) {

  static final List<String> COLUMNS =
      List.of("fact", "school", "period", "theme", "cohort", "learner", "domain", "value", "note");

  static Fact of(String fact, String school, String period, Object value) {
    return new Fact(fact, school, period, "", "", "", "", value.toString(), "");
  }

  Fact theme(String id) {
    return new Fact(fact, school, period, id, cohort, learner, domain, value, note);
  }

  Fact cohort(String code) {
    return new Fact(fact, school, period, theme, code, learner, domain, value, note);
  }

  Fact learner(String reference) {
    return new Fact(fact, school, period, theme, cohort, reference, domain, value, note);
  }

  Fact domain(String name) {
    return new Fact(fact, school, period, theme, cohort, learner, name, value, note);
  }

  Fact note(String text) {
    return new Fact(fact, school, period, theme, cohort, learner, domain, value, text);
  }

  List<String> cells() {
    return List.of(fact, school, period, theme, cohort, learner, domain, value, note);
  }
}
