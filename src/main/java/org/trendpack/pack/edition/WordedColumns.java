package org.trendpack.pack.edition;

import org.trendpack.pack.model.Column;
import org.trendpack.pack.wording.Wording;

/** Columns whose headers and definitions are in the message bundles. */
record WordedColumns(Wording words, String table) {

  Column text(String id) {
    return Column.text(id, header(id), definition(id));
  }

  Column day(String id) {
    return Column.day(id, header(id), definition(id));
  }

  Column moment(String id) {
    return Column.moment(id, header(id), definition(id));
  }

  Column whole(String id, String unit) {
    return Column.whole(id, header(id), unit, definition(id));
  }

  private String header(String id) {
    return words.heading("column." + id);
  }

  private String definition(String id) {
    return words.sentence(table + "." + id);
  }
}
