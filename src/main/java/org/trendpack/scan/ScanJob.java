package org.trendpack.scan;

import java.io.Serializable;
import java.util.List;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.Matcher;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.read.LogFile;

/**
 * Everything that a task needs besides its part of a file; sent to each executor once.
 *
 * @param files numbered as splits name them
 * @param windows times, file by file, in which rows may stand in another export as well
 * @param schools their ids
 * @param owners the file that counts a row which several have
 * @param categories by school
 * @param unblocking by school
 * @param acquaintances what this process has found out about hosts, users and categories so far
 */
record ScanJob(
    List<LogFile> files,
    List<String> schools,
    List<Windows> windows,
    DuplicateOwners owners,
    Days days,
    AccountTable accounts,
    Matcher matcher,
    List<CategoryMap> categories,
    List<UnblockingRegister> unblocking,
    RejectedText rejectedText,
    Acquaintances.Pool acquaintances)
    implements Serializable {

  /** Whether a rejected row's own text may be kept. */
  enum RejectedText {
    KEEP,
    DROP
  }
}
