package org.trendpack.pack.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.DataTable;

/**
 * Writes sheets: each a title and a line about it, then one marked table with a filter. They are
 * printed on A4 across, all columns on a page, with who may see them at the foot.
 */
final class SheetWriter {

  /** The row of headers, counted from 1; those of values are below it. */
  private static final int HEADERS = 3;

  private static final int LOOKED_AT = 200;
  private static final double NARROWEST = 9;
  private static final double WIDEST = 60;
  private static final double LINES = 110;

  /** A4, as spreadsheets number kinds of paper. */
  private static final String PAPER =
      """
      <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""";

  /** Characters that are gathered before they are packed. */
  private static final int PIECE = 1 << 14;

  private final Parts parts;
  private final SharedStrings strings;
  private final String footer;
  private int sheets;
  private int tables;

  /**
   * Begins with the first sheet.
   *
   * @param footer what is printed at the foot of each page, in a spreadsheet's own signs
   */
  SheetWriter(Parts parts, SharedStrings strings, String footer) {
    this.parts = parts;
    this.strings = strings;
    this.footer = footer;
  }

  /** A sheet's name within a reference. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  /** The row of headers within a reference; each page of a printed table repeats it. */
  static String repeated() {
    return "$" + HEADERS + ":$" + HEADERS;
  }

  /** A sheet of a title and lines in one column. */
  void lines(String title, List<String> lines) throws IOException {
    Markup sheet = begin(new double[] {LINES}, 1 + lines.size(), "");
    CellWriter cells = new CellWriter(sheet, strings);
    line(cells, Styles.TITLE, title);
    for (String line : lines) {
      cells.beginRow(Math.ceil(line.length() / (LINES - 2)));
      cells.words("A", Styles.WORDS, line);
      cells.endRow();
    }
    sheet.add("</sheetData>");
    end(sheet, "");
  }

  private static void line(CellWriter cells, int style, String words) {
    cells.beginRow(1);
    cells.words("A", style, words);
    cells.endRow();
  }

