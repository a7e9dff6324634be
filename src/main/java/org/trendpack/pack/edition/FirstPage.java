package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

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
    blocks.add(new Block.Paragraph(say("see-first.intro")));
    blocks.add(
        People.table(
                setting,
                school.school(),
                "learners-to-see",
                say("learners-to-see.caption", school.period().name()),
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
                sentence.certainty(), joined(sentence.text(), Sentences.alsoClearIn(groups))));
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
        new Block.KeyFigure(Words.number(learners), say("figure.concern", learners), roll(school)));
    figures.add(
        new Block.KeyFigure(
            Words.number(urgent), say("figure.urgent", urgent), say("figure.urgent.note")));
    figures.add(
        new Block.KeyFigure(Words.number(help), say("figure.help", help), say("figure.help.note")));
    figures.add(
        new Block.KeyFigure(
            Words.number(coverage.schoolDaysWithData()),
            say("figure.days", coverage.schoolDaysWithData()),
            say("figure.days.note", coverage.schoolDays())));
    return new Block.KeyFigures(figures);
  }

  private static String roll(SchoolMeasures school) {
    return school
        .size(Cohort.ALL)
        .map(size -> say("figure.concern.note", size.everIn()))
        .orElse("");
  }

  private static long learners(List<PersonSummary> people, int severity) {
    return people.stream()
        .filter(one -> one.person().role() == Role.LEARNER && one.maxSeverity() >= severity)
        .count();
  }

  private static Block help(Setting setting, List<PersonSummary> people) {
    long learners = learners(people, 1);
    String text = learners == 0 ? say("help.none") : say("help.seen", learners);
    return new Block.Callout(
        Block.Callout.Tone.HELP, setting.words().heading("dsl.help"), List.of(text));
  }

  private static java.util.Optional<Block> gotThrough(Setting setting, SchoolMeasures school) {
    List<String> sentences = new ArrayList<>();
    for (TopicMeasure one : Dsl.wordConcerns(school)) {
      Tally tally = one.tally();
      if (tally.allowed().hits() > 0 && one.gotThrough() != null && sentences.size() < THROUGH) {
        sentences.add(
            say(
                "finding.got-through",
                one.topic().theme().title(),
                Sentences.gotThrough(tally, one.gotThrough())));
      }
    }
    if (sentences.isEmpty()) {
      return java.util.Optional.empty();
    }
    sentences.add(say("got-through.see"));
    return java.util.Optional.of(
        new Block.Callout(
            Block.Callout.Tone.NOTE, setting.words().heading("dsl.got-through"), sentences));
  }

  private static Block unseen(Setting setting, SchoolMeasures school) {
    Coverage coverage = school.coverage();
    List<String> gaps = new ArrayList<>();
    if (coverage == null) {
      gaps.add(say("unseen.no-logs"));
    } else {
      gaps.addAll(Sentences.gaps(coverage));
      ComparisonNotes.daysMissing(school).ifPresent(gaps::add);
    }
    return gaps.isEmpty()
        ? new Block.Callout(
            Block.Callout.Tone.NOTE,
            setting.words().heading("dsl.unseen"),
            List.of(say("unseen.nothing")))
        : new Block.Callout(
            Block.Callout.Tone.WARNING, setting.words().heading("dsl.unseen"), gaps);
  }
}
