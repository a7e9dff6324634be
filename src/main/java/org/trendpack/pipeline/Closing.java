package org.trendpack.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trendpack.job.JobSpec;
import org.trendpack.measure.Measures;
import org.trendpack.pack.HitReferences.Decided;
import org.trendpack.scan.FileAccount;
import org.trendpack.scan.ScanResult;

/** The words with which a run ends. */
final class Closing {

  /** A greater share of rejected rows is likely a wrong format, not bad luck. */
  private static final double MANY_REJECTED = 0.02;

  /** A greater share of visits by names that no roster line has asks for a newer roster. */
  private static final double MANY_UNKNOWN = 0.25;

  private Closing() {}

  static RunSummary summary(
      JobSpec spec,
      UsableInputs inputs,
      ScanResult scan,
      Decided decided,
      Measures measures,
      List<Path> packs) {
    List<String> warnings = new ArrayList<>(inputs.warnings());
    scan.files().forEach(file -> warn(file, warnings));
    for (int school = 0; school < spec.schools().size(); school++) {
      warnUnknown(spec, school, scan, warnings);
    }
    List<String> facts = new ArrayList<>(facts(scan, measures));
    if (!spec.decisions().isEmpty()) {
      facts.add(decisions(spec.decisions().size(), decided));
    }
    return new RunSummary(packs, facts, warnings);
  }

  private static List<String> facts(ScanResult scan, Measures measures) {
    long read = 0;
    long counted = 0;
    long rejected = 0;
    long duplicate = 0;
    long outside = 0;
    long notVisit = 0;
    for (FileAccount file : scan.files()) {
      read += file.read();
      counted += file.counted();
      rejected += file.rejected();
      duplicate += file.duplicate();
      outside += file.outsidePeriod();
      notVisit += file.notVisit();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "%,d rows read from %,d files = %,d counted + %,d rejected + %,d duplicate + %,d"
                + " outside the periods + %,d not a visit",
            read,
            scan.files().stream().filter(file -> !file.isUnread()).count(),
            counted,
            rejected,
            duplicate,
            outside,
            notVisit),
        String.format(
            Locale.ROOT,
            "%,d hits; %,d packs of a school and period",
            scan.hits().size(),
            measures.schools().size()));
  }

  /** Decisions of long ago match nothing sooner or later, which is no reason to warn. */
  private static String decisions(int all, Decided decided) {
    String none =
        decided.unmatched().stream()
            .map(decision -> decision.file() + ":" + decision.line())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d decisions: %,d hits are no concern; %,d decisions match no hit%s",
        all,
        decided.notConcerns().size(),
        decided.unmatched().size(),
        none.isEmpty() ? "" : " (" + none + ")");
  }

  private static void warn(FileAccount file, List<String> warnings) {
    if (file.fault() != null && !file.isUnread()) {
      warnings.add(file.file() + ": " + file.fault() + "; what could be read was counted.");
    }
    if (file.read() > 0 && file.rejected() > file.read() * MANY_REJECTED) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d rows were rejected; see it/rejected.",
              file.file(),
              file.rejected(),
              file.read()));
    }
    file.unknownVerdicts()
        .forEach(
            (word, rows) ->
                warnings.add(
                    String.format(
                        Locale.ROOT,
                        "%s: %,d rows say '%s' for what the filter did, which is not known; say"
                            + " under 'verdicts' whether it is allowed, blocked or other.",
                        file.file(),
                        rows,
                        word)));
    if (file.read() > 0 && file.outsidePeriod() == file.read()) {
      warnings.add(file.file() + ": every row is outside the job's periods.");
    }
  }

  private static void warnUnknown(
      JobSpec spec, int school, ScanResult scan, List<String> warnings) {
    long visits = 0;
    long unknown = 0;
    for (var day : scan.coverage()) {
      if (day.school() == school) {
        visits += day.visits();
        unknown += day.unknownUser();
      }
    }
    if (unknown > visits * MANY_UNKNOWN) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s: %.0f%% of visits are by names that its roster does not have.",
              spec.schools().get(school).id(),
              100.0 * unknown / visits));
    }
  }
}
