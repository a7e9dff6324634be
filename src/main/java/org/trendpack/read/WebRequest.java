package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An address taken apart as the scan takes it apart.
 *
 * @param path from the first slash on, as written
 * @param engine the search engine's name, or empty
 * @param terms the decoded search terms, or empty if it is no search
 */
public record WebRequest(Site site, String path, String engine, String terms) {

  /** An address such as {@code https://example.org/page} or {@code example.org/page}. */
  public static Optional<WebRequest> of(String address) {
    byte[] bytes = address.strip().getBytes(StandardCharsets.UTF_8);
    Row row = new Row();
    row.clear(bytes, 0);
    row.set(Field.URL, 0, bytes.length);
    return WebAddress.locate(row) ? Optional.of(of(row)) : Optional.empty();
  }

  /** The address of a row that a reader gave as an event. */
  public static WebRequest of(Row row) {
    Site site = Sites.shared().site(row.host());
    SearchTerms search = new SearchTerms();
    boolean found = search.find(row, site);
    return new WebRequest(
        site,
        row.text(row.pathStart, row.addressEnd),
        found ? search.engine() : "",
        found ? search.text() : "");
  }
}
