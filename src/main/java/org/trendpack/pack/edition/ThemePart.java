package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trendpack.measure.Change;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Block;

/** What a reader learns of each theme: how it changed, its weeks, its groups, its words. */
final class ThemePart {

  private static final int CHARTS = 6;

  /** With fewer learners a chart would be read for more than it says. */
  private static final int FEWEST = 5;

  private ThemePart() {}

  /** Themes with enough learners one by one, then the others in a line or two each. */
  static List<Block> of(
      Setting setting, SchoolMeasures school, List<TopicMeasure> words, Phrases phrases) {
    List<TopicMeasure> drawn = drawn(words);
    WeeklyChart weekly = new WeeklyChart(school);
    List<Block> blocks = new ArrayList<>();
    for (TopicMeasure one : drawn) {
      blocks.add(new Block.Subheading(id(one), one.topic().theme().title()));
      blocks.add(new Block.Findings(findings(one)));
      String matched = phrases.sentence(one.topic().theme());
      if (!matched.isEmpty()) {
        blocks.add(new Block.Paragraph(matched));
      }
      blocks.add(weekly.of(one));
      blocks.add(
          new Block.Folded(
              setting.words().heading("fold.rates", Words.lower(one.topic().theme().title())),
              CohortsSection.ofTopic(school, one.topic())));
    }
    List<TopicMeasure> others = words.stream().filter(one -> !drawn.contains(one)).toList();
    if (!others.isEmpty()) {
      blocks.add(
          new Block.Subheading(
              "other-themes",
              setting.words().heading(drawn.isEmpty() ? "dsl.each-theme" : "dsl.other-themes")));
      blocks.add(
          new Block.Terms(
              others.stream()
                  .map(one -> new Block.Term(one.topic().theme().title(), inShort(one, phrases)))
                  .toList()));
    }
    return blocks;
  }

  static String id(TopicMeasure one) {
    return "theme-" + one.topic().theme().id().replace('_', '-');
  }

  private static List<TopicMeasure> drawn(List<TopicMeasure> words) {
    return words.stream()
        .filter(one -> one.change().clear() || one.tally().learners() >= FEWEST)
        .sorted(
            Comparator.comparing((TopicMeasure one) -> one.change().clear() ? 0 : 1)
                .thenComparing(one -> -one.tally().learners()))
        .limit(CHARTS)
        .toList();
  }

  private static List<Block.Finding> findings(TopicMeasure one) {
    List<Block.Finding> findings = new ArrayList<>();
    findings.add(
        new Block.Finding(
            Sentences.certainty(one.change().direction()),
            joined(Sentences.counted(one.tally()), Sentences.sinceLastPeriod(one.change()))));
    if (one.lastYear().direction() != Change.Direction.NO_EARLIER_PERIOD) {
      findings.add(
          new Block.Finding(
              Sentences.certainty(one.lastYear().direction()),
              Sentences.sinceLastYear(one.lastYear())));
    }
    return findings;
  }

  private static String inShort(TopicMeasure one, Phrases phrases) {
    return joined(
        Sentences.counted(one.tally()),
        Sentences.sinceLastPeriod(one.change()),
        one.lastYear().clear() ? Sentences.sinceLastYear(one.lastYear()) : "",
        phrases.sentence(one.topic().theme()));
  }
}
