package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Finding.Kind;

/** Picks what a reader should know first. */
final class Findings {

  private static final int URGENT = 4;
  private static final int HIGH = 3;

  private static final Set<Kind> CHANGES =
      EnumSet.of(Kind.ROSE, Kind.FELL, Kind.ROSE_SINCE_LAST_YEAR, Kind.FELL_SINCE_LAST_YEAR);

  private Findings() {}

  /** Findings about topics by severity, kind and strength, then those about the whole pack. */
  static List<Finding> of(
      List<TopicMeasure> topics, @Nullable Coverage coverage, boolean compared) {
    List<Finding> findings = new ArrayList<>();
    if (coverage == null) {
      return List.of(new Finding(Kind.REPORTS_ONLY, null));
    }
    for (TopicMeasure measure : topics) {
      if (measure.topic().tone() == Tone.HELP_SEEKING) {
        addHelpSought(measure, findings);
      } else {
        addConcerns(measure, findings);
      }
    }
    findings.sort(
        Comparator.<Finding>comparingInt(Findings::severity)
            .reversed()
            .thenComparing(Finding::kind)
            .thenComparing(Findings::strength, Comparator.reverseOrder()));
    boolean clear = findings.stream().anyMatch(one -> CHANGES.contains(one.kind()));
    if (!coverage.daysMissing().isEmpty() || coverage.unknownShare() > 0.5) {
      findings.add(new Finding(Kind.DATA_MISSING, null));
    }
    if (!compared) {
      findings.add(new Finding(Kind.NO_EARLIER_PERIOD, null));
    } else if (!clear) {
      findings.add(new Finding(Kind.NOTHING_CLEAR, null));
    }
    return findings;
  }

  private static void addHelpSought(TopicMeasure measure, List<Finding> findings) {
    if (isOfAll(measure) && measure.tally().hits() > 0) {
      findings.add(new Finding(Kind.HELP_SOUGHT, measure));
    }
  }

  private static void addConcerns(TopicMeasure measure, List<Finding> findings) {
    Direction direction = measure.change().direction();
    if (direction == Direction.ROSE) {
      findings.add(new Finding(Kind.ROSE, measure));
    } else if (direction == Direction.FELL) {
      findings.add(new Finding(Kind.FELL, measure));
    } else if (measure.lastYear().direction() == Direction.ROSE) {
      findings.add(new Finding(Kind.ROSE_SINCE_LAST_YEAR, measure));
    } else if (measure.lastYear().direction() == Direction.FELL) {
      findings.add(new Finding(Kind.FELL_SINCE_LAST_YEAR, measure));
    }
    if (!isOfAll(measure)) {
      return;
    }
    if (measure.tally().bySeverity().get(URGENT - 1).hits() > 0) {
      findings.add(new Finding(Kind.URGENT, measure));
    }
    Estimate gotThrough = measure.gotThrough();
    if (gotThrough != null && gotThrough.low() > 0.5 && measure.tally().maxSeverity() >= HIGH) {
      findings.add(new Finding(Kind.GOT_THROUGH, measure));
    }
  }

  private static boolean isOfAll(TopicMeasure measure) {
    return measure.cohort().equals(Cohort.ALL);
  }

  /** The highest severity seen; for what fell to nothing, the theme's own. */
  private static int severity(Finding finding) {
    TopicMeasure measure = finding.measure();
    if (measure == null || finding.kind() == Kind.HELP_SOUGHT) {
      return 0;
    }
    int seen = measure.tally().maxSeverity();
    return seen == 0 ? measure.topic().theme().severity() : seen;
  }

  /** How surely it changed: the end of the ratio's interval nearest to no change. */
  private static double strength(Finding finding) {
    TopicMeasure measure = finding.measure();
    if (measure == null) {
      return 0;
    }
    boolean sinceLastYear =
        finding.kind() == Kind.ROSE_SINCE_LAST_YEAR || finding.kind() == Kind.FELL_SINCE_LAST_YEAR;
    Estimate ratio = (sinceLastYear ? measure.lastYear() : measure.change()).ratio();
    if (ratio != null && CHANGES.contains(finding.kind())) {
      boolean rose = finding.kind() == Kind.ROSE || finding.kind() == Kind.ROSE_SINCE_LAST_YEAR;
      return rose ? ratio.low() : 1 / ratio.high();
    }
    return measure.tally().learners();
  }
}
