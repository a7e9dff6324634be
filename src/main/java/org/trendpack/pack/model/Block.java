package org.trendpack.pack.model;

import java.util.List;

/** A part of a section. */
public sealed interface Block
    permits Block.Paragraph,
        Block.Subheading,
        Block.Findings,
        Block.Callout,
        Block.KeyFigures,
        Block.Terms,
        Block.Folded,
        Block.Timeline,
        Chart,
        DataTable {

  /** Plain words. */
  record Paragraph(String text) implements Block {}

  /**
   * A heading inside a section.
   *
   * @param id its anchor, unique in the edition
   */
  record Subheading(String id, String text) implements Block {}

  /** Sentences, each with its certainty. */
  record Findings(List<Finding> findings) implements Block {
    /** Copies the list. */
    public Findings {
      findings = List.copyOf(findings);
    }
  }

  /** One sentence and how far it may be trusted. */
  record Finding(Certainty certainty, String text) {}

  /** Words that must not be overlooked. */
  record Callout(Tone tone, String heading, List<String> sentences) implements Block {
    /** Copies the list. */
    public Callout {
      sentences = List.copyOf(sentences);
    }

    /** What a callout is for. */
    public enum Tone {
      NOTE,
      WARNING,
      HELP;

      /** Its name in a style sheet. */
      public String style() {
        return "callout-" + name().toLowerCase(java.util.Locale.ROOT);
      }
    }
  }

  /** A few large numbers. */
  record KeyFigures(List<KeyFigure> figures) implements Block {
    /** Copies the list. */
    public KeyFigures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A number with its meaning.
   *
   * @param note what to compare it with; may be empty
   */
  record KeyFigure(String value, String label, String note) {}

  /** A table that a reader opens when it is wanted. */
  record Folded(String summary, DataTable table) implements Block {}

  /**
   * What one person's logs show, in the order in which it happened.
   *
   * @param id its anchor, unique in the edition
   * @param who the person, as tables write it
   * @param about who that is, in a few words
   * @param moments in time order
   */
  record Timeline(String id, String who, String about, List<Moment> moments) implements Block {
    /** Copies the list. */
    public Timeline {
      moments = List.copyOf(moments);
    }
  }

  /**
   * One episode of a timeline.
   *
   * @param when its local time, such as "13 March 2026, 11:27"
   * @param what its theme
   * @param severity such as "4 urgent"
   * @param allowed whether anything got through the filter
   * @param verdict what the filter did, in a word or two
   * @param words what was searched for or visited, each once
   */
  record Moment(
      String when,
      String what,
      String severity,
      boolean allowed,
      String verdict,
      List<String> words) {
    /** Copies the list. */
    public Moment {
      words = List.copyOf(words);
    }
  }

  /** Words and what they mean. */
  record Terms(List<Term> terms) implements Block {
    /** Copies the list. */
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /** One word and its meaning. */
  record Term(String name, String meaning) {}
}
