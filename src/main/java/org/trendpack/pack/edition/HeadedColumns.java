package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import org.trendpack.pack.model.Column;
import org.trendpack.pack.wording.Wording;

/**
 * Columns whose headers are headings, in the language of the job; their keys name the meaning,
 * after which a number's unit stands.
 */
record HeadedColumns(Wording words) {

  Column text(String key) {
    return Column.text(Columns.id(key), header(key), say(key));
  }

  Column day(String key) {
    return Column.day(Columns.id(key), header(key), say(key));
  }

  Column whole(String key) {
    String[] parts = say(key).split(" \\| ", -1);
    return Column.whole(Columns.id(key), header(key), parts[1], parts[0]);
  }

  private String header(String key) {
    return words.heading("column." + Columns.id(key));
  }
}
