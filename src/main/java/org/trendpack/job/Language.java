package org.trendpack.job;

/** A language in which headings can be written; sentences are in English. */
public enum Language {
  ENGLISH("en", "en-GB"),
  WELSH("cy", "cy");

  private final String id;
  private final String tag;

  Language(String id, String tag) {
    this.id = id;
    this.tag = tag;
  }

  /** As a job writes it: "en" or "cy". */
  public String id() {
    return id;
  }

  /** As a page declares it (BCP 47): "en-GB" or "cy". */
  public String tag() {
    return tag;
  }

  static Language of(YamlValue value) {
    return value.oneOf(ENGLISH.id, WELSH.id).equals(WELSH.id) ? WELSH : ENGLISH;
  }
}
