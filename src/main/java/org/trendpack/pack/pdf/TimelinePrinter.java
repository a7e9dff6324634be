package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.List;
import org.trendpack.pack.model.Block;

/** Prints one person's episodes in the order in which they happened. */
final class TimelinePrinter {

  private static final Style WHEN = new Style(false, 8.5, 11.5, Style.SOFT);
  private static final Style WHAT = new Style(true, 9, 12, Style.INK);
  private static final Style WORDS = new Style(false, 9, 12, Style.INK);
  private static final double RAIL = 10;
  private static final double TIME = 128;
  private static final double GAP = 6;

  private final Flow flow;

  TimelinePrinter(Flow flow) {
    this.flow = flow;
  }

  /** Prints a timeline as part of a section, below a heading of its own. */
  void print(Block.Timeline timeline, Tags.Element section) {
    flow.gap(12);
    flow.need(76);
    flow.paragraph(timeline.who(), Style.STRONG, flow.tags().add(section, "H4"));
    flow.paragraph(timeline.about(), Style.NOTE, flow.tags().add(section, "P"));
    flow.gap(3);
    Tags.Element list = flow.tags().add(section, "L");
    for (Block.Moment moment : timeline.moments()) {
      print(moment, flow.tags().add(list, "LI"));
    }
    flow.gap(12);
  }

  private void print(Block.Moment moment, Tags.Element item) {
    double width = Flow.WIDTH - TIME;
    String title = moment.what() + ". " + moment.severity() + ", " + moment.verdict();
    List<String> what = flow.type().wrapped(title, WHAT, width);
    List<List<String>> words = new ArrayList<>();
    double height = what.size() * WHAT.leading() + GAP;
    for (String text : moment.words()) {
      List<String> lines = flow.type().wrapped(text, WORDS, width);
      words.add(lines);
      height += lines.size() * WORDS.leading();
    }
    flow.need(height);
    double top = flow.take(height);
    flow.page().beginArtifact();
    String rail = moment.allowed() ? Style.WARN : Style.BLUE;
    flow.page().rectangle(rail, Document.LEFT, top - height + GAP, 2.5, height - GAP);
    flow.page().end();
    flow.draw(
        flow.tags().add(item, "Lbl"), List.of(moment.when()), WHEN, Document.LEFT + RAIL, top);
    Tags.Element body = flow.tags().add(item, "LBody");
    double x = Document.LEFT + TIME;
    flow.draw(flow.tags().add(body, "P"), what, WHAT, x, top);
    double y = top - what.size() * WHAT.leading();
    for (List<String> lines : words) {
      flow.draw(flow.tags().add(body, "P"), lines, WORDS, x, y);
      y -= lines.size() * WORDS.leading();
    }
  }
}
