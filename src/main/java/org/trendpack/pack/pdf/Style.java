package org.trendpack.pack.pdf;

/**
 * How text looks.
 *
 * @param size in points
 * @param leading from one line to the next, in points
 * @param colour as red, green and blue from 0 to 1
 */
record Style(boolean bold, double size, double leading, String colour) {

  static final String INK = ".043 .047 .047";
  static final String SOFT = ".282 .31 .329";
  static final String BLUE = ".071 .263 .427";
  static final String LINE = ".694 .706 .714";
  static final String HAIR = ".875 .89 .902";
  static final String WASH = ".953 .965 .976";
  static final String PALE = ".894 .933 .969";
  static final String WARN = ".561 .184 .024";
  static final String WARN_WASH = ".992 .945 .918";
  static final String HELP = ".043 .353 .314";
  static final String HELP_WASH = ".914 .961 .953";
  static final String WHITE = "1 1 1";

  static final Style TITLE = new Style(true, 24, 28, BLUE);
  static final Style WHOSE = new Style(true, 12, 16, INK);
  static final Style HEADING = new Style(true, 16, 20, BLUE);
  static final Style SUBHEADING = new Style(true, 11.5, 15, INK);
  static final Style BODY = new Style(false, 10, 14, INK);
  static final Style STRONG = new Style(true, 10, 14, INK);
  static final Style NOTE = new Style(false, 8.5, 11.5, SOFT);
  static final Style BADGE = new Style(true, 8, 10, BLUE);
  static final Style FIGURE = new Style(true, 20, 24, BLUE);
  static final Style LABEL = new Style(true, 9, 12, INK);
  static final Style CAPTION = new Style(true, 9.5, 12.5, INK);
  static final Style CELL = new Style(false, 8.5, 10.8, INK);
  static final Style RUNNING = new Style(false, 8, 10, SOFT);

  /** The same in another colour. */
  Style in(String other) {
    return new Style(bold, size, leading, other);
  }

  /** The same, bold. */
  Style strong() {
    return new Style(true, size, leading, colour);
  }

  /** The same, larger or smaller. */
  Style scaled(double factor) {
    return new Style(bold, size * factor, leading * factor, colour);
  }

  /** From the top of a line to its letters' foot. */
  double baseline() {
    return (leading - size) / 2 + 0.8 * size;
  }
}
