package org.trendpack.pack.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trendpack.pack.csv.TableFile;

/** The words of all cells, each kept once; cells hold their numbers. */
final class SharedStrings {

  /** What a cell can hold. */
  private static final int LONGEST = 32_767;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private long uses;

  /** The number of words. */
  int number(String words) {
    uses++;
    Integer known = numbers.get(words);
    if (known != null) {
      return known;
    }
    numbers.put(words, numbers.size());
    return numbers.size() - 1;
  }

  Markup markup() {
    Markup part = new Markup();
    part.add("<sst xmlns=\"").add(Parts.SPREADSHEET).add("\" count=\"").add(uses);
    part.add("\" uniqueCount=\"").add(numbers.size()).add("\">");
    for (String words : numbers.keySet()) {
      part.add("<si><t xml:space=\"preserve\">").text(held(words)).add("</t></si>");
    }
    return part.add("</sst>");
  }

  /** Words as a cell holds them: never taken for a formula, and cut at what there is room for. */
  static String held(String words) {
    String safe = TableFile.safe(words);
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
  }
}
