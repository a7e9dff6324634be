package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trendpack.job.Period;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.CohortSize;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;
import org.trendpack.scan.Hit;

/** The edition of the Designated Safeguarding Lead: everything but staff. */
public final class Dsl {

  private Dsl() {}

  /**
   * The edition of one school and period.
   *
   * @param year the school's periods of the same school year to this one, in time order
   */
  public static Edition of(Setting setting, SchoolMeasures school, List<SchoolMeasures> year) {
    Stream<Section> sections =
        school.coverage() == null
            ? Stream.of(FirstPage.of(setting, school), UseSection.ofReports(setting, school))
            : Stream.of(
                FirstPage.of(setting, school),
                ThemesSection.of(setting, school),
                CohortsSection.of(setting, school),
                EpisodesSection.of(setting, school),
                FilteringSection.of(setting, school),
                UseSection.of(setting, school),
                NextSection.of(setting, school));
    return new Edition(
        "dsl",
        school.period().id() + "/" + school.spec().id() + "/dsl",
        setting.words().heading("dsl.title"),
        say("dsl.subtitle"),
        school.spec().name(),
        period(school),
        setting.words().heading("dsl.confidentiality"),
        Stream.concat(
                sections,
                Stream.of(ReviewSection.of(setting, year), DataSection.of(setting, school)))
            .toList(),
        List.of(
            new Edition.Attachment("identities.csv", People.identities(setting, school)),
            new Edition.Attachment("csv/handover.csv", Handover.of(setting, school))),
        accounts(school.coverage()));
  }

  static String period(SchoolMeasures school) {
    return period(school.period());
  }

  /** Place, time and source of a chart: "Elm High School, Spring 2026. Source: filter logs." */
  static String source(SchoolMeasures school) {
    return say("source", school.spec().name(), school.period().name());
  }

  /** The same of a school or group in released figures. */
  static String source(Outline outline) {
    return say("source", outline.name(), outline.period().name());
  }

  /** A period with its days: "Spring 2026 (5 January 2026 to 27 March 2026)". */
  static String period(Period period) {
    return say("list.in-brackets", period.name(), Words.range(period.from(), period.to()));
  }

  /** Harm topics of all learners that words or categories matched, most severe first. */
  static List<TopicMeasure> concerns(SchoolMeasures school) {
    return school.topicsOf(Cohort.ALL).stream()
        .filter(one -> one.topic().tone() == org.trendpack.detect.Tone.HARM)
        .filter(one -> one.tally().hits() > 0)
        .sorted(
            java.util.Comparator.comparingInt(
                    (TopicMeasure one) -> one.topic().kind() == Hit.Kind.KEYWORD ? 0 : 1)
                .thenComparing(one -> -one.topic().theme().severity())
                .thenComparing(one -> -one.tally().learners())
                .thenComparing(TopicMeasure::topic))
        .toList();
  }

  /** Whether a cohort is the whole school under another name, such as its only phase. */
  static boolean isWholeSchool(SchoolMeasures school, Cohort cohort) {
    return !cohort.equals(Cohort.ALL)
        && school.size(cohort).isPresent()
        && school
            .size(cohort)
            .map(CohortSize::everIn)
            .equals(school.size(Cohort.ALL).map(CohortSize::everIn));
  }

  /** The same, of words alone. */
  static List<TopicMeasure> wordConcerns(SchoolMeasures school) {
    return concerns(school).stream().filter(one -> one.topic().kind() == Hit.Kind.KEYWORD).toList();
  }

  static Map<String, String> accounts(@org.jspecify.annotations.Nullable Coverage coverage) {
    Map<String, String> accounts = new LinkedHashMap<>();
    if (coverage != null) {
      accounts.put("rows", Long.toString(coverage.rows()));
      accounts.put("visits", Long.toString(coverage.visits()));
      accounts.put("school_days", Integer.toString(coverage.schoolDays()));
      accounts.put("school_days_without_data", Integer.toString(coverage.daysMissing().size()));
    }
    return accounts;
  }
}
