package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.trendpack.pack.model.Visible;
import org.trendpack.pack.wording.Numbers;

/** Small pieces of British English: numbers, shares, dates and lists. */
final class Words {

  private Words() {}

  /** "1,204". */
  static String number(long number) {
    return Numbers.grouped(Long.toString(number));
  }

  /** One decimal place, none where it is round: "2.4", "3". */
  static String measure(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().scale() <= 0
        ? number(rounded.longValueExact())
        : Numbers.grouped(rounded.toPlainString());
  }

  /** A share from 0 to 1 as "42%"; never 0% of something or 100% of not quite all. */
  static String percent(double share) {
    long whole = Math.round(share * 100);
    if (whole == 0 && share > 0) {
      return say("percent.least");
    }
    if (whole == 100 && share < 1) {
      return say("percent.most");
    }
    return whole + "%";
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> items) {
    String list = "";
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      list = i == 0 ? items.get(0) : say(last ? "list.last" : "list.next", list, items.get(i));
    }
    return list;
  }

  /** "3 September 2025 to 27 March 2026". */
  static String range(LocalDate from, LocalDate to) {
    return say("range", Visible.date(from), Visible.date(to));
  }

  /** The end of a message's key that stands for a constant: "no-clear-change". */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words with a small first letter, unless they begin with an abbreviation. */
  static String lower(String words) {
    boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return abbreviation || words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** The words with a capital first letter. */
  static String upper(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
