package org.trendpack.scan;

import java.time.LocalDate;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.read.Account;

/** Whether the unblocking register opened a host to a learner on a day. */
final class Sanction {

  private Sanction() {}

  static boolean covers(
      UnblockingRegister register, String host, LocalDate day, Account.Spell spell) {
    for (UnblockingRegister.Entry entry : register.entries()) {
      if (isUnder(host, entry.domain())
          && !day.isBefore(entry.from())
          && !day.isAfter(entry.to())
          && isIn(entry.cohort(), spell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnder(String host, String domain) {
    return host.equals(domain)
        || (host.endsWith(domain) && host.charAt(host.length() - domain.length() - 1) == '.');
  }

  private static boolean isIn(String cohort, Account.Spell spell) {
    if (cohort.equalsIgnoreCase("all")) {
      return true;
    }
    return spell.flags().contains(cohort)
        || (spell.year() != null
            && (spell.year().code().equalsIgnoreCase(cohort)
                || spell.year().keyStage().equalsIgnoreCase(cohort)));
  }
}
