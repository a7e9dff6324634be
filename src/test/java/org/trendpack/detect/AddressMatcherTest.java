package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way through an address's bytes finds what the careful one through its text does. */
class AddressMatcherTest {

  private static final List<String> WORDS =
      List.of("kill", "myself", "2g", "3x", "20s", "zo\u00eb", "cut", "the", "skill", "4");

  /** "4 .. skill" is in some of their orders and "3x" in none but by itself. */
  private static final List<String> FEW = List.of("4", "3", "skill", "3x", "4x", "5");

  private static final Matcher MATCHER =
      new Matcher(
          Lexicons.of(
              List.of(
                  "kill myself",
                  "(cut|2g)",
                  "3x",
                  "20s",
                  "zoe & the",
                  "4 .. skill",
                  "cant",
                  "(skill the|myself zoe)")));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsWhatTheTextHolds(long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      String address = address(random);
      List<Match> expected = MATCHER.inAddress(address).found();
      assertThat(find(address)).as(address).isEqualTo(expected);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertThat(found).isGreaterThan(1_000);
  }

  /** One matcher for all, so that what it remembers of one may be wrong for another. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 7, 8})
  void remembersNothingThatAnotherNumberMakesUntrue(long seed) {
    Random random = new Random(seed);
    AddressMatcher matcher = MATCHER.forAddresses();
    int found = 0;
    for (int i = 0; i < 5_000; i++) {
      String address =
          random
              .ints(2 + random.nextInt(3), 0, FEW.size())
              .mapToObj(FEW::get)
              .collect(Collectors.joining("-", "/", ""));
      List<Match> expected = MATCHER.inAddress(address).found();
      assertThat(find(matcher, address)).as(address).isEqualTo(expected);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertThat(found).isBetween(1_000, 4_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%2g",
        "/a%3x",
        "/ki`ll%20myself",
        "/can`t",
        "/can't",
        "/can%27t",
        "/c%75t",
        "/%63%75%74",
        "/CUT",
        "/\uFF43\uFF55\uFF54",
        "/x?y=%20cut",
        "/x?y=a&z=cut#cut",
        "/x;y=cut/cut"
      })
  void seesThroughTheWaysOfWriting(String address) {
    assertThat(find(address)).isNotEmpty().isEqualTo(MATCHER.inAddress(address).found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a%20cut%2",
        "/x?utm_cut=cut",
        "/x?TOKEN=cut",
        "/x?y=cut-Ab9-7fQz2XyT",
        "/x?y=%20kill&z=myself",
        "/news/uk-england?page=2&from=home%20page"
      })
  void findsNothingWhereNothingIs(String address) {
    assertThat(find(address)).isEmpty();
    assertThat(MATCHER.inAddress(address).found()).isEmpty();
  }

  @Test
  void makesNoTextOfAnAddressWithoutAnEntry() {
    byte[] bytes = bytes("/news/cutting/kill-the/30s-music-2?page=2&from=home%20page");
    Matches none =
        MATCHER
            .forAddresses()
            .find(
                bytes,
                0,
                bytes.length,
                (from, to) -> {
                  throw new AssertionError("asked for its text");
                });
    assertThat(none.found()).isEmpty();
  }

  private static List<Match> find(String address) {
    return find(MATCHER.forAddresses(), address);
  }

  private static List<Match> find(AddressMatcher matcher, String address) {
    byte[] bytes = bytes(address);
    return matcher
        .find(
            bytes,
            0,
            bytes.length,
            (from, to) -> new String(bytes, from, to - from, StandardCharsets.UTF_8))
        .found();
  }

  private static byte[] bytes(String address) {
    return address.getBytes(StandardCharsets.UTF_8);
  }

  private static String address(Random random) {
    StringBuilder address = new StringBuilder("/");
    String separators = "/-_+. &?=;#%'`~,:";
    for (int words = 1 + random.nextInt(6); words > 0; words--) {
      address.append(written(WORDS.get(random.nextInt(WORDS.size())), random));
      switch (random.nextInt(3)) {
        case 0 -> address.append(List.of("%20", "%2D", "%2f", "%3A", "+").get(random.nextInt(5)));
        case 1 -> address.append(separators.charAt(random.nextInt(separators.length())));
        default -> address.append("-");
      }
    }
    return address.toString();
  }

  /** In any case, some of its letters escaped. */
  private static String written(String word, Random random) {
    StringBuilder text = new StringBuilder();
    String cased = random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word;
    for (byte b : cased.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0 || random.nextInt(15) == 0) {
        text.append(String.format(Locale.ROOT, random.nextBoolean() ? "%%%02X" : "%%%02x", b));
      } else {
        text.append((char) b);
      }
    }
    return text.toString();
  }
}
