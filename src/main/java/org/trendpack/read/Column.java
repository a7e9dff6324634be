package org.trendpack.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one column or key of a described log holds: a canonical field, or one of the forms in which
 * products write several together.
 *
 * @param field the field, or null for a form
 * @param form the form, or null for a field
 * @param rank which of several columns of one field is kept: that of the lowest rank that is there
 * @param only in lower case: what rows of web requests have here, a star for any ending; empty if
 *     it tells nothing of that
 */
record Column(@Nullable Field field, @Nullable Form form, int rank, List<String> only)
    implements java.io.Serializable {

  /** Several fields in one, or a part of one. */
  enum Form {
    /** {@code GET http://example.org/ HTTP/1.1}. */
    REQUEST("request"),
    /** {@code TCP_MISS/200}. */
    CODE("code/status"),
    /** {@code http} or {@code https}. */
    SCHEME("scheme"),
    /** What follows the host of an address. */
    PATH("path"),
    /** What follows the path of an address, with its question mark or without. */
    QUERY("query"),
    /** The zone of the row's date and time, such as {@code +0100} or {@code BST}. */
    ZONE("zone"),
    /** The moment itself, for rows without a date and time. */
    INSTANT("instant"),
    /** What e2guardian did, as {@code *MARKS*} before a free text. */
    MARKS("marks"),
    /** A verdict that counts if it is a block, whatever the action says. */
    DECISION("decision"),
    /** Said of requests that were blocked, and empty or absent otherwise. */
    BLOCKED_BY("blockedBy"),
    /** {@code <"category",…>}. */
    LISTED("<category,"),
    /** An address, or the words that were searched for. */
    ADDRESS_OR_TERMS("urlOrTerms"),
    /** Yes or true if the request was blocked. */
    BLOCKED("blocked"),
    /** Yes or true if the request was allowed. */
    ALLOWED("allowed"),
    /** Tells rows of web requests from others. */
    KIND("kind");

    private final String id;

    Form(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  static final Column UNUSED = new Column(null, null, 0, List.of());

  Column {
    only = List.copyOf(only);
  }

  static Column of(Field field) {
    return new Column(field, null, 0, List.of());
  }

  static Column of(Form form) {
    return new Column(null, form, 0, List.of());
  }

  static Column kind(List<String> only) {
    return new Column(null, Form.KIND, 0, only);
  }

  /** The same, which also tells rows of web requests from others. */
  Column only(List<String> words) {
    return isUnused() ? kind(words) : new Column(field, form, rank, words);
  }

  /** The column with this name in a description; {@code -} is one that is not used. */
  static Optional<Column> of(String name) {
    if (name.equals("-")) {
      return Optional.of(UNUSED);
    }
    for (Form form : Form.values()) {
      if (form.id().equals(name) && form != Form.KIND) {
        return Optional.of(of(form));
      }
    }
    return Field.of(name).map(Column::of);
  }

  Column ranked(int other) {
    return new Column(field, form, other, only);
  }

  /** Whether a row that has this text here tells of a web request. */
  boolean isOfWeb(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    for (String one : only) {
      boolean start = one.endsWith("*");
      if (start ? word.startsWith(one.substring(0, one.length() - 1)) : word.equals(one)) {
        return true;
      }
    }
    return only.isEmpty();
  }

  /** Whether nobody asks what it holds. */
  boolean isUnused() {
    return field == null && form == null;
  }

  /** As a reader sees it. */
  String id() {
    String id = field != null ? field.id() : form != null ? form.id() : "not used";
    return id + (only.isEmpty() ? "" : " " + only);
  }
}
