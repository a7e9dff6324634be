package org.trendpack.read;

/**
 * What is known of a host.
 *
 * @param host in lower case
 * @param domain the registered domain, such as "example.co.uk"; the host itself if it has none
 * @param isVisit false for advertising, tracking and other hosts that nobody visits
 * @param searches how its addresses hold search terms
 */
public record Site(String host, String domain, boolean isVisit, SearchRules searches) {}
