package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.List;

/** The structure tree: what each part of the pages is (ISO 32000-1, 14.7). */
final class Tags {

  private final int root;
  private final Element document;
  private final List<Element> elements = new ArrayList<>();
  private final PdfFile pdf;

  /** One part, such as a paragraph or a cell of a table. */
  static final class Element {
    private final String type;
    private final String entries;
    private final int object;
    private final int parent;
    private final StringBuilder kids = new StringBuilder();
    private int page;

    private Element(String type, String entries, int object, int parent) {
      this.type = type;
      this.entries = entries;
      this.object = object;
      this.parent = parent;
    }

    String type() {
      return type;
    }

    int object() {
      return object;
    }
  }

  Tags(PdfFile pdf) {
    this.pdf = pdf;
    root = pdf.reserve();
    document = new Element("Document", "", pdf.reserve(), root);
    elements.add(document);
  }

  /** The whole document. */
  Element document() {
    return document;
  }

  /** A part of another part, after those that it has already. */
  Element add(Element parent, String type) {
    return add(parent, type, "");
  }

  /**
   * A part of another part.
   *
   * @param entries of its dictionary, such as its attributes
   */
  Element add(Element parent, String type, String entries) {
    Element element = new Element(type, entries, pdf.reserve(), parent.object);
    parent.kids.append(Syntax.reference(element.object)).append(' ');
    elements.add(element);
    return element;
  }

  /** Says that marked content of a page belongs to a part; gives its number on the page. */
  int mark(Element element, Canvas page) {
    int number = page.own(element);
    if (element.page == 0) {
      element.page = page.object();
    }
    if (element.page == page.object()) {
      element.kids.append(number).append(' ');
    } else {
      element
          .kids
          .append("<</Type/MCR/Pg ")
          .append(Syntax.reference(page.object()))
          .append("/MCID ")
          .append(number)
          .append(">>");
    }
    return number;
  }

  /** Says that an annotation belongs to a part. */
  void annotate(Element element, Canvas page, int annotation) {
    element
        .kids
        .append("<</Type/OBJR/Pg ")
        .append(Syntax.reference(page.object()))
        .append("/Obj ")
        .append(Syntax.reference(annotation))
        .append(">>");
  }

  /**
   * Writes the tree and gives its number.
   *
   * @param owners the parent tree's entries: whose each page's content and each annotation is
   */
  int write(String owners) {
    for (Element element : elements) {
      StringBuilder value = new StringBuilder("<</S/").append(element.type);
      value.append("/P ").append(Syntax.reference(element.parent)).append(element.entries);
      if (element.page != 0) {
        value.append("/Pg ").append(Syntax.reference(element.page));
      }
      if (!element.kids.isEmpty()) {
        value.append("/K[").append(element.kids).append(']');
      }
      pdf.put(element.object, value.append(">>"));
    }
    pdf.put(
        root,
        "<</Type/StructTreeRoot/K "
            + Syntax.reference(document.object)
            + "/ParentTree<</Nums["
            + owners
            + "]>>>>");
    return root;
  }
}
