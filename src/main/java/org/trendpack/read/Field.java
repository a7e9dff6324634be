package org.trendpack.read;

import java.util.Locale;
import java.util.Optional;

/** The canonical fields of a filter log's row. */
public enum Field {
  /** Date and time, or only the time if {@link #DATE} is there. */
  TIME,
  DATE,
  USER,
  CLIENT_IP,
  DEVICE,
  URL,
  HOST,
  CATEGORY,
  ACTION,
  GROUP,
  METHOD,
  STATUS,
  BYTES,
  USER_AGENT,
  REFERRER,
  SEARCH_TERMS,
  POLICY,
  MIME;

  static final int COUNT = values().length;

  /** The name used in a job's column map, such as "clientIp". */
  public String id() {
    StringBuilder id = new StringBuilder();
    for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
      id.append(id.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return id.toString();
  }

  /** The field with this id, in any case. */
  public static Optional<Field> of(String id) {
    for (Field field : values()) {
      if (field.id().equalsIgnoreCase(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
