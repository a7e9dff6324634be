package org.trendpack.read;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a table holds which field, by the common names of the fields. */
final class HeaderFields {

  private HeaderFields() {}

  static Set<Field> of(List<String> header, Map<String, String> columns) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Field field : assign(header, columns)) {
      if (field != null) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The job's column map first, then the synonyms; each field is given once. */
  static Field[] assign(List<String> header, Map<String, String> columns) {
    Field[] fields = new Field[header.size()];
    Set<Field> taken = EnumSet.noneOf(Field.class);
    columns.forEach(
        (id, wanted) ->
            Field.of(id)
                .ifPresent(
                    field -> {
                      int at = indexOf(header, wanted);
                      if (at >= 0) {
                        fields[at] = field;
                        taken.add(field);
                      }
                    }));
    for (int i = 0; i < fields.length; i++) {
      Optional<Field> field = HeaderNames.field(header.get(i));
      if (fields[i] == null && field.isPresent() && taken.add(field.get())) {
        fields[i] = field.get();
      }
    }
    for (int i = 0; i < fields.length; i++) {
      Optional<Field> field = weakField(header.get(i), taken);
      if (fields[i] == null && field.isPresent() && taken.add(field.get())) {
        fields[i] = field.get();
      }
    }
    // A lone date column holds the whole time.
    if (!taken.contains(Field.TIME)) {
      Arrays.asList(fields).replaceAll(field -> field == Field.DATE ? Field.TIME : field);
    }
    return fields;
  }

  /** A path completes a host; other words for an address may mean anything beside one. */
  private static Optional<Field> weakField(String name, Set<Field> taken) {
    boolean host = taken.contains(Field.HOST);
    if (HeaderNames.isPath(name)) {
      return host ? Optional.of(Field.URL) : Optional.empty();
    }
    return HeaderNames.weakField(name).filter(field -> field != Field.URL || !host);
  }

  private static int indexOf(List<String> header, String wanted) {
    List<String> folded = header.stream().map(HeaderNames::fold).toList();
    return folded.indexOf(HeaderNames.fold(wanted));
  }

  /**
   * A column such as "Blocked" holds yes or no; it becomes the action if no other column is.
   *
   * @return what its words mean
   */
  static Map<String, Verdict> yesOrNo(List<String> header, Field[] fields) {
    Map<String, Verdict> words = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      boolean blocked = HeaderNames.YES_IF_BLOCKED.contains(HeaderNames.fold(header.get(i)));
      boolean allowed = HeaderNames.YES_IF_ALLOWED.contains(HeaderNames.fold(header.get(i)));
      boolean free = fields[i] == null || fields[i] == Field.ACTION;
      if ((blocked || allowed)
          && free
          && (fields[i] == Field.ACTION || !Arrays.asList(fields).contains(Field.ACTION))) {
        fields[i] = Field.ACTION;
        Verdict yes = blocked ? Verdict.BLOCKED : Verdict.ALLOWED;
        Verdict no = blocked ? Verdict.ALLOWED : Verdict.BLOCKED;
        List.of("yes", "y", "true", "1").forEach(word -> words.put(word, yes));
        List.of("no", "n", "false", "0").forEach(word -> words.put(word, no));
      }
    }
    return words;
  }
}
