package org.trendpack.detect;

/**
 * Words without which a pattern cannot match.
 *
 * @param words of which one must be in a text: the rarest there are
 * @param company words of which one must be in it as well; none if nothing more is asked
 */
record Anchor(int[] words, int[] company) {}
