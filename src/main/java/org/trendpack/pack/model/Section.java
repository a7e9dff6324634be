package org.trendpack.pack.model;

import java.util.List;

/**
 * A numbered part of an edition.
 *
 * @param id its anchor
 * @param heading in active words
 */
public record Section(String id, String heading, List<Block> blocks) {

  /** Copies the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
