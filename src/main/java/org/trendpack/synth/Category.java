package org.trendpack.synth;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.trendpack.detect.Theme;

/** A category of the made-up filter vendor and how often the filter refuses it. */
final class Category {

  private static final int SELDOM = 2;
  private static final Map<String, Category> KNOWN = read();

  private final String name;
  private final byte[] bytes;
  private final Optional<Theme> theme;
  private final Map<Band, Integer> blockedPerThousand;

  private Category(String name, Optional<Theme> theme, Map<Band, Integer> blockedPerThousand) {
    this.name = name;
    this.bytes = name.getBytes(StandardCharsets.US_ASCII);
    this.theme = theme;
    this.blockedPerThousand = new EnumMap<>(blockedPerThousand);
  }

  private static Map<String, Category> read() {
    Map<String, Category> known = new HashMap<>();
    for (CSVRecord line : Data.table("categories.csv")) {
      Map<Band, Integer> blocked = new EnumMap<>(Band.class);
      for (Band band : Band.values()) {
        blocked.put(band, Integer.valueOf(line.get(band.name().toLowerCase(Locale.ROOT))));
      }
      String name = line.get("category");
      known.put(name, new Category(name, Theme.of(line.get("theme")), blocked));
    }
    return known;
  }

  /** The category of this name; one that the table does not have is seldom blocked. */
  static Category named(String name) {
    Category known = KNOWN.get(name);
    return known != null
        ? known
        : new Category(
            name,
            Optional.empty(),
            Map.of(Band.PRIMARY, SELDOM, Band.SECONDARY, SELDOM, Band.STAFF, SELDOM));
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The theme to which the job's category map sends it. */
  Optional<Theme> theme() {
    return theme;
  }

  boolean blocks(Band band, Dice dice) {
    return dice.chance(blockedPerThousand.getOrDefault(band, SELDOM));
  }
}