  /**
   * A sheet of one table, which has rows.
   *
   * @param linked whether the first column names sheets to jump to, but where the last is 0
   */
  void table(DataTable table, boolean linked) throws IOException {
    List<String> headers = Headers.of(table);
    String[] columns = columns(headers.size());
    double[] widths = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      widths[column] = width(table, headers.get(column), column);
    }
    Markup sheet = begin(widths, HEADERS + table.rows().size(), frozen());
    CellWriter cells = new CellWriter(sheet, strings);
    line(cells, Styles.TITLE, table.caption());
    line(cells, Styles.PLAIN, table.description());
    cells.beginRow(1);
    for (int column = 0; column < columns.length; column++) {
      cells.words(columns[column], Styles.HEADER, headers.get(column));
    }
    cells.endRow();
    for (List<Cell> row : table.rows()) {
      cells.beginRow(linesOf(row, widths));
      for (int column = 0; column < columns.length; column++) {
        Cell cell = row.get(column);
        boolean link = linked && column == 0 && leadsToSheet(row);
        cells.add(columns[column], link ? Styles.LINK : Styles.of(cell), cell);
      }
      cells.endRow();
      if (sheet.length() > PIECE) {
        parts.add(sheet);
      }
    }
    sheet.add("</sheetData>");
    if (linked) {
      links(sheet, table);
    }
    end(sheet, "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>");
    mark(table, columns, headers);
  }

  private Markup begin(double[] widths, int rows, String pane) throws IOException {
    parts.begin("xl/worksheets/sheet" + ++sheets + ".xml");
    Markup sheet = new Markup().add("<worksheet xmlns=\"").add(Parts.SPREADSHEET);
    sheet.add("\" xmlns:r=\"").add(Parts.RELATIONS).add("\">");
    sheet.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:");
    sheet.add(columns(widths.length)[widths.length - 1]).add(rows).add("\"/>");
    sheet.add("<sheetViews><sheetView ").add(sheets == 1 ? "tabSelected=\"1\" " : "");
    sheet.add("workbookViewId=\"0\">").add(pane).add("</sheetView></sheetViews>");
    sheet.add("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int column = 1; column <= widths.length; column++) {
      sheet.add("<col min=\"").add(column).add("\" max=\"").add(column);
      sheet.add("\" width=\"" + widths[column - 1] + "\" customWidth=\"1\"/>");
    }
    return sheet.add("</cols><sheetData>");
  }

  private void end(Markup sheet, String last) throws IOException {
    sheet.add(PAPER);
    sheet.add("<headerFooter><oddFooter>").text(footer).add("</oddFooter></headerFooter>");
    parts.add(sheet.add(last).add("</worksheet>"));
    parts.end();
  }

  /** What is above the values stays in sight. */
  private static String frozen() {
    String below = "A" + (HEADERS + 1);
    return "<pane ySplit=\"%d\" topLeftCell=\"%s\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            .formatted(HEADERS, below)
        + "<selection pane=\"bottomLeft\" activeCell=\"%s\" sqref=\"%s\"/>".formatted(below, below);
  }

  /** How many lines its words take: not every program fits rows by itself. */
  private static double linesOf(List<Cell> row, double[] widths) {
    double lines = 1;
    for (int column = 0; column < widths.length; column++) {
      Cell cell = row.get(column);
      if (Styles.of(cell) == Styles.WORDS) {
        lines = Math.max(lines, Math.ceil(cell.shown().length() / (widths[column] - 2)));
      }
    }
    return lines;
  }

  private static void links(Markup sheet, DataTable table) {
    sheet.add("<hyperlinks>");
    for (int i = 0; i < table.rows().size(); i++) {
      List<Cell> row = table.rows().get(i);
      if (leadsToSheet(row)) {
        sheet.add("<hyperlink ref=\"A").add(HEADERS + 1 + i).add("\" location=\"");
        sheet.text(quoted(row.get(0).shown()) + "!A1").add("\"/>");
      }
    }
    sheet.add("</hyperlinks>");
  }

  private static boolean leadsToSheet(List<Cell> row) {
    return !row.get(row.size() - 1).equals(Cell.of(0));
  }

  /** Marks the rows of headers and values as a table. */
  private void mark(DataTable table, String[] columns, List<String> headers) throws IOException {
    tables++;
    // A name that no cell has: "Table_opened_sites".
    String name = "Table_" + table.id().replace('-', '_');
    String range =
        "A" + HEADERS + ":" + columns[columns.length - 1] + (HEADERS + table.rows().size());
    Markup part = new Markup().add("<table xmlns=\"").add(Parts.SPREADSHEET);
    part.add("\" id=\"").add(tables).add("\" name=\"").add(name).add("\" displayName=\"").add(name);
    part.add("\" ref=\"").add(range).add("\" totalsRowShown=\"0\"><autoFilter ref=\"").add(range);
    part.add("\"/><tableColumns count=\"").add(columns.length).add("\">");
    for (int column = 0; column < columns.length; column++) {
      part.add("<tableColumn id=\"").add(column + 1).add("\" name=\"");
      part.text(SharedStrings.held(headers.get(column))).add("\"/>");
    }
    part.add("</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\"");
    part.add(" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>");
    parts.put("xl/tables/table" + tables + ".xml", part);
    parts.put(
        "xl/worksheets/_rels/sheet" + sheets + ".xml.rels",
        new Relations().office("table", "../tables/table" + tables + ".xml").markup());
  }

  private static double width(DataTable table, String header, int column) {
    double longest = Math.min(header.length(), WIDEST / 3);
    for (List<Cell> row : table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()))) {
      longest = Math.max(longest, row.get(column).shown().length());
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 3));
  }

  /** "A" to "Z", "AA" and so on. */
  private static String[] columns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> (i < 26 ? "" : letter(i / 26 - 1)) + letter(i % 26))
        .toArray(String[]::new);
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
