package org.trendpack.measure;

/**
 * Learners of one cohort who came to one kind of site, such as generative AI tools.
 *
 * @param use id of the kind, such as "generative_ai"
 * @param title of the kind, for a reader
 * @param size learners in the cohort on any day of the period
 * @param learners of them, distinct, with a visit, allowed or not
 * @param blockedLearners of them, with a visit that the filter refused
 * @param perHundred learners with a visit for each 100 in the cohort, with its 95% interval
 * @param change {@code now} and {@code before} in learners per 100
 */
public record NamedUse(
    String use,
    String title,
    Cohort cohort,
    int size,
    int learners,
    int blockedLearners,
    Estimate perHundred,
    Change change) {

  NamedUse with(Change other) {
    return new NamedUse(use, title, cohort, size, learners, blockedLearners, perHundred, other);
  }
}
