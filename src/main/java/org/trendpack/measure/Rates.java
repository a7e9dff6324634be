package org.trendpack.measure;

/**
 * The rates of one topic in one cohort, over the school days that have data.
 *
 * @param perHundredPerWeek learners with an episode per 100 learners in the cohort per school week;
 *     the headline
 * @param perHundred learners with an episode in the whole period per 100 who were in the cohort
 * @param perThousandDays episodes per 1,000 learner-days
 */
public record Rates(Estimate perHundredPerWeek, Estimate perHundred, Estimate perThousandDays) {}
