package org.trendpack.read;

import java.util.HashMap;
import java.util.Map;

/** What the names of a line stand for. Remembers those it has met; one for each thread. */
final class NamedColumns {

  private static final int MANY = 5_000;

  private final Map<String, Column> keys = new HashMap<>();
  private final boolean known;
  private final SliceTable met = new SliceTable();
  private Column[] columns = new Column[64];

  /**
   * For a format.
   *
   * @param own what its description says; if it says nothing, the common names are understood
   * @param mapped what the job says, field to name
   */
  NamedColumns(Map<String, Column> own, Map<String, String> mapped) {
    own.forEach((name, column) -> keys.put(HeaderNames.fold(name), column));
    mapped.forEach(
        (field, name) ->
            Column.of(field).ifPresent(column -> keys.put(HeaderNames.fold(name), column)));
    known = !own.isEmpty();
  }

  Column of(byte[] b, int from, int to) {
    int number = number(b, from, to);
    return number < 0 ? Column.UNUSED : column(number);
  }

  /** The number of a name, or -1 if there are too many to remember. */
  int number(byte[] b, int from, int to) {
    int number = met.size() < MANY ? met.number(b, from, to) : met.find(b, from, to);
    if (number < 0) {
      return number;
    }
    if (number >= columns.length) {
      columns = java.util.Arrays.copyOf(columns, number * 2);
    }
    if (columns[number] == null) {
      columns[number] = of(Texts.decode(b, from, to));
    }
    return number;
  }

  /** What the name with this number stands for. */
  Column column(int number) {
    return columns[number];
  }

  /** The column of a name as written. */
  Column of(String name) {
    String folded = HeaderNames.fold(name);
    Column own = keys.get(folded);
    if (own != null || known) {
      return own == null ? Column.UNUSED : own;
    }
    return HeaderNames.column(name).orElse(Column.UNUSED);
  }
}
