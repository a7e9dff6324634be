package org.trendpack.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Tone;
import org.trendpack.job.Period;
import org.trendpack.measure.TopicLines.Line;

/** Measures one school in one period. */
final class SchoolMeasurer {

  private final MeasureInput input;
  private final People people;
  private final CohortBook book;

  SchoolMeasurer(MeasureInput input, People people, CohortBook book) {
    this.input = input;
    this.people = people;
    this.book = book;
  }

  /** What was measured, with what the group's figures are added up from. */
  record Work(SchoolMeasures measures, List<Line> lines) {}

  /** Measures a school; null if it has neither logs nor reports in the period. */
  @Nullable Work measure(int school, int period, Earlier known) {
    SchoolData data = SchoolData.of(input, people, school, period);
    Period of = data.days().period();
    ReportMeasures reports = new ReportMeasures(input, people, school, of);
    if (!data.hasLogs() && !reports.hasRows()) {
      return null;
    }
    Earlier earlier = data.hasLogs() ? known : Earlier.NONE;
    PastPeriod compared = earlier.previous();
    EpisodeFinder finder = new EpisodeFinder(people, input.job().timezone());
    EpisodeFinder.Found found = finder.find(data.hits());
    EpisodeFinder.Found notConcern = finder.find(data.decided());
    UseMeasures use = new UseMeasures(data, people, book);
    Denominators denominators = new Denominators(book, people, data, use);
    List<PlacedEpisode> placed = PlacedEpisode.place(found.learners(), people, book, data.days());
    TopicTable table = new TopicTable(book, data.days(), placed);
    Opponent.Now now =
        new Opponent.Now(
            book,
            data,
            denominators,
            input.lexiconEntries(),
            placed,
            table,
            hits -> PlacedEpisode.place(finder.find(hits).learners(), people, book, data.days()));
    DomainMeasures domains =
        new DomainMeasures(data, people, use.activeLearners(), input.job().privacy().smallNumber());
    UseCounts useCounts =
        new UseCounts(data, people, found.learners(), input.lexiconEntries(), use.activeLearners());
    LearnerCohorts cohorts = new LearnerCohorts(people, book, data.days());
    List<Line> comparedLines = data.hasLogs() ? TopicLines.of(now, earlier) : List.of();
    List<DomainTrend> comparedDomains = domains.compared(compared);
    List<RisingUse> comparedUses = useCounts.compared(compared);
    List<NamedUse> comparedNames =
        data.hasLogs() ? NamedUses.of(data, cohorts, denominators, compared) : List.of();
    // One family: all comparisons of a pack are corrected together.
    Iterator<Change> decided =
        Comparison.decide(
                Stream.of(
                        TopicLines.changes(comparedLines),
                        comparedDomains.stream().map(DomainTrend::change),
                        comparedUses.stream().map(RisingUse::change),
                        comparedNames.stream().map(NamedUse::change))
                    .flatMap(changes -> changes)
                    .toList())
            .iterator();
    List<Line> lines = TopicLines.decided(comparedLines, decided);
    List<DomainTrend> rising = DomainMeasures.rising(comparedDomains, decided);
    List<RisingUse> risingUse = UseCounts.rising(comparedUses, decided);
    List<NamedUse> namedUse = comparedNames.stream().map(one -> one.with(decided.next())).toList();
    List<TopicMeasure> topics = lines.stream().map(Line::measure).toList();
    List<TopicMeasure> ofAll =
        topics.stream().filter(one -> one.cohort().equals(Cohort.ALL)).toList();
    Coverage coverage = data.hasLogs() ? use.coverage() : null;
    SchoolMeasures measures =
        new SchoolMeasures(
            school,
            data.spec(),
            of,
            compared == null ? null : compared.period(),
            earlier.lastYear() == null ? null : earlier.lastYear().period(),
            Findings.of(topics, coverage, compared != null),
            data.days().weeks(),
            sizes(denominators),
            topics,
            data.hasLogs() ? controlCharts(ofAll, known.all(), data, denominators) : List.of(),
            new LongTrends(known.all(), input.lexiconEntries(), of).of(ofAll),
            HitLists.mostSevereFirst(ofTone(found.learners(), Tone.HARM), people),
            HitLists.latestFirst(ofTone(found.learners(), Tone.HELP_SEEKING), people),
            found.learners(),
            notConcern.learners(),
            HitLists.searches(found.learners()),
            rising,
            risingUse,
            domains.blocked(),
            data.hasLogs()
                ? OverBlockings.of(data, people, cohorts, denominators)
                : OverBlocking.NONE,
            use.byCohort(),
            namedUse,
            use.byHour(),
            HitLists.sanctioned(data, found.sanctioned(), finder, people),
            data.spec().filterChanges().stream()
                .filter(change -> of.contains(change.date()))
                .toList(),
            coverage,
            input.scan().files().stream().filter(file -> file.school() == school).toList(),
            reports.hasRows() ? reports.measure() : null,
            coverage != null && reports.hasRows() ? reports.against(coverage, data, use) : null,
            staff(found.staff(), notConcern.staff(), data.days()),
            data.hasLogs()
                ? past(
                    data,
                    table,
                    denominators,
                    domains.past(),
                    Stream.concat(useCounts.past().stream(), NamedUses.past(namedUse).stream())
                        .sorted()
                        .toList(),
                    use.activeLearners())
                : null);
    return new Work(measures, lines);
  }

