package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trendpack.pack.model.Block;

/** Prints boxes with words that must not be overlooked; up to three stand side by side. */
final class CalloutPrinter {

  private static final int A_ROW = 3;
  private static final double GUTTER = 10;
  private static final double NARROWEST = 100;
  private static final double STEP = 8;
  private static final int STEPS = 16;
  private static final double BAR = 4;
  private static final double INSIDE = 24;
  private static final double INDENT = 15;
  private static final Style NARROW = new Style(false, 8.2, 11, Style.INK);
  private static final Style NARROW_HEAD = new Style(true, 9.5, 12.5, Style.INK);

  private final Flow flow;

  private record Box(Block.Callout callout, List<String> heading, List<List<String>> sentences) {

    double height(Style head, Style body) {
      return 18
          + heading.size() * head.leading()
          + sentences.stream().mapToDouble(lines -> lines.size() * body.leading() + 3).sum();
    }
  }

  CalloutPrinter(Flow flow) {
    this.flow = flow;
  }

  /** Prints callouts that follow each other, as parts of a section. */
  void print(List<Block.Callout> callouts, Tags.Element section) {
    for (int from = 0; from < callouts.size(); from += A_ROW) {
      printRow(callouts.subList(from, Math.min(callouts.size(), from + A_ROW)), section);
    }
  }

  private void printRow(List<Block.Callout> callouts, Tags.Element section) {
    boolean alone = callouts.size() == 1;
    Style head = alone ? Style.SUBHEADING : NARROW_HEAD;
    Style body = alone ? Style.BODY : NARROW;
    double[] widths = widths(callouts, head, body);
    List<Box> boxes = boxes(callouts, head, body, widths);
    double height = boxes.stream().mapToDouble(box -> box.height(head, body)).max().orElse(0);
    flow.gap(10);
    if (height > Flow.pageHeight()) {
      callouts.forEach(callout -> printPlain(callout, section));
      return;
    }
    flow.need(height);
    double top = flow.take(height);
    double left = Document.LEFT;
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      double width = widths[i];
      paintBox(box.callout(), left, top, width, height);
      Tags.Element division = flow.tags().add(section, "Div");
      Style coloured =
          box.callout().tone() == Block.Callout.Tone.NOTE
              ? head
              : head.in(colour(box.callout().tone()));
      double y = top - 8;
      Tags.Element heading =
          flow.tags().add(division, "H3", flow.language(box.callout().heading()));
      flow.draw(heading, box.heading(), coloured, left + INDENT, y);
      y -= box.heading().size() * head.leading() + 2;
      for (List<String> lines : box.sentences()) {
        flow.draw(flow.tags().add(division, "P"), lines, body, left + INDENT, y);
        y -= lines.size() * body.leading() + 3;
      }
      left += width + GUTTER;
    }
    flow.gap(12);
  }

  /** Widths with which the tallest box is as low as may be: one with few words needs less. */
  private double[] widths(List<Block.Callout> callouts, Style head, Style body) {
    int count = callouts.size();
    double[] best = new double[count];
    Arrays.fill(best, (Flow.WIDTH - GUTTER * (count - 1)) / count);
    double[] widths = best.clone();
    double lowest = Double.MAX_VALUE;
    for (int step = 0; step < STEPS; step++) {
      List<Box> boxes = boxes(callouts, head, body, widths);
      int tallest = 0;
      int shortest = 0;
      for (int i = 1; i < count; i++) {
        double height = boxes.get(i).height(head, body);
        tallest = height > boxes.get(tallest).height(head, body) ? i : tallest;
        shortest = height < boxes.get(shortest).height(head, body) ? i : shortest;
      }
      if (boxes.get(tallest).height(head, body) < lowest) {
        lowest = boxes.get(tallest).height(head, body);
        best = widths.clone();
      }
      if (widths[shortest] - STEP < NARROWEST) {
        break;
      }
      widths[shortest] -= STEP;
      widths[tallest] += STEP;
    }
    return best;
  }

  private List<Box> boxes(List<Block.Callout> callouts, Style head, Style body, double[] widths) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      boxes.add(box(callouts.get(i), head, body, widths[i] - INSIDE));
    }
    return boxes;
  }

  private Box box(Block.Callout callout, Style head, Style body, double width) {
    List<List<String>> sentences = new ArrayList<>();
    for (String sentence : callout.sentences()) {
      sentences.add(flow.type().wrapped(sentence, body, width));
    }
    return new Box(callout, flow.type().wrapped(callout.heading(), head, width), sentences);
  }

  private void paintBox(
      Block.Callout callout, double left, double top, double width, double height) {
    String wash =
        switch (callout.tone()) {
          case NOTE -> Style.WASH;
          case WARNING -> Style.WARN_WASH;
          case HELP -> Style.HELP_WASH;
        };
    Canvas page = flow.page();
    page.beginArtifact();
    page.rectangle(wash, left, top - height, width, height);
    page.rectangle(colour(callout.tone()), left, top - height, BAR, height);
    page.end();
  }

  /** Without a box, over several pages if need be. */
  private void printPlain(Block.Callout callout, Tags.Element section) {
    Tags.Element division = flow.tags().add(section, "Div");
    Style head = Style.SUBHEADING.in(colour(callout.tone()));
    flow.paragraph(
        callout.heading(), head, flow.tags().add(division, "H3", flow.language(callout.heading())));
    for (String sentence : callout.sentences()) {
      flow.gap(3);
      flow.paragraph(sentence, Style.BODY, flow.tags().add(division, "P"));
    }
    flow.gap(10);
  }

  private static String colour(Block.Callout.Tone tone) {
    return switch (tone) {
      case NOTE -> Style.BLUE;
      case WARNING -> Style.WARN;
      case HELP -> Style.HELP;
    };
  }
}
