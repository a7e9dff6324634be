package org.trendpack.pack.pdf;

import static org.trendpack.pack.wording.Wording.say;

import java.util.List;
import java.util.Map;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Certainty;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.DataTable;

/** Prints each kind of block. */
final class BlockPrinter {

  private static final double BADGE = 86;
  private static final double TERM = 128;
  private static final int FIGURES_A_ROW = 4;

  private final Flow flow;
  private final Map<String, DrawnChart> drawings;
  private final Limits limits;
  private final TablePrinter tables;

  BlockPrinter(Flow flow, Map<String, DrawnChart> drawings, Limits limits) {
    this.flow = flow;
    this.drawings = drawings;
    this.limits = limits;
    tables = new TablePrinter(flow);
  }

  /**
   * Prints a block as part of a section.
   *
   * @param ownTable whether the table of a chart stands in the edition by itself as well
   */
  void print(Block block, Tags.Element section, boolean ownTable) {
    if (block instanceof Block.Paragraph paragraph) {
      flow.gap(6);
      flow.paragraph(paragraph.text(), Style.BODY, flow.tags().add(section, "P"));
      flow.gap(6);
    } else if (block instanceof Block.Subheading heading) {
      printHeading(heading.text(), section);
    } else if (block instanceof Block.Findings findings) {
      printFindings(findings, section);
    } else if (block instanceof Block.Callout callout) {
      new CalloutPrinter(flow).print(List.of(callout), section);
    } else if (block instanceof Block.KeyFigures figures) {
      printFigures(figures, section);
    } else if (block instanceof Block.Terms terms) {
      printTerms(terms, section);
    } else if (block instanceof Block.Folded folded) {
      printFolded(folded, section);
    } else if (block instanceof Block.Timeline timeline) {
      new TimelinePrinter(flow).print(List.of(timeline), section);
    } else if (block instanceof Chart chart) {
      printChart(chart, section, ownTable);
    } else if (block instanceof DataTable table) {
      tables.print(table, section, limits.rows());
    } else {
      throw new IllegalArgumentException(block.getClass().getName());
    }
  }

  /** Prints callouts or timelines that stand together side by side, where that saves room. */
  void printTogether(List<Block> blocks, Tags.Element section) {
    if (blocks.get(0) instanceof Block.Callout) {
      List<Block.Callout> callouts = blocks.stream().map(block -> (Block.Callout) block).toList();
      new CalloutPrinter(flow).print(callouts, section);
    } else {
      List<Block.Timeline> timelines =
          blocks.stream().map(block -> (Block.Timeline) block).toList();
      new TimelinePrinter(flow).print(timelines, section);
    }
  }

  private void printHeading(String text, Tags.Element section) {
    flow.gap(14);
    flow.need(90);
    flow.document().bookmark(2, text, flow.y() + 4);
    flow.paragraph(text, Style.SUBHEADING, flow.tags().add(section, "H3", flow.language(text)));
    flow.gap(4);
  }

  private void printFindings(Block.Findings findings, Tags.Element section) {
    Tags.Element list = flow.tags().add(section, "L");
    flow.gap(8);
    boolean first = true;
    for (Block.Finding finding : findings.findings()) {
      List<String> lines = flow.type().wrapped(finding.text(), Style.BODY, Flow.WIDTH - BADGE);
      double height = lines.size() * Style.BODY.leading() + 8;
      flow.need(height);
      if (first) {
        flow.rule(Style.HAIR, 0.75, flow.y());
      }
      first = false;
      double top = flow.take(height);
      Tags.Element item = flow.tags().add(list, "LI");
      drawBadge(finding.certainty(), flow.tags().add(item, "Lbl"), top - 4);
      flow.draw(flow.tags().add(item, "LBody"), lines, Style.BODY, Document.LEFT + BADGE, top - 4);
      flow.rule(Style.HAIR, 0.75, flow.y());
    }
    flow.gap(12);
  }

  private void drawBadge(Certainty certainty, Tags.Element label, double top) {
    Style style =
        switch (certainty) {
          case CLEAR -> Style.BADGE.in(Style.WHITE);
          case TOO_FEW -> Style.BADGE.in(Style.SOFT);
          case UNCLEAR, COUNTED -> Style.BADGE;
        };
    String words = certainty.badge();
    double width = flow.type().width(words, style) + 10;
    double foot = top - 13.5;
    Canvas page = flow.page();
    page.beginArtifact();
    switch (certainty) {
      case CLEAR -> page.rectangle(Style.BLUE, Document.LEFT, foot, width, 13);
      case COUNTED -> page.rectangle(Style.PALE, Document.LEFT, foot, width, 13);
      case UNCLEAR -> page.frame(Style.BLUE, "[3 2]", Document.LEFT + .5, foot + .5, width - 1, 12);
      case TOO_FEW -> page.frame(Style.SOFT, "[1 2]", Document.LEFT + .5, foot + .5, width - 1, 12);
    }
    page.end();
    page.begin(flow.tags(), label);
    page.text(flow.type().line(words, true), style, Document.LEFT + 5, foot + 3.8);
    page.end();
  }

