package org.trendpack.scan;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One account's visits on one day.
 *
 * @param school index of the school in the job
 * @param account index in the roster, or -1 for all names together that no roster line has
 * @param visits pages asked for, searches among them
 * @param blocked visits that the filter refused
 * @param searches visits that were searches
 * @param outOfHours visits outside school hours, or on days the school was closed
 */
public record DayUse(
    int school, int account, LocalDate day, int visits, int blocked, int searches, int outOfHours)
    implements Serializable {}
