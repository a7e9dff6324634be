package org.trendpack.pack.xlsx;

/** The part that names the parts to which another is related, numbered from "rId1". */
final class Relations {

  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Markup part = new Markup();
  private int count;

  Relations() {
    part.add("<Relationships xmlns=\"").add(PACKAGE).add("\">");
  }

  /** Adds one that office documents know, such as "worksheet". */
  Relations office(String kind, String target) {
    return add(Parts.RELATIONS + "/" + kind, target);
  }

  /** Adds the part that holds title and subject. */
  Relations properties(String target) {
    return add(PACKAGE + "/metadata/core-properties", target);
  }

  private Relations add(String type, String target) {
    part.add("<Relationship Id=\"rId").add(++count).add("\" Type=\"").add(type);
    part.add("\" Target=\"").add(target).add("\"/>");
    return this;
  }

  Markup markup() {
    return part.add("</Relationships>");
  }
}
