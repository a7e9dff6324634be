package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.Locale;
import java.util.regex.Pattern;
import org.trendpack.pack.model.Visible;
import org.trendpack.scan.Hit;

/** Addresses written so that nobody opens them by accident, and illegal ones not written at all. */
final class Defanged {

  /** In place of an address that nobody should visit, even to check. */
  static final String WITHHELD = say("withheld");

  private static final int CONTEXT = 160;
  private static final int SENTENCE = 90;
  private static final String CUT = "…";
  private static final Pattern SCHEME = Pattern.compile("(?i)\\bh(tt)(ps?://)");

  private Defanged() {}

  /** A domain as "example[.]com". */
  static String domain(String domain) {
    return domain.replace(".", "[.]");
  }

  /** An address or text without anything that a program would make into a link. */
  static String text(String text) {
    String noScheme = text.contains("://") ? SCHEME.matcher(text).replaceAll("hxx$2") : text;
    int dot = noScheme.indexOf('.');
    if (dot < 0) {
      return noScheme;
    }
    StringBuilder defanged = new StringBuilder(noScheme.length() + 8);
    int from = 0;
    for (; dot >= 0; dot = noScheme.indexOf('.', dot + 1)) {
      defanged.append(noScheme, from, dot).append(isInHost(noScheme, dot) ? "[.]" : ".");
      from = dot + 1;
    }
    return defanged.append(noScheme, from, noScheme.length()).toString();
  }

  /** Whether a dot stands between what may be labels of a host. */
  private static boolean isInHost(String text, int dot) {
    if (dot == 0 || dot == text.length() - 1) {
      return false;
    }
    int before = text.codePointBefore(dot);
    return (before == '-' || isLetterOrNumber(before))
        && isLetterOrNumber(text.codePointAt(dot + 1));
  }

  private static boolean isLetterOrNumber(int sign) {
    return Character.isLetterOrDigit(sign)
        || Character.getType(sign) == Character.LETTER_NUMBER
        || Character.getType(sign) == Character.OTHER_NUMBER;
  }

  /** A school's own words inside a sentence: visible, cut if they are very long. */
  static String inSentence(String text) {
    String seen = Visible.text(text(text)).strip();
    return seen.codePointCount(0, seen.length()) <= SENTENCE
        ? seen
        : seen.substring(0, seen.offsetByCodePoints(0, SENTENCE)) + CUT;
  }

  /** The hit's site; nothing of one that it may be a crime to open. */
  static String domain(Hit hit) {
    return hit.isWithheld() ? WITHHELD : domain(hit.domain());
  }

  /** The hit's words in their context, cut to a line or two around what matched. */
  static String context(Hit hit) {
    return hit.isWithheld() ? WITHHELD : text(around(hit.text(), hit.matched()));
  }

  /** The words that matched, or the filter's category, cut if they are very long. */
  static String matched(Hit hit) {
    return hit.matched().isEmpty() ? WITHHELD : text(around(hit.matched(), hit.matched()));
  }

  private static String around(String text, String matched) {
    if (text.length() <= CONTEXT) {
      return text;
    }
    int found = text.toLowerCase(Locale.ROOT).indexOf(matched.toLowerCase(Locale.ROOT));
    int middle = found < 0 ? 0 : found + matched.length() / 2;
    int from = Math.max(0, Math.min(middle - CONTEXT / 2, text.length() - CONTEXT));
    int to = from + CONTEXT;
    from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    return (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
  }
}
