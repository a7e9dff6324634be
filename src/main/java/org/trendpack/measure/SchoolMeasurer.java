package org.trendpack.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Tone;
import org.trendpack.job.Period;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.scan.Hit;

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

  /**
   * A topic in a cohort with what its figures are made of.
   *
   * @param now the comparison's side of this period
   * @param before the earlier period's, or null if nothing was compared
   */
  record Line(TopicMeasure measure, Sums sums, Side now, @Nullable Side before) {}

  /** What was measured, with what the group's figures are added up from. */
  record Work(SchoolMeasures measures, List<Line> lines) {}

  /** Measures a school; null if it has neither logs nor reports in the period. */
  @Nullable Work measure(int school, int period, @Nullable PastPeriod earlier) {
    SchoolData data = SchoolData.of(input, people, school, period);
    Period of = data.days().period();
    ReportMeasures reports = new ReportMeasures(input, people, school, of);
    if (!data.hasLogs() && !reports.hasRows()) {
      return null;
    }
    PastPeriod compared = data.hasLogs() ? earlier : null;
    EpisodeFinder finder = new EpisodeFinder(people, input.job().timezone());
    EpisodeFinder.Found found = finder.find(data.hits());
    Denominators denominators = new Denominators(book, people, school, data.days());
    List<PlacedEpisode> placed = PlacedEpisode.place(found.learners(), people, book, data.days());
    TopicTable table = new TopicTable(book, data.days(), placed);
    List<Line> lines =
        data.hasLogs() ? lines(data, table, denominators, finder, compared) : List.of();
    List<TopicMeasure> topics = lines.stream().map(Line::measure).toList();
    UseMeasures use = new UseMeasures(data, people, book);
    DomainMeasures domains =
        new DomainMeasures(data, people, use.activeLearners(), input.job().privacy().smallNumber());
    Coverage coverage = data.hasLogs() ? use.coverage() : null;
    SchoolMeasures measures =
        new SchoolMeasures(
            school,
            data.spec(),
            of,
            compared == null ? null : compared.period(),
            Findings.of(topics, coverage, compared != null),
            data.days().weeks(),
            sizes(denominators),
            topics,
            HitLists.mostSevereFirst(ofTone(found.learners(), Tone.HARM), people),
            HitLists.latestFirst(ofTone(found.learners(), Tone.HELP_SEEKING), people),
            found.learners(),
            HitLists.searches(found.learners()),
            domains.rising(compared),
            domains.blocked(),
            use.byCohort(book),
            use.byHour(),
            HitLists.sanctioned(data, found.sanctioned(), finder, people),
            data.spec().filterChanges().stream()
                .filter(change -> of.contains(change.date()))
                .toList(),
            coverage,
            input.scan().files().stream().filter(file -> file.school() == school).toList(),
            reports.hasRows() ? reports.measure() : null,
            coverage != null && reports.hasRows()
                ? reports.against(coverage, data, use.accountsWithVisits())
                : null,
            staff(found.staff(), data.days()),
            data.hasLogs() ? past(data, table, denominators, domains, use) : null);
    return new Work(measures, lines);
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

  private List<Line> lines(
      SchoolData data,
      TopicTable table,
      Denominators denominators,
      EpisodeFinder finder,
      @Nullable PastPeriod earlier) {
    PastFigures past = earlier == null ? null : new PastFigures(earlier, input.lexiconEntries());
    Set<Topic> topics = new TreeSet<>(table.topics());
    TopicTable alike = table;
    if (past != null) {
      topics.addAll(past.topics());
      alike = withSharedEntries(data, table, finder, past);
    }
    List<Line> lines = new ArrayList<>();
    for (Topic topic : topics) {
      for (int cohort = 0; cohort < book.cohorts().size(); cohort++) {
        Sums sums = table.counts(topic, cohort).sums();
        if (denominators.exists(cohort) || sums.tally().hits() > 0) {
          CohortSize size = denominators.size(cohort);
          Side now = alike.counts(topic, cohort).sums().side(size);
          Side before = past == null ? null : past.side(topic, size.cohort().id());
          TopicMeasure measure =
              new TopicMeasure(
                  topic,
                  size.cohort(),
                  sums.tally(),
                  sums.rates(size),
                  sums.gotThrough(),
                  table.counts(topic, cohort).series(denominators.learnerDays(cohort)),
                  past == null || before == null
                      ? Change.NO_EARLIER
                      : past.change(topic, size.cohort().id(), now, before));
          lines.add(new Line(measure, sums, now, before));
        }
      }
    }
    return decided(lines);
  }

  /** The same counts from the entries alone that the earlier period had as well. */
  private TopicTable withSharedEntries(
      SchoolData data, TopicTable table, EpisodeFinder finder, PastFigures past) {
    if (past.hadEvery(input.lexiconEntries())) {
      return table;
    }
    List<Hit> shared =
        data.hits().stream()
            .filter(hit -> hit.kind() == Hit.Kind.CATEGORY || past.had(hit.entry()))
            .toList();
    return new TopicTable(
        book,
        data.days(),
        PlacedEpisode.place(finder.find(shared).learners(), people, book, data.days()));
  }

  /** Corrects all comparisons of the lines together. */
  static List<Line> decided(List<Line> lines) {
    List<Change> changes =
        Comparison.decide(lines.stream().map(line -> line.measure().change()).toList());
    List<Line> decided = new ArrayList<>();
    for (int place = 0; place < lines.size(); place++) {
      Line line = lines.get(place);
      decided.add(
          new Line(
              line.measure().with(changes.get(place)), line.sums(), line.now(), line.before()));
    }
    return decided;
  }

  private StaffMeasures staff(List<Episode> episodes, PeriodDays days) {
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
    return new StaffMeasures(topics, HitLists.mostSevereFirst(episodes, people), episodes);
  }

  private PastPeriod past(
      SchoolData data,
      TopicTable table,
      Denominators denominators,
      DomainMeasures domains,
      UseMeasures use) {
    List<PastPeriod.Size> sizes = new ArrayList<>();
    for (int cohort = 0; cohort < book.cohorts().size(); cohort++) {
      if (denominators.exists(cohort)) {
        sizes.addAll(denominators.sizes(cohort));
      }
    }
    return new PastPeriod(
        data.spec().id(),
        data.days().period(),
        new HashSet<>(input.lexiconEntries()),
        table.pastCells(),
        sizes,
        domains.past(),
        use.activeLearners());
  }
}
