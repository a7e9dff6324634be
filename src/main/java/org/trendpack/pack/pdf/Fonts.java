package org.trendpack.pack.pdf;

/** The fonts of every document, read once; the last only where a text needs it. */
final class Fonts {

  static final FontFile REGULAR =
      FontFile.read("LiberationSans", "/liberation/LiberationSans-Regular.ttf");
  static final FontFile BOLD =
      FontFile.read("LiberationSans-Bold", "/liberation/LiberationSans-Bold.ttf");

  private Fonts() {}

  /** For Arabic and Hebrew letters, pictures and signs that the others lack. */
  static final class Wide {
    static final FontFile FILE =
        FontFile.read("DejaVuSans", "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

    private Wide() {}
  }
}
