package org.trendpack.job;

import java.util.regex.Pattern;

/**
 * What a Designated Safeguarding Lead decided about a hit, by its reference in the pack.
 *
 * @param context the part of the reference that stands for the entry and what it matched in
 * @param isConcern whether such hits stay concerns
 * @param note what the DSL wrote beside it
 * @param file the file and line it stands in, for messages
 */
public record Decision(String context, boolean isConcern, String note, String file, long line) {

  /** A reference: entry and context in two groups, then what tells one such hit from another. */
  static final Pattern REFERENCE = Pattern.compile("(H-[0-9A-Z]{5}-[0-9A-Z]{5})(-[0-9A-Z]{4})?");
}
