package org.trendpack.scan;

import java.time.ZoneId;
import java.util.List;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.Matcher;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolSpec;
import org.trendpack.read.LogFile;
import org.trendpack.read.Roster;

/**
 * What a scan reads and what it is measured against.
 *
 * @param files of all schools, in the job's order
 * @param periods in time order; rows of other days are outside
 * @param schools in the job's order, which numbers them
 * @param categories by school
 * @param keepRejectedText whether rejected rows keep their own text
 */
public record ScanInputs(
    List<LogFile> files,
    ZoneId timezone,
    List<Period> periods,
    List<SchoolSpec> schools,
    Roster roster,
    Matcher matcher,
    List<CategoryMap> categories,
    boolean keepRejectedText) {

  /** Copies the lists. */
  public ScanInputs {
    files = List.copyOf(files);
    periods = List.copyOf(periods);
    schools = List.copyOf(schools);
    categories = List.copyOf(categories);
  }
}
