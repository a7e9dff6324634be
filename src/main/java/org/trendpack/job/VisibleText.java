package org.trendpack.job;

import java.util.Locale;

/** Text in a form that shows all that is in it. */
public final class VisibleText {

  private VisibleText() {}

  /**
   * The text with control, zero-width and direction-changing characters written out, such as
   * "‹U+202E›", so that they can neither hide words nor turn them round.
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\r' || point == '\t') {
                seen.append(' ');
              } else if (isHidden(point)) {
                seen.append(String.format(Locale.ROOT, "‹U+%04X›", point));
              } else {
                seen.appendCodePoint(point);
              }
            });
    return seen.toString();
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (isHidden(text.codePointAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          !isEmojiJoiner(point);
      default -> false;
    };
  }

  /** Zero-width joiner and the tags of flags: parts of emoji, shown as part of the picture. */
  private static boolean isEmojiJoiner(int point) {
    return point == 0x200D || (point >= 0xE0020 && point <= 0xE007F);
  }
}
