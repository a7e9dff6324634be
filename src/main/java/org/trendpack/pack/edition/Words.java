package org.trendpack.pack.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trendpack.pack.model.Visible;

/** Small pieces of British English: plurals, numbers, dates and lists. */
public final class Words {

  private static final Map<String, String> IRREGULAR =
      Map.of("child", "children", "person", "people", "member of staff", "members of staff");

  private Words() {}

  /** "1 learner", "12 learners", "1,204 searches". */
  public static String count(long number, String noun) {
    return number(number) + " " + (number == 1 ? noun : plural(noun));
  }

  /** The plural of a noun, or of the first noun of "hit that got through". */
  public static String plural(String noun) {
    String irregular = IRREGULAR.get(noun);
    if (irregular != null) {
      return irregular;
    }
    if (noun.startsWith("school day ")) {
      return "school days " + noun.substring("school day ".length());
    }
    if (noun.endsWith("y")
        && noun.length() > 1
        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + "s";
  }

  /** "is" of one, "are" of any other number. */
  public static String are(long number) {
    return number == 1 ? "is" : "are";
  }

  /** "has" of one, "have" of any other number. */
  public static String have(long number) {
    return number == 1 ? "has" : "have";
  }

  /** "1,204". */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** One decimal place, none where it is round: "2.4", "3". */
  public static String measure(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().scale() <= 0
        ? number(rounded.longValueExact())
        : String.format(Locale.ROOT, "%,.1f", rounded);
  }

  /** A share from 0 to 1 as "42%"; never 0% of something or 100% of not quite all. */
  public static String percent(double share) {
    long whole = Math.round(share * 100);
    if (whole == 0 && share > 0) {
      return "under 1%";
    }
    if (whole == 100 && share < 1) {
      return "over 99%";
    }
    return whole + "%";
  }

  /** "a", "a and b", "a, b and c". */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** "3 September 2025 to 27 March 2026". */
  public static String range(LocalDate from, LocalDate to) {
    return Visible.date(from) + " to " + Visible.date(to);
  }

  /** The words with a small first letter, unless they begin with an abbreviation. */
  public static String lower(String words) {
    boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return abbreviation || words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** The words with a capital first letter. */
  public static String upper(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
