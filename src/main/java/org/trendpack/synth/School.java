package org.trendpack.synth;

import java.util.List;
import org.trendpack.read.SchoolYear;

/**
 * A made-up school.
 *
 * @param number index in the group
 * @param phase as in a job file
 * @param learners how many are on its roll at any time
 */
record School(int number, String id, String name, String phase, int learners) {

  private static final List<String> TREES =
      List.of(
          "Oak", "Elm", "Ash", "Rowan", "Beech", "Holly", "Willow", "Hazel", "Alder", "Cedar",
          "Maple", "Yew");
  private static final List<String> PHASES =
      List.of("primary", "secondary", "special", "primary", "secondary", "all-through");

  static School of(int number, long seed) {
    Dice dice = Dice.of(seed, 11, number);
    String tree = TREES.get(number % TREES.size());
    int again = number / TREES.size();
    String phase = PHASES.get(number % PHASES.size());
    String suffix = again == 0 ? "" : "-" + (again + 1);
    String place = again == 0 ? tree : tree + " " + (again + 1);
    return switch (phase) {
      case "primary" ->
          new School(
              number, id(tree, suffix), place + " Primary School", phase, dice.between(210, 420));
      case "secondary" ->
          new School(
              number, id(tree, suffix), place + " High School", phase, dice.between(900, 1800));
      case "special" ->
          new School(
              number, id(tree, suffix), place + " House School", phase, dice.between(70, 90));
      default ->
          new School(number, id(tree, suffix), place + " Academy", phase, dice.between(1100, 1500));
    };
  }

  private static String id(String tree, String suffix) {
    return tree.toLowerCase(java.util.Locale.ROOT) + suffix;
  }

  SchoolYear firstYear() {
    return switch (phase) {
      case "secondary" -> SchoolYear.Y7;
      case "special" -> SchoolYear.Y3;
      default -> SchoolYear.N;
    };
  }

  SchoolYear lastYear() {
    return phase.equals("primary") ? SchoolYear.Y6 : SchoolYear.Y13;
  }

  /** How much of the group's traffic a learner here makes. */
  double traffic() {
    double perLearner = phase.equals("primary") ? 0.6 : phase.equals("special") ? 2.2 : 1.0;
    return perLearner * learners;
  }

  /** The Windows domain of its accounts. */
  String domain() {
    return id.toUpperCase(java.util.Locale.ROOT);
  }

  /** The mail domain of its accounts. */
  String mailDomain() {
    return id + ".sampleschools.example";
  }
}
