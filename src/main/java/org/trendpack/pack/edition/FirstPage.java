package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.Finding;
import org.trendpack.measure.PersonSummary;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Section;
import org.trendpack.read.Role;

/** One page first: what changed, for whom, whom to see, what got through, what was not seen. */
final class FirstPage {

  private static final int FINDINGS = 5;
  private static final int PEOPLE = 8;
  private static final int THROUGH = 3;

  private FirstPage() {}

  static Section of(Setting setting, SchoolMeasures school) {
    Coverage coverage = school.coverage();
    if (coverage == null) {
      return new Section(
          "first",
          setting.words().heading("dsl.first-totals"),
          List.of(new Block.Findings(findings(school)), unseen(setting, school)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(figures(school, coverage));
    blocks.add(new Block.Findings(findings(school)));
    blocks.add(new Block.Subheading("see-first", setting.words().heading("dsl.see-first")));
    blocks.add(
        new Block.Paragraph(
            "Most severe first. A hit shows what was typed or visited, not why. Talk before you"
                + " conclude anything. The codes are in identities.csv, beside this page."));
    blocks.add(
        People.table(
                setting,
                school.school(),
                "learners-to-see",
                "Learners with episodes of concern, " + school.period().name(),
                school.learnersToSee())
            .showing(PEOPLE));
    blocks.add(help(setting, school.helpSeekers()));
    gotThrough(setting, school).ifPresent(blocks::add);
    blocks.add(unseen(setting, school));
    return new Section("first", setting.words().heading("dsl.first"), blocks);
  }

  /**
   * Changes first, those of the whole school before those of its groups; a group that changed with
   * the school is named beside it. Then what is urgent. Help that was sought and what got through
   * have their own places on the page.
   */
  private static List<Block.Finding> findings(SchoolMeasures school) {
    List<Finding> all =
        school.findings().stream()
            .filter(finding -> finding.kind() != Finding.Kind.URGENT)
            .filter(finding -> finding.kind() != Finding.Kind.GOT_THROUGH)
            .filter(finding -> finding.kind() != Finding.Kind.HELP_SOUGHT)
            .filter(finding -> isOwnGroup(finding, school))
            .sorted(Comparator.comparing(finding -> !isOfSchool(finding)))
            .toList();
    List<Block.Finding> findings = new ArrayList<>();
    for (Finding finding : all) {
      if (all.stream().noneMatch(other -> isPartOf(finding, other))) {
        Block.Finding sentence = Sentences.finding(finding, school);
        List<TopicMeasure> groups =
            all.stream()
                .filter(other -> isPartOf(other, finding))
                .map(Finding::measure)
                .filter(Objects::nonNull)
                .toList();
        findings.add(
            new Block.Finding(
                sentence.certainty(), sentence.text() + Sentences.alsoClearIn(groups)));
      }
    }
    List<Block.Finding> shown =
        new ArrayList<>(findings.subList(0, Math.min(FINDINGS, findings.size())));
    Sentences.urgent(school.findings()).ifPresent(shown::add);
    return shown;
  }

  /** Whether a finding says of a group what the other says of the whole school. */
  private static boolean isPartOf(Finding group, Finding whole) {
    TopicMeasure ofGroup = group.measure();
    TopicMeasure ofWhole = whole.measure();
    return ofGroup != null
        && ofWhole != null
        && group.kind() == whole.kind()
        && ofGroup.topic().equals(ofWhole.topic())
        && isOfSchool(whole)
        && !isOfSchool(group);
  }

  /** Those without a flag are most of the school, and rise and fall with it. */
  private static boolean isOwnGroup(Finding finding, SchoolMeasures school) {
    TopicMeasure measure = finding.measure();
    return measure == null || CohortsSection.isShown(school, measure.cohort());
  }

  private static boolean isOfSchool(Finding finding) {
    TopicMeasure measure = finding.measure();
    return measure == null || measure.cohort().equals(Cohort.ALL);
  }

  private static Block figures(SchoolMeasures school, Coverage coverage) {
    long learners = learners(school.learnersToSee(), 1);
    long urgent = learners(school.learnersToSee(), 4);
    long help = learners(school.helpSeekers(), 1);
    List<Block.KeyFigure> figures = new ArrayList<>();
    figures.add(
        new Block.KeyFigure(
            Words.number(learners),
            learners == 1 ? "learner with a concern" : "learners with a concern",
            roll(school)));
    figures.add(
        new Block.KeyFigure(
            Words.number(urgent),
            urgent == 1 ? "learner with an urgent hit" : "learners with an urgent hit",
            "severity 4: risk to life, sexual exploitation or terrorism"));
    figures.add(
        new Block.KeyFigure(
            Words.number(help),
            help == 1 ? "learner looked for help" : "learners looked for help",
            "counted apart, never as a concern"));
    figures.add(
        new Block.KeyFigure(
            Words.number(coverage.schoolDaysWithData()),
            coverage.schoolDaysWithData() == 1 ? "school day with data" : "school days with data",
            "of " + Words.count(coverage.schoolDays(), "school day")));
    return new Block.KeyFigures(figures);
  }

  private static String roll(SchoolMeasures school) {
    return school
        .size(Cohort.ALL)
        .map(size -> "of " + Words.number(size.everIn()) + " on the roster")
        .orElse("");
  }

  private static long learners(List<PersonSummary> people, int severity) {
    return people.stream()
        .filter(one -> one.person().role() == Role.LEARNER && one.maxSeverity() >= severity)
        .count();
  }

  private static Block help(Setting setting, List<PersonSummary> people) {
    long learners = learners(people, 1);
    String text =
        learners == 0
            ? "No learner was seen looking for help online in this period."
            : Words.count(learners, "learner")
                + " looked for help online. This is a good sign and never misconduct. They are"
                + " listed apart, at the end of “Episodes”.";
    return new Block.Callout(
        Block.Callout.Tone.HELP, setting.words().heading("dsl.help"), List.of(text));
  }

  private static java.util.Optional<Block> gotThrough(Setting setting, SchoolMeasures school) {
    List<String> sentences = new ArrayList<>();
    for (TopicMeasure one : Dsl.wordConcerns(school)) {
      Tally tally = one.tally();
      if (tally.allowed().hits() > 0 && one.gotThrough() != null && sentences.size() < THROUGH) {
        sentences.add(
            one.topic().theme().title() + ": " + Sentences.gotThrough(tally, one.gotThrough()));
      }
    }
    if (sentences.isEmpty()) {
      return java.util.Optional.empty();
    }
    sentences.add(
        "A search that got through may have led to help or to harm. “Filtering” has them all.");
    return java.util.Optional.of(
        new Block.Callout(
            Block.Callout.Tone.NOTE, setting.words().heading("dsl.got-through"), sentences));
  }

  private static Block unseen(Setting setting, SchoolMeasures school) {
    Coverage coverage = school.coverage();
    List<String> gaps =
        coverage == null
            ? List.of("There are no filter logs, only totals. Nothing is known of any search.")
            : Sentences.gaps(coverage);
    return gaps.isEmpty()
        ? new Block.Callout(
            Block.Callout.Tone.NOTE,
            setting.words().heading("dsl.unseen"),
            List.of(
                "Every school day has data and nearly every visit has a name. Use on a"
                    + " learner's own phone or at home is never seen here."))
        : new Block.Callout(
            Block.Callout.Tone.WARNING, setting.words().heading("dsl.unseen"), gaps);
  }
}
