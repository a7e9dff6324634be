package org.trendpack.scan;

import java.io.Serializable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A search of learners or shared logins that the filter refused, although no lexicon entry and no
 * mapped category calls it a concern. For the DSL only.
 *
 * @param school index of the school in the job
 * @param period index of the period in the job
 * @param terms lower case, single spaces
 * @param times how often it was refused
 * @param learners roster indexes of the learners who were refused; shared logins are not in it
 */
public record RefusedSearch(
    int school, int period, String terms, long times, RoaringBitmap learners)
    implements Serializable {}
