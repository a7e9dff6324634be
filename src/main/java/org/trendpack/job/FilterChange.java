package org.trendpack.job;

import java.time.LocalDate;

/**
 * A line of a school's filter change log.
 *
 * @param change what was changed, in the school's words
 */
public record FilterChange(LocalDate date, String change, String reason, String approvedBy) {}
