package org.trendpack.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one column or key of a described log holds: a canonical field, or one of the forms in which
 * products write several together.
 *
 * @param field the field, or null for a form
 * @param form the form, or null for a field
 */
record Column(@Nullable Field field, @Nullable Form form) implements java.io.Serializable {

  /** Several fields in one, or one that takes precedence. */
  enum Form {
    /** {@code GET http://example.org/ HTTP/1.1}. */
    REQUEST,
    /** {@code TCP_MISS/200}. */
    CODE,
    /** What follows the path of an address, with its question mark or without. */
    QUERY,
    /** The moment itself, where a local date and time stand beside it. */
    INSTANT,
    /** Said of requests that were blocked, and empty or absent otherwise. */
    BLOCKED_BY;

    String id() {
      return switch (this) {
        case REQUEST -> "request";
        case CODE -> "code/status";
        case QUERY -> "query";
        case INSTANT -> "instant";
        case BLOCKED_BY -> "blockedBy";
      };
    }
  }

  static final Column UNUSED = new Column(null, null);

  /** The column with this name in a description; {@code -} is one that is not used. */
  static Optional<Column> of(String name) {
    if (name.equals("-")) {
      return Optional.of(UNUSED);
    }
    for (Form form : Form.values()) {
      if (form.id().equals(name)) {
        return Optional.of(new Column(null, form));
      }
    }
    return Field.of(name).map(field -> new Column(field, null));
  }

  /** Whether nobody asks what it holds. */
  boolean isUnused() {
    return field == null && form == null;
  }

  /** As a reader sees it. */
  String id() {
    if (field != null) {
      return field.id();
    }
    return form == null ? "not used" : form.id();
  }
}
