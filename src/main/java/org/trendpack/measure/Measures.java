package org.trendpack.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trendpack.job.JobSpec;
import org.trendpack.job.Period;
import org.trendpack.measure.SchoolMeasurer.Work;

/**
 * What a run measured.
 *
 * @param schools one for each school and period with data, by period, then the job's order
 * @param groups one for each period with data
 * @param it one for each period with data
 */
public record Measures(
    List<SchoolMeasures> schools, List<GroupMeasures> groups, List<ItMeasures> it) {

  /** Copies the lists. */
  public Measures {
    schools = List.copyOf(schools);
    groups = List.copyOf(groups);
    it = List.copyOf(it);
  }

  /**
   * Measures every school and period of a run. Nothing is written; see {@link #past}.
   *
   * @param history periods of earlier runs, for the comparisons
   */
  public static Measures of(MeasureInput input, History history) {
    JobSpec job = input.job();
    People people = new People(input.roster(), job.schools().size());
    SchoolMeasurer measurer = new SchoolMeasurer(input, people, new CohortBook(job));
    List<SchoolMeasures> schools = new ArrayList<>();
    List<GroupMeasures> groups = new ArrayList<>();
    List<ItMeasures> it = new ArrayList<>();
    Map<Integer, List<PastPeriod>> measured = new HashMap<>();
    for (int period = 0; period < job.periods().size(); period++) {
      Period of = job.periods().get(period);
      List<Work> works = works(measurer, period, earlier(job, of, measured, history));
      for (Work work : works) {
        PastPeriod past = work.measures().past();
        if (past != null) {
          measured.computeIfAbsent(work.measures().school(), school -> new ArrayList<>()).add(past);
        }
      }
      if (!works.isEmpty()) {
        works.forEach(work -> schools.add(work.measures()));
        groups.add(GroupTotals.of(of, works));
        it.add(it(input, of, works));
      }
    }
    return new Measures(schools, groups, it);
  }

  /** The schools with data in a period, in the job's order; schools do not need one another. */
  private static List<Work> works(SchoolMeasurer measurer, int period, List<Earlier> earlier) {
    return IntStream.range(0, earlier.size())
        .parallel()
        .mapToObj(school -> measurer.measure(school, period, earlier.get(school)))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** What each school is compared with; a period of this run is preferred to a stored one. */
  private static List<Earlier> earlier(
      JobSpec job, Period of, Map<Integer, List<PastPeriod>> measured, History history) {
    List<Earlier> earlier = new ArrayList<>();
    for (int school = 0; school < job.schools().size(); school++) {
      List<PastPeriod> known = new ArrayList<>(measured.getOrDefault(school, List.of()));
      Set<String> ofThisRun = new HashSet<>();
      known.forEach(past -> ofThisRun.add(past.period().id()));
      history.periods(job.schools().get(school).id()).stream()
          .filter(past -> !ofThisRun.contains(past.period().id()))
          .forEach(known::add);
      earlier.add(Earlier.of(of, known));
    }
    return earlier;
  }

  /** What the history should keep of this run. */
  public List<PastPeriod> past() {
    return schools.stream().flatMap(school -> Stream.ofNullable(school.past())).toList();
  }

  private static ItMeasures it(MeasureInput input, Period period, List<Work> works) {
    return new ItMeasures(
        period,
        works.stream()
            .map(Work::measures)
            .map(
                school ->
                    new ItMeasures.SchoolData(
                        school.spec().id(),
                        school.spec().name(),
                        school.weeks(),
                        school.coverage(),
                        school.reconciliation()))
            .toList(),
        input.scan().files(),
        input.scan().rejected(),
        input.reports().stream().flatMap(report -> report.rejections().stream()).toList());
  }
}