  private List<ControlChart> controlCharts(
      List<TopicMeasure> ofAll, List<PastPeriod> past, SchoolData data, Denominators denominators) {
    return new ControlCharts(past, input.lexiconEntries(), data.spec(), data.days().period().from())
        .of(ofAll, denominators.learnerDays(book.number(Cohort.ALL)));
  }

  private static List<Episode> ofTone(List<Episode> episodes, Tone tone) {
    return episodes.stream().filter(episode -> episode.topic().tone() == tone).toList();
  }

  private List<CohortSize> sizes(Denominators denominators) {
    List<CohortSize> sizes = new ArrayList<>();
    for (int cohort = 0; cohort < book.cohorts().size(); cohort++) {
      if (denominators.exists(cohort)) {
        sizes.add(denominators.size(cohort));
      }
    }
    return sizes;
  }

  private StaffMeasures staff(List<Episode> episodes, List<Episode> decided, PeriodDays days) {
    Map<Topic, TopicCounts> counts = new HashMap<>();
    episodes.stream()
        .sorted(
            java.util.Comparator.<Episode>comparingInt(episode -> episode.person().account())
                .thenComparingLong(Episode::start))
        .forEach(
            episode ->
                counts
                    .computeIfAbsent(episode.topic(), topic -> new TopicCounts(days))
                    .add(
                        new PlacedEpisode(
                            episode,
                            episode.person().account(),
                            days.weekOf(episode.day()),
                            List.of())));
    List<StaffMeasures.TopicCount> topics =
        new TreeSet<>(counts.keySet())
            .stream()
                .map(
                    topic ->
                        new StaffMeasures.TopicCount(
                            topic,
                            java.util.Objects.requireNonNull(counts.get(topic)).sums().tally()))
                .toList();
    return new StaffMeasures(topics, HitLists.mostSevereFirst(episodes, people), episodes, decided);
  }

  private PastPeriod past(
      SchoolData data,
      TopicTable table,
      Denominators denominators,
      List<PastPeriod.DomainLearners> domains,
      List<PastPeriod.Use> uses,
      int activeLearners) {
    List<PastPeriod.Size> sizes = new ArrayList<>();
    for (int cohort = 0; cohort < book.cohorts().size(); cohort++) {
      if (denominators.exists(cohort)) {
        sizes.addAll(denominators.sizes(cohort));
      }
    }
    return new PastPeriod(
        data.spec().id(),
        data.days().period(),
        input.lexiconEntries(),
        table.pastCells(),
        sizes,
        domains,
        uses,
        activeLearners,
        data.days().schoolDays());
  }
}
