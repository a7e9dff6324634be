package org.trendpack.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run did, for its closing words.
 *
 * @param packs folders written, sorted
 * @param facts what was read and counted, a sentence each
 * @param warnings what an operator should look into, a sentence each
 */
public record RunSummary(List<Path> packs, List<String> facts, List<String> warnings) {

  /** Copies the lists. */
  public RunSummary {
    packs = List.copyOf(packs);
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }
}
