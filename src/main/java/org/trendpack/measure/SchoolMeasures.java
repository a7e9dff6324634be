package org.trendpack.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.FilterChange;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolSpec;
import org.trendpack.scan.FileAccount;

/**
 * Everything measured of one school in one period. Counts here are unsuppressed, for the DSL; what
 * goes further is made from a released table.
 *
 * @param school index of the school in the job
 * @param earlier the period compared with, or null if there is none
 * @param lastYear the same part of the year before, or null if it is not known
 * @param findings what a reader should know first, in order
 * @param weeks every week of the period
 * @param cohorts sizes, in the cohorts' order; cohorts nobody was in are absent
 * @param topics by topic, then cohort, for every topic with a hit in this period or the earlier one
 *     and every cohort of {@code cohorts}, then the unknown users if they have a hit
 * @param controlCharts one for each topic, of all learners
 * @param longTrends one for each topic, of all learners
 * @param learnersToSee by harm episodes: most severe, then surer, then most episodes, then latest
 *     first; shared logins and unknown names among them
 * @param helpSeekers people with help-seeking episodes, latest first
 * @param episodes of learners, shared logins and unknown names; sanctioned hits are in none
 * @param decided the same of hits that the DSL decided to be no concern; they are in no figure
 * @param searches top searches that hit
 * @param rising domains whose share of learners rose most; those clearly so first
 * @param risingUse filter categories and kinds of search whose share of learners rose most; those
 *     clearly so first
 * @param blocked domains most refused to learners
 * @param overBlocking what the filter may refuse without need
 * @param use by cohort
 * @param namedUse by kind of use, then cohort; empty without logs
 * @param byHour visits of learners and shared logins: seven lists from Monday, each 24 hours
 * @param sanctioned every register entry live in the period
 * @param filterChanges of this period
 * @param coverage null without logs
 * @param files accounts of every log file of the school, whatever its period
 * @param reports null without report rows in the period
 * @param reconciliation null unless there are logs and reports
 * @param past what the history keeps; null without logs
 */
public record SchoolMeasures(
    int school,
    SchoolSpec spec,
    Period period,
    @Nullable Period earlier,
    @Nullable Period lastYear,
    List<Finding> findings,
    List<Week> weeks,
    List<CohortSize> cohorts,
    List<TopicMeasure> topics,
    List<ControlChart> controlCharts,
    List<LongTrend> longTrends,
    List<PersonSummary> learnersToSee,
    List<PersonSummary> helpSeekers,
    List<Episode> episodes,
    List<Episode> decided,
    List<TopSearch> searches,
    List<DomainTrend> rising,
    List<RisingUse> risingUse,
    List<BlockedDomain> blocked,
    OverBlocking overBlocking,
    List<CohortUse> use,
    List<NamedUse> namedUse,
    List<List<Long>> byHour,
    List<SanctionedUse> sanctioned,
    List<FilterChange> filterChanges,
    @Nullable Coverage coverage,
    List<FileAccount> files,
    @Nullable ReportUse reports,
    @Nullable Reconciliation reconciliation,
    StaffMeasures staff,
    @Nullable PastPeriod past) {

  /** Copies the lists. */
  public SchoolMeasures {
    findings = List.copyOf(findings);
    weeks = List.copyOf(weeks);
    cohorts = List.copyOf(cohorts);
    topics = List.copyOf(topics);
    controlCharts = List.copyOf(controlCharts);
    longTrends = List.copyOf(longTrends);
    learnersToSee = List.copyOf(learnersToSee);
    helpSeekers = List.copyOf(helpSeekers);
    episodes = List.copyOf(episodes);
    decided = List.copyOf(decided);
    searches = List.copyOf(searches);
    rising = List.copyOf(rising);
    risingUse = List.copyOf(risingUse);
    blocked = List.copyOf(blocked);
    use = List.copyOf(use);
    namedUse = List.copyOf(namedUse);
    byHour = List.copyOf(byHour);
    sanctioned = List.copyOf(sanctioned);
    filterChanges = List.copyOf(filterChanges);
    files = List.copyOf(files);
  }

  /** The measure of one topic in one cohort, if there is one. */
  public Optional<TopicMeasure> topic(Topic topic, Cohort cohort) {
    return topics.stream()
        .filter(one -> one.topic().equals(topic) && one.cohort().equals(cohort))
        .findFirst();
  }

  /** The measures of one cohort, by topic. */
  public List<TopicMeasure> topicsOf(Cohort cohort) {
    return topics.stream().filter(one -> one.cohort().equals(cohort)).toList();
  }

  /** The size of a cohort, if anybody was in it. */
  public Optional<CohortSize> size(Cohort cohort) {
    return cohorts.stream().filter(one -> one.cohort().equals(cohort)).findFirst();
  }
}
