package org.trendpack.scan;

import org.trendpack.detect.Matches;
import org.trendpack.read.Site;

/**
 * A host that a thread has met, with what never changes for it.
 *
 * @param number in the order in which the thread met its hosts
 * @param domain the registered domain in UTF-8
 * @param inHost what the lexicon finds in its name, and what the job's own lists say of it
 * @param hasPages whether those lists may name pages of it
 */
record KnownHost(int number, Site site, byte[] domain, Matches inHost, boolean hasPages) {}