  private void printFigures(Block.KeyFigures figures, Tags.Element section) {
    Tags.Element list = flow.tags().add(section, "L");
    flow.gap(8);
    double width = Flow.WIDTH / FIGURES_A_ROW;
    List<Block.KeyFigure> all = figures.figures();
    for (int from = 0; from < all.size(); from += FIGURES_A_ROW) {
      List<Block.KeyFigure> row = all.subList(from, Math.min(all.size(), from + FIGURES_A_ROW));
      double height = 0;
      for (Block.KeyFigure figure : row) {
        height = Math.max(height, 16 + Style.FIGURE.leading() + lines(figure, width).height());
      }
      flow.need(height);
      double top = flow.take(height);
      for (int i = 0; i < row.size(); i++) {
        double x = Document.LEFT + i * width;
        flow.page().beginArtifact();
        flow.page().frame(Style.HAIR, "[]", x, top - height, width, height);
        flow.page().end();
        drawFigure(row.get(i), flow.tags().add(list, "LI"), x + 9, top - 7, width);
      }
    }
    flow.gap(12);
  }

  private record FigureLines(List<String> label, List<String> note) {
    double height() {
      return label.size() * Style.LABEL.leading() + note.size() * Style.NOTE.leading();
    }
  }

  private FigureLines lines(Block.KeyFigure figure, double width) {
    return new FigureLines(
        flow.type().wrapped(figure.label(), Style.LABEL, width - 18),
        figure.note().isEmpty()
            ? List.of()
            : flow.type().wrapped(figure.note(), Style.NOTE, width - 18));
  }

  private void drawFigure(
      Block.KeyFigure figure, Tags.Element item, double x, double top, double width) {
    FigureLines lines = lines(figure, width);
    Tags.Element body = flow.tags().add(item, "LBody");
    double y = top;
    flow.draw(flow.tags().add(body, "P"), List.of(figure.value()), Style.FIGURE, x, y);
    y -= Style.FIGURE.leading();
    flow.draw(flow.tags().add(body, "P"), lines.label(), Style.LABEL, x, y);
    y -= lines.label().size() * Style.LABEL.leading();
    if (!lines.note().isEmpty()) {
      flow.draw(flow.tags().add(body, "P"), lines.note(), Style.NOTE, x, y);
    }
  }

  private void printTerms(Block.Terms terms, Tags.Element section) {
    Tags.Element list = flow.tags().add(section, "L");
    flow.gap(8);
    for (Block.Term term : terms.terms()) {
      List<String> name = flow.type().wrapped(term.name(), Style.STRONG, TERM - 12);
      List<String> meaning = flow.type().wrapped(term.meaning(), Style.BODY, Flow.WIDTH - TERM);
      double height = Math.max(name.size(), meaning.size()) * Style.BODY.leading() + 5;
      flow.need(height);
      double top = flow.take(height);
      Tags.Element item = flow.tags().add(list, "LI");
      flow.draw(flow.tags().add(item, "Lbl"), name, Style.STRONG, Document.LEFT, top);
      flow.draw(flow.tags().add(item, "LBody"), meaning, Style.BODY, Document.LEFT + TERM, top);
    }
    flow.gap(10);
  }

  private void printFolded(Block.Folded folded, Tags.Element section) {
    if (limits.prints(folded.table())) {
      tables.print(folded.table(), section, limits.rows());
    } else {
      note(say("file.of", folded.summary(), folded.table().fileName()), section);
    }
  }

  private void printChart(Chart chart, Tags.Element section, boolean ownTable) {
    DrawnChart drawn = drawings.get(chart.id());
    if (drawn == null) {
      throw new IllegalArgumentException("not drawn: " + chart.id());
    }
    new ChartPrinter(flow, limits.chartWidth()).print(chart, drawn.inline(), section);
    if (ownTable) {
      return;
    }
    if (limits.prints(chart.table())) {
      tables.print(chart.table(), section, limits.rows());
    } else {
      note(say("file.behind-chart", chart.table().fileName()), section);
    }
  }

  private void note(String text, Tags.Element section) {
    flow.gap(3);
    flow.paragraph(text, Style.NOTE, flow.tags().add(section, "P"));
    flow.gap(3);
  }
}
