package org.trendpack.pack.xlsx;

import org.trendpack.pack.model.Cell;

/** How cells look: numbers of the workbook's styles, and the part that describes them. */
final class Styles {

  static final int PLAIN = 0;
  static final int TITLE = 1;
  static final int HEADER = 2;
  static final int LINK = 3;
  static final int WORDS = 4;
  private static final int SYMBOL = 5;
  private static final int DAY = 6;
  private static final int MOMENT = 7;

  /** Of whole numbers; then of those with one decimal place, with two, and so on. */
  private static final int NUMBER = 8;

  private static final int MOST_PLACES = 9;

  /** The first number that a format of one's own may have. */
  private static final int FORMATS = 164;

  private static final String FONTS =
      """
      <fonts count="4">\
      <font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>\
      <font><b/><sz val="14"/><color rgb="FF000000"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>\
      <font><u/><sz val="11"/><color rgb="FF12436D"/><name val="Calibri"/></font>\
      </fonts>""";

  private static final String FILLS =
      """
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FF12436D"/></patternFill></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""";

  private static final String NORMAL =
      """
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>""";

  private static final String WRAPPED = "<alignment vertical=\"top\" wrapText=\"1\"/>";
  private static final String TOP = "<alignment vertical=\"top\"/>";
  private static final String RIGHT = "<alignment horizontal=\"right\" vertical=\"top\"/>";

  private Styles() {}

  static int of(Cell cell) {
    if (cell instanceof Cell.Whole) {
      return NUMBER;
    } else if (cell instanceof Cell.Decimal decimal) {
      return NUMBER + Math.min(decimal.places(), MOST_PLACES);
    } else if (cell instanceof Cell.Day) {
      return DAY;
    } else if (cell instanceof Cell.Moment) {
      return MOMENT;
    }
    return cell instanceof Cell.Symbol ? SYMBOL : WORDS;
  }

  static Markup markup() {
    Markup part = new Markup().add("<styleSheet xmlns=\"").add(Parts.SPREADSHEET).add("\">");
    part.add("<numFmts count=\"").add(NUMBER + MOST_PLACES + 1 - DAY).add("\">");
    format(part, DAY, "d mmm yyyy");
    format(part, MOMENT, "d mmm yyyy hh:mm");
    for (int places = 0; places <= MOST_PLACES; places++) {
      format(part, NUMBER + places, places == 0 ? "#,##0" : "#,##0." + "0".repeat(places));
    }
    part.add("</numFmts>").add(FONTS).add(FILLS);
    part.add("<cellXfs count=\"").add(NUMBER + MOST_PLACES + 1).add("\">");
    style(part, 0, 0, 0, "");
    style(part, 0, 1, 0, "");
    style(part, 0, 2, 2, WRAPPED);
    style(part, 0, 3, 0, WRAPPED);
    style(part, 0, 0, 0, WRAPPED);
    style(part, 0, 0, 0, RIGHT);
    for (int style = DAY; style <= NUMBER + MOST_PLACES; style++) {
      style(part, FORMATS + style, 0, 0, TOP);
    }
    return part.add("</cellXfs>").add(NORMAL).add("</styleSheet>");
  }

  private static void format(Markup part, int style, String format) {
    part.add("<numFmt numFmtId=\"").add(FORMATS + style);
    part.add("\" formatCode=\"").add(format).add("\"/>");
  }

  private static void style(Markup part, int format, int font, int fill, String alignment) {
    part.add("<xf numFmtId=\"").add(format).add("\" fontId=\"").add(font);
    part.add("\" fillId=\"").add(fill).add("\" borderId=\"0\" xfId=\"0\"");
    part.add(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">");
    part.add(alignment).add("</xf>");
  }
}
