package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Addresses as engines, shops, video and social sites write them, and what was searched for. */
class SearchAddressesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      files = "src/test/resources/cases/read/searches.csv",
      numLinesToSkip = 1,
      emptyValue = "")
  void addressesGiveTheirTerms(String address, String engine, String terms, String kind) {
    SearchTerms search = new SearchTerms();
    Row row = located(address);

    boolean found = search.find(row, Sites.shared().site(row.host()));

    assertThat(found ? search.text() : null).isEqualTo(terms);
    assertThat(found ? search.engine() : null).isEqualTo(engine);
    assertThat(kind(search, found)).isEqualTo(kind);
  }

  @Test
  void aSearchesFieldOfTheLogItselfIsTaken() {
    WebRequest request = WebRequest.of("https://www.google.com/search?q=a%2Bb").orElseThrow();
    Row row = located("https://www.google.com/");
    byte[] terms = "  own words ".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(row.buffer, row.buffer.length + terms.length);
    System.arraycopy(terms, 0, all, row.buffer.length, terms.length);
    row.set(Field.SEARCH_TERMS, row.buffer.length, all.length);
    row.buffer = all;

    assertThat(request.terms()).isEqualTo("a+b");
    assertThat(WebRequest.of(row).terms()).isEqualTo("own words");
  }

  @Test
  void manyEnginesAndSitesAreKnown() {
    assertThat(Tables.read("/read/search-engines.csv"))
        .extracting(row -> row.get("engine"))
        .satisfies(names -> assertThat(names.stream().distinct().count()).isGreaterThan(500));
  }

  @Test
  void anAddressWithoutAHostIsNone() {
    assertThat(WebRequest.of("https:///path")).isEqualTo(Optional.empty());
  }

  private static String kind(SearchTerms search, boolean found) {
    if (found) {
      return search.isSuggestion() ? "suggest" : "search";
    }
    return search.isStripped() ? "stripped" : "none";
  }

  private static Row located(String address) {
    byte[] bytes = address.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Row row = new Row();
    row.clear(bytes, 0);
    row.set(Field.URL, 0, bytes.length);
    assertThat(WebAddress.locate(row)).isTrue();
    return row;
  }
}
