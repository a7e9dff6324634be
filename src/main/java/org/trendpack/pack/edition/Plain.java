package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.List;
import java.util.stream.Stream;
import org.trendpack.pack.model.Block;

/** Methods and words explained plainly. */
final class Plain {

  private Plain() {}

  /** How the figures are made. */
  static List<String> methods(Setting setting) {
    return List.of(
        say("methods.hits"),
        say("methods.episodes"),
        say("methods.rates"),
        say("methods.intervals"),
        say("methods.change"),
        say("methods.usual"),
        say("methods.versions", setting.softwareVersion(), setting.lexiconVersion()));
  }

  /** The words of this pack. */
  static Block glossary() {
    return new Block.Terms(
        Stream.of(
                "hit",
                "episode",
                "theme",
                "severity",
                "help",
                "confidence",
                "category",
                "verdict",
                "group",
                "unknown",
                "c",
                "z")
            .map(term -> new Block.Term(say("term." + term), say("meaning." + term)))
            .toList());
  }
}
