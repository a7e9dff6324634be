package org.trendpack.pack.xlsx;

import java.nio.charset.StandardCharsets;

/** XML as it is written: markup as it stands, text without what XML cannot hold. */
final class Markup {

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final StringBuilder out = new StringBuilder(DECLARATION);

  /** Adds markup. */
  Markup add(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds a number. */
  Markup add(long number) {
    out.append(number);
    return this;
  }

  /** Adds text, within an element or an attribute. */
  Markup text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else if (isAllowed(c)) {
            out.append(c);
          }
        }
      }
    }
    return this;
  }

  /** XML 1.0, production 2, but for pairs of surrogates. */
  private static boolean isAllowed(char c) {
    return c >= ' ' ? !Character.isSurrogate(c) && c < '\uFFFE' : c == '\t' || c == '\n';
  }

  /** Characters since {@link #take} was last called. */
  int length() {
    return out.length();
  }

  /** What was written since this was last called. */
  byte[] take() {
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    out.setLength(0);
    return bytes;
  }
}
