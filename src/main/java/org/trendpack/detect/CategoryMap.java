package org.trendpack.detect;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trendpack.read.Texts;

/**
 * A filter's categories and the themes they belong to.
 *
 * @param themes folded category name to theme
 */
public record CategoryMap(Map<String, Theme> themes) implements Serializable {

  /** Copies the map. */
  public CategoryMap {
    themes = Map.copyOf(themes);
  }

  /** How names are compared: lower case, and only letters and digits count. */
  public static String fold(String category) {
    return category.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
  }

  /**
   * The theme of a category, or the gravest theme of a list of categories. Content that is illegal
   * to view has one even if the map has none.
   *
   * @param category as logged, such as "Adult" or "News, Adult; Forums"
   */
  public Optional<Theme> theme(String category) {
    Theme whole = themes.get(fold(category));
    if (whole != null) {
      return Optional.of(whole);
    }
    Theme gravest = null;
    for (String part : Texts.categories(category)) {
      Theme theme = themes.get(fold(part));
      if (theme != null && (gravest == null || theme.severity() > gravest.severity())) {
        gravest = theme;
      }
    }
    return gravest == null ? IllegalContent.theme(category) : Optional.of(gravest);
  }
}
