package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.List;
import org.trendpack.pack.model.Block;

/** Prints people's episodes in the order in which they happened, two people side by side. */
final class TimelinePrinter {

  private static final Style WHEN = new Style(false, 8.5, 11.5, Style.SOFT);
  private static final Style WHAT = new Style(true, 9, 12, Style.INK);
  private static final Style WORDS = new Style(false, 9, 12, Style.INK);
  private static final double RAIL = 10;
  private static final double GUTTER = 22;
  private static final double GAP = 6;

  /** A taller one has the page's width to itself, so that it may go on over several pages. */
  private static final double TALLEST = 260;

  private static final double HALF = (Flow.WIDTH - GUTTER) / 2;

  private final Flow flow;

  /** One episode in lines. */
  private record Episode(
      Block.Moment moment, List<String> what, List<List<String>> words, double height) {}

  /** One person in lines. */
  private record Person(
      Block.Timeline timeline, List<String> who, List<String> about, List<Episode> episodes) {

    double height() {
      return headHeight() + episodes.stream().mapToDouble(Episode::height).sum();
    }

    double headHeight() {
      return who.size() * Style.STRONG.leading() + about.size() * Style.NOTE.leading() + 3;
    }
  }

  TimelinePrinter(Flow flow) {
    this.flow = flow;
  }

  /** Prints timelines as parts of a section, each below a heading of its own. */
  void print(List<Block.Timeline> timelines, Tags.Element section) {
    List<Person> row = new ArrayList<>();
    for (Block.Timeline timeline : timelines) {
      Person person = person(timeline, HALF);
      if (person.height() > TALLEST) {
        printRow(row, section);
        printLong(person(timeline, Flow.WIDTH), section);
      } else {
        row.add(person);
      }
      if (row.size() == 2) {
        printRow(row, section);
      }
    }
    printRow(row, section);
  }

  /** Prints the people of a row and empties it. */
  private void printRow(List<Person> row, Tags.Element section) {
    if (row.isEmpty()) {
      return;
    }
    double height = row.stream().mapToDouble(Person::height).max().orElse(0);
    flow.gap(12);
    flow.need(height);
    double top = flow.take(height);
    double x = Document.LEFT;
    for (Person person : row) {
      double y = top - drawHead(person, section, x, top);
      Tags.Element list = flow.tags().add(section, "L");
      for (Episode episode : person.episodes()) {
        draw(episode, flow.tags().add(list, "LI"), x, y);
        y -= episode.height();
      }
      x += HALF + GUTTER;
    }
    flow.gap(12);
    row.clear();
  }

  private void printLong(Person person, Tags.Element section) {
    flow.gap(12);
    flow.need(person.headHeight() + person.episodes().get(0).height());
    double top = flow.take(person.headHeight());
    drawHead(person, section, Document.LEFT, top);
    Tags.Element list = flow.tags().add(section, "L");
    for (Episode episode : person.episodes()) {
      flow.need(episode.height());
      draw(episode, flow.tags().add(list, "LI"), Document.LEFT, flow.take(episode.height()));
    }
    flow.gap(12);
  }

  private Person person(Block.Timeline timeline, double width) {
    return new Person(
        timeline,
        flow.type().wrapped(timeline.who(), Style.STRONG, width),
        flow.type().wrapped(timeline.about(), Style.NOTE, width),
        timeline.moments().stream().map(moment -> episode(moment, width - RAIL)).toList());
  }

  private Episode episode(Block.Moment moment, double width) {
    String title = moment.what() + ". " + moment.severity() + ", " + moment.verdict();
    List<String> what = flow.type().wrapped(title, WHAT, width);
    List<List<String>> words = new ArrayList<>();
    double height = WHEN.leading() + what.size() * WHAT.leading() + GAP;
    for (String text : moment.words()) {
      List<String> lines = flow.type().wrapped(text, WORDS, width);
      words.add(lines);
      height += lines.size() * WORDS.leading();
    }
    return new Episode(moment, what, words, height);
  }

  /** Draws who it is; gives the height. */
  private double drawHead(Person person, Tags.Element section, double x, double top) {
    flow.draw(flow.tags().add(section, "H4"), person.who(), Style.STRONG, x, top);
    double y = top - person.who().size() * Style.STRONG.leading();
    flow.draw(flow.tags().add(section, "P"), person.about(), Style.NOTE, x, y);
    return person.headHeight();
  }

  private void draw(Episode episode, Tags.Element item, double x, double top) {
    flow.page().beginArtifact();
    String rail = episode.moment().allowed() ? Style.WARN : Style.BLUE;
    double height = episode.height() - GAP;
    flow.page().rectangle(rail, x, top - height, 2.5, height);
    flow.page().end();
    double left = x + RAIL;
    flow.draw(flow.tags().add(item, "Lbl"), List.of(episode.moment().when()), WHEN, left, top);
    Tags.Element body = flow.tags().add(item, "LBody");
    double y = top - WHEN.leading();
    flow.draw(flow.tags().add(body, "P"), episode.what(), WHAT, left, y);
    y -= episode.what().size() * WHAT.leading();
    for (List<String> lines : episode.words()) {
      flow.draw(flow.tags().add(body, "P"), lines, WORDS, left, y);
      y -= lines.size() * WORDS.leading();
    }
  }
}
