package org.trendpack.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trendpack.detect.Theme;
import org.trendpack.job.JobSpec;
import org.trendpack.read.Roster;
import org.trendpack.read.UsageReport;
import org.trendpack.scan.Hit;
import org.trendpack.scan.ScanResult;

/**
 * Everything that is measured.
 *
 * @param reports any number for a school
 * @param categoryThemes for each school of the job, in order: filter category, in lower case, to
 *     theme
 * @param decided hits that the DSL decided to be no concern
 * @param lexiconEntries ids of the entries in use, so that later periods compare like with like
 */
public record MeasureInput(
    JobSpec job,
    Roster roster,
    ScanResult scan,
    Set<Hit> decided,
    List<UsageReport> reports,
    List<Map<String, Theme>> categoryThemes,
    Set<String> lexiconEntries) {

  /** Copies the collections. */
  public MeasureInput {
    decided = Set.copyOf(decided);
    reports = List.copyOf(reports);
    categoryThemes = categoryThemes.stream().map(Map::copyOf).toList();
    lexiconEntries = Collections.unmodifiableSortedSet(new TreeSet<>(lexiconEntries));
  }

  /** Whether a hit is no concern: what an open site was opened for needs no decision. */
  boolean isDecided(Hit hit) {
    return !hit.sanctioned() && decided.contains(hit);
  }
}
