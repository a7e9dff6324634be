package org.trendpack.pack.pdf;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import org.trendpack.pack.model.DataTable;

/** Prints tables, with their heads on every page they reach. */
final class TablePrinter {

  private static final double ROW_PADDING = 5;
  private static final double TO_FILL_IN = 26;
  private static final String COLUMN_HEAD = "/A<</O/Table/Scope/Column>>";
  private static final String ROW_HEAD = "/A<</O/Table/Scope/Row>>";

  private final Flow flow;

  TablePrinter(Flow flow) {
    this.flow = flow;
  }

  /** Prints a table's first rows, no more than these. */
  void print(DataTable table, Tags.Element section, int mostRows) {
    if (table.rows().isEmpty()) {
      flow.gap(8);
      flow.paragraph(
          joined(table.caption() + ":", say("table.empty")),
          Style.BODY,
          flow.tags().add(section, "P"));
      flow.gap(8);
      return;
    }
    TableLayout layout = TableLayout.of(table, mostRows, flow.type());
    List<String> caption = flow.type().wrapped(table.caption(), Style.CAPTION, Flow.WIDTH);
    double captionHeight = caption.size() * Style.CAPTION.leading() + 2;
    List<List<String>> head = layout.lines(layout.heads(), flow.type(), true);
    flow.gap(12);
    flow.need(captionHeight + height(head, layout) + firstRows(layout));
    Tags.Element element = flow.tags().add(section, "Table");
    double top = flow.take(captionHeight);
    flow.draw(flow.tags().add(element, "Caption"), caption, Style.CAPTION, Document.LEFT, top);
    Tags.Element headRow = flow.tags().add(flow.tags().add(element, "THead"), "TR");
    List<Tags.Element> heads = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      heads.add(flow.tags().add(headRow, "TH", COLUMN_HEAD + flow.language(layout.heads().get(i))));
    }
    drawRow(head, heads, layout, true);
    Tags.Element body = flow.tags().add(element, "TBody");
    for (List<String> row : layout.rows()) {
      printRow(row, body, head, layout);
    }
    int hidden = table.rows().size() - layout.rows().size();
    if (hidden > 0) {
      flow.gap(4);
      String more = say("table.cut", layout.rows().size(), table.rows().size(), table.fileName());
      flow.paragraph(more, Style.NOTE, flow.tags().add(section, "P"));
    }
    flow.gap(14);
  }

  /** The height of the rows that a head should not be parted from. */
  private double firstRows(TableLayout layout) {
    return layout.rows().stream()
        .limit(2)
        .mapToDouble(row -> height(layout.lines(row, flow.type(), false), layout))
        .sum();
  }

  private void printRow(
      List<String> row, Tags.Element body, List<List<String>> head, TableLayout layout) {
    List<List<String>> cells = layout.lines(row, flow.type(), false);
    if (flow.y() - height(cells, layout) < Document.BOTTOM) {
      flow.newPage();
      drawRow(head, List.of(), layout, true);
    }
    Tags.Element tagged = flow.tags().add(body, "TR");
    List<Tags.Element> elements = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      elements.add(
          i == 0
              ? flow.tags().add(tagged, "TH", ROW_HEAD + flow.language(row.get(i)))
              : flow.tags().add(tagged, "TD", flow.language(row.get(i))));
    }
    drawRow(cells, elements, layout, false);
  }

  /** Paints a row of cells; cells without elements are no part of the text. */
  private void drawRow(
      List<List<String>> cells, List<Tags.Element> elements, TableLayout layout, boolean isHead) {
    double height = height(cells, layout);
    double top = flow.take(height) - ROW_PADDING / 2;
    Canvas page = flow.page();
    if (elements.isEmpty()) {
      page.beginArtifact();
    }
    double x = Document.LEFT;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = cells.get(i);
      Style style = layout.style(i, isHead);
      double down = isHead ? height - ROW_PADDING - lines.size() * style.leading() : 0;
      boolean isEmpty = lines.size() == 1 && lines.get(0).isEmpty();
      if (!isEmpty && !elements.isEmpty()) {
        page.begin(flow.tags(), elements.get(i));
      }
      if (!isEmpty) {
        drawCell(lines, style, x, top - down, layout.contentWidth(i), layout.isNumber(i));
      }
      if (!isEmpty && !elements.isEmpty()) {
        page.end();
      }
      x += layout.width(i);
    }
    if (elements.isEmpty()) {
      page.end();
    }
    flow.rule(isHead ? Style.LINE : Style.HAIR, isHead ? 1.25 : 0.6, flow.y());
  }

  private void drawCell(
      List<String> lines, Style style, double x, double top, double width, boolean isNumber) {
    if (!isNumber) {
      flow.draw(lines, style, x, top);
      return;
    }
    double y = top;
    for (String line : lines) {
      double free = width - flow.type().width(line.stripTrailing(), style);
      flow.draw(List.of(line), style, x + free, y);
      y -= style.leading();
    }
  }

  private static double height(List<List<String>> cells, TableLayout layout) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(1);
    double height = lines * layout.leading() + ROW_PADDING;
    return isToFillIn(cells) ? Math.max(height, TO_FILL_IN) : height;
  }

  /** Whether a row has nothing but its first cell, so that a hand writes the others. */
  private static boolean isToFillIn(List<List<String>> cells) {
    return cells.size() > 1
        && cells.stream().skip(1).allMatch(lines -> String.join("", lines).isEmpty());
  }
}
