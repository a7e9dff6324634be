package org.trendpack.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.Theme;
import org.trendpack.read.Field;
import org.trendpack.read.Row;
import org.trendpack.read.SliceTable;

/** The filter categories a part of a file has met, as themes. */
final class CategoryCache {

  private static final Known NONE = new Known(null, "");

  private final CategoryMap map;
  private final SliceTable names = new SliceTable();
  private final List<Known> known = new ArrayList<>();
  private Known current = NONE;

  private record Known(@Nullable Theme theme, String text) {}

  CategoryCache(CategoryMap map) {
    this.map = map;
  }

  void find(Row row) {
    current = NONE;
    if (row.has(Field.CATEGORY)) {
      int at = Field.CATEGORY.ordinal();
      int number = names.number(row.buffer, row.start[at], row.end[at]);
      if (number == known.size()) {
        String text = row.text(Field.CATEGORY);
        known.add(new Known(map.theme(text).orElse(null), text));
      }
      current = known.get(number);
    }
  }

  /** The theme of the last row's category, if it has one. */
  @Nullable Theme theme() {
    return current.theme();
  }

  String text() {
    return current.text();
  }
}
