package org.trendpack.synth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.commons.csv.CSVRecord;

/** A search engine, shop or video site, and how its addresses hold what is searched for. */
final class Engine {

  private static final byte[] TYPING_REST =
      "&client=gws-wiz&xssi=t&hl=en-GB&authuser=0&dpr=1".getBytes(US_ASCII);

  private final String name;
  private final Category category;
  private final int reportLine;
  private final boolean percent;
  private final byte[] before;
  private final byte[] after;
  private final byte[] typing;
  private final byte[] stripped;

  Engine(CSVRecord line, Sites sites) {
    this.name = line.get("name");
    this.category = Category.named(line.get("category"));
    String address = line.get("before");
    String host = address.substring("https://".length(), address.indexOf('/', 8));
    this.reportLine = sites.reportLine(host, category.name());
    this.percent = line.get("space").equals("%20");
    this.before = address.getBytes(US_ASCII);
    this.after = line.get("after").getBytes(US_ASCII);
    this.typing = line.get("typing").getBytes(US_ASCII);
    int question = address.indexOf('?');
    this.stripped = (question < 0 ? "" : address.substring(0, question + 1)).getBytes(US_ASCII);
  }

  String name() {
    return name;
  }

  Category category() {
    return category;
  }

  int reportLine() {
    return reportLine;
  }

  /** Whether it is asked for suggestions at each keystroke. */
  boolean suggests() {
    return typing.length > 0;
  }

  /** Whether its address can lose the search and still name the search page. */
  boolean canBeStripped() {
    return stripped.length > 0;
  }

  void search(Row row, Phrase phrase) {
    byte[] words = percent ? phrase.withPercent() : phrase.withPlus();
    row.url(before, words, words.length, after);
  }

  /** The request for suggestions once {@code letters} bytes of the encoded phrase are typed. */
  void suggest(Row row, Phrase phrase, int letters) {
    row.url(typing, phrase.withPlus(), letters, TYPING_REST);
  }

  void strip(Row row) {
    row.url(stripped);
  }
}
