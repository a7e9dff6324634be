package org.trendpack.scan;

import java.io.Serializable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Learners' use of one registered domain in one period. Staff and visitors are not in it.
 *
 * @param school index of the school in the job
 * @param period index of the period in the job
 * @param visits by learners and shared logins
 * @param blocked visits that the filter refused
 * @param learners roster indexes of the learners with a visit; shared logins are not in it
 * @param blockedLearners roster indexes of the learners with a blocked visit
 */
public record DomainUse(
    int school,
    int period,
    String domain,
    long visits,
    long blocked,
    RoaringBitmap learners,
    RoaringBitmap blockedLearners)
    implements Serializable {}
