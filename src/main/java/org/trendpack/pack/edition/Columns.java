package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.List;
import org.trendpack.pack.model.Column;

/**
 * Columns by the keys of their words: "themes.severity" is the column severity of the table themes.
 * A message has header, meaning and, for a number, unit.
 */
final class Columns {

  private record Words(String header, String meaning, String unit) {

    static Words of(String key) {
      String[] parts = say(key).split(" \\| ", -1);
      return new Words(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }
  }

  private Columns() {}

  static Column text(String key) {
    Words words = Words.of(key);
    return Column.text(id(key), words.header(), words.meaning());
  }

  static Column whole(String key) {
    Words words = Words.of(key);
    return Column.whole(id(key), words.header(), words.unit(), words.meaning());
  }

  static Column decimal(String key) {
    Words words = Words.of(key);
    return Column.decimal(id(key), words.header(), words.unit(), words.meaning());
  }

  static Column day(String key) {
    Words words = Words.of(key);
    return Column.day(id(key), words.header(), words.meaning());
  }

  static Column moment(String key) {
    Words words = Words.of(key);
    return Column.moment(id(key), words.header(), words.meaning());
  }

  /** A figure and its interval as three columns. */
  static List<Column> estimate(String key) {
    Column figure = decimal(key);
    Words low = Words.of("shared.low");
    Words high = Words.of("shared.high");
    return List.of(
        figure,
        Column.decimal(figure.id() + "_low", low.header(), figure.unit(), low.meaning()),
        Column.decimal(figure.id() + "_high", high.header(), figure.unit(), high.meaning()));
  }

  /** The column that a key is of: what stands after its dot. */
  static String id(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
