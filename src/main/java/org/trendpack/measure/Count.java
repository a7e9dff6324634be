package org.trendpack.measure;

/**
 * Hits and whose they are.
 *
 * @param learners distinct learners among them; shared logins and unknown names are none
 */
public record Count(long hits, int learners) {}
