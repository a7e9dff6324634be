package org.trendpack.pack.wording;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;

/**
 * One message, parsed once, in the syntax of ICU: places {0}, {1}… and choices such as {0, plural,
 * one {# learner} other {# learners}} and {0, select, rose {More} other {Fewer}}. ICU's own
 * formatter loads the data of every locale, which would cost a run more than its documents do; what
 * a choice needs here is whether a number is one.
 */
final class Message {

  private final String text;
  private final MessagePattern pattern;
  private final boolean plain;

  /** Parses a message; a fault in it is a bug of the bundle. */
  Message(String text) {
    this.text = text;
    this.pattern = new MessagePattern(text);
    this.plain = text.indexOf('{') < 0;
  }

  /** The message as the bundle has it. */
  String text() {
    return text;
  }

  /** The message with its places filled; whole numbers get a comma between thousands. */
  String with(Object... values) {
    if (plain) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    append(out, 0, values, "");
    return out.toString();
  }

  /** Appends the message that begins at this part; # stands for the number that chose it. */
  private void append(StringBuilder out, int start, Object[] values, String number) {
    int end = pattern.getLimitPartIndex(start);
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= end; i++) {
      Part part = pattern.getPart(i);
      out.append(text, from, part.getIndex());
      from = part.getLimit();
      if (part.getType() == Part.Type.REPLACE_NUMBER) {
        out.append(number);
      } else if (part.getType() == Part.Type.ARG_START) {
        appendValue(out, i, values);
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getLimit();
      }
    }
  }

  private void appendValue(StringBuilder out, int place, Object[] values) {
    Part named = pattern.getPart(place + 1);
    if (named.getType() != Part.Type.ARG_NUMBER || named.getValue() >= values.length) {
      throw new IllegalArgumentException(
          "nothing for " + pattern.getSubstring(named) + " of: " + text);
    }
    Object value = values[named.getValue()];
    switch (pattern.getPart(place).getArgType()) {
      case NONE -> out.append(shown(value));
      case PLURAL -> append(out, plural(place + 2, (Number) value), values, shown(value));
      case SELECT -> append(out, chosen(place + 2, String.valueOf(value)), values, "");
      default -> throw new IllegalArgumentException("neither plural nor select: " + text);
    }
  }

  /** The part where the choice for this number begins: "=0" before "one" before "other". */
  private int plural(int first, Number number) {
    int exact = find(first, "=" + number.longValue());
    return exact >= 0 ? exact : chosen(first, number.longValue() == 1 ? "one" : "other");
  }

  private int chosen(int first, String selector) {
    int found = find(first, selector);
    return found >= 0 ? found : find(first, "other");
  }

  private int find(int first, String selector) {
    for (int i = first; pattern.getPartType(i) == Part.Type.ARG_SELECTOR; ) {
      int message = pattern.getPartType(i + 1) == Part.Type.MSG_START ? i + 1 : i + 2;
      if (pattern.partSubstringMatches(pattern.getPart(i), selector)) {
        return message;
      }
      i = pattern.getLimitPartIndex(message) + 1;
    }
    return -1;
  }

  private static String shown(Object value) {
    return value instanceof Long || value instanceof Integer
        ? Numbers.grouped(value.toString())
        : value.toString();
  }
}
