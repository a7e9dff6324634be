package org.trendpack.pack.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** Headers of a marked table, which must differ and be understood without their neighbours. */
final class Headers {

  private static final String LOW = "_low";
  private static final String HIGH = "_high";

  private Headers() {}

  /** One for each column: "Got through, %", "Got through, %: 95% from", "Got through, %: to". */
  static List<String> of(DataTable table) {
    List<String> headers = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Column column : table.columns()) {
      String header = interval(table, column).orElse(column.header());
      if (!taken.add(header.toLowerCase(Locale.ROOT))) {
        header = header + " (" + column.id().replace('_', ' ') + ")";
        taken.add(header.toLowerCase(Locale.ROOT));
      }
      headers.add(header);
    }
    return headers;
  }

  private static Optional<String> interval(DataTable table, Column column) {
    String end = column.id().endsWith(LOW) ? LOW : column.id().endsWith(HIGH) ? HIGH : "";
    String base = column.id().substring(0, column.id().length() - end.length());
    return end.isEmpty()
        ? Optional.empty()
        : table.columns().stream()
            .filter(one -> one.id().equals(base))
            .map(one -> one.header() + ": " + column.header())
            .findFirst();
  }
}
