package org.trendpack.pack.pdf;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import org.trendpack.pack.model.Edition;

/** Pages in the making, and what the whole file says of itself. */
final class Document {

  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;

  /** Margins, in points. */
  static final double LEFT = 51;

  static final double TOP = 60;
  static final double BOTTOM = 54;

  private final Edition edition;
  private final PdfFile pdf = new PdfFile();
  private final Tags tags = new Tags(pdf);
  private final Typesetter type = new Typesetter();
  private final List<Canvas> pages = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private record Bookmark(int level, String title, int page, double y) {}

  private record Link(int object, Tags.Element element) {}

  Document(Edition edition) {
    this.edition = edition;
  }

  Tags tags() {
    return tags;
  }

  Typesetter type() {
    return type;
  }

  int pageCount() {
    return pages.size();
  }

  Canvas addPage() {
    Canvas page = new Canvas(pdf.reserve());
    pages.add(page);
    return page;
  }

  /**
   * Adds a bookmark to a place of the last page.
   *
   * @param level 1 for a section, 2 for a part of it
   */
  void bookmark(int level, String title, double y) {
    bookmarks.add(new Bookmark(level, title, pages.size() - 1, y));
  }

  /** Whether a section has begun. */
  boolean hasBookmarks() {
    return !bookmarks.isEmpty();
  }

  /** The number of the page, from 1, of a section, by its place among sections. */
  int pageOfSection(int section) {
    return sections().get(section).page() + 1;
  }

  /** Lets a rectangle of a page lead to a section. */
  void link(Canvas page, Tags.Element element, int section, double[] box) {
    Bookmark target = sections().get(section);
    int key = pages.size() + links.size();
    StringBuilder value = new StringBuilder("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
    for (double edge : box) {
      Syntax.number(value, edge).append(' ');
    }
    value.append("]/StructParent ").append(key).append("/Contents");
    value.append(Syntax.text(target.title())).append("/Dest").append(destination(target));
    int object = pdf.put(value.append(">>"));
    tags.annotate(element, page, object);
    page.annotate(object);
    links.add(new Link(object, element));
  }

  private List<Bookmark> sections() {
    return bookmarks.stream().filter(bookmark -> bookmark.level() == 1).toList();
  }

  /** The whole file. */
  byte[] finish() {
    for (int i = 0; i < pages.size(); i++) {
      addHeadAndFoot(pages.get(i), i + 1);
    }
    StringBuilder fonts = new StringBuilder("<</Font<<");
    for (FontUse font : type.fonts()) {
      fonts.append('/').append(font.resource()).append(' ');
      fonts.append(Syntax.reference(font.write(pdf)));
    }
    int resources = pdf.put(fonts.append(">>>>"));
    int tree = pdf.reserve();
    StringBuilder owners = new StringBuilder();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      Canvas page = pages.get(i);
      writePage(page, i, tree, resources);
      kids.append(Syntax.reference(page.object())).append(' ');
      owners.append(i).append('[').append(page.owners()).append(']');
    }
    for (int i = 0; i < links.size(); i++) {
      owners.append(pages.size() + i).append(' ');
      owners.append(Syntax.reference(links.get(i).element().object())).append(' ');
    }
    pdf.put(tree, "<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
    int metadata = pdf.putPlainStream("/Type/Metadata/Subtype/XML", Metadata.of(edition));
    int profile = pdf.putStream("/N 3", Metadata.colourProfile());
    return pdf.finish(
        pdf.put(
            "<</Type/Catalog/Lang(en-GB)/MarkInfo<</Marked true>>/PageMode/UseOutlines"
                + "/ViewerPreferences<</DisplayDocTitle true>>/Pages "
                + Syntax.reference(tree)
                + "/StructTreeRoot "
                + Syntax.reference(tags.write(owners.toString()))
                + "/Outlines "
                + Syntax.reference(writeBookmarks())
                + "/Metadata "
                + Syntax.reference(metadata)
                + "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
                + "/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "
                + Syntax.reference(profile)
                + ">>]>>"));
  }

  private void writePage(Canvas page, int index, int tree, int resources) {
    int content = pdf.putStream("", PdfFile.bytes(page.content().toString()));
    StringBuilder value = new StringBuilder("<</Type/Page/MediaBox[0 0 ");
    Syntax.number(value, WIDTH).append(' ');
    Syntax.number(value, HEIGHT);
    value.append("]/Parent ").append(Syntax.reference(tree));
    value.append("/Resources ").append(Syntax.reference(resources));
    value.append("/Contents ").append(Syntax.reference(content));
    value.append("/Tabs/S/StructParents ").append(index);
    if (!page.annotations().isEmpty()) {
      value.append("/Annots[");
      page.annotations().forEach(one -> value.append(Syntax.reference(one)).append(' '));
      value.append(']');
    }
    pdf.put(page.object(), value.append(">>"));
  }

  private void addHeadAndFoot(Canvas page, int number) {
    double right = WIDTH - LEFT;
    page.beginRunning("Header");
    left(page, edition.school(), Style.RUNNING, HEIGHT - 36, right - LEFT - 200);
    right(page, edition.confidentiality(), Style.RUNNING.strong(), right, HEIGHT - 36);
    page.end();
    page.beginRunning("Footer");
    left(page, edition.title() + ". " + edition.period(), Style.RUNNING, 30, right - LEFT - 90);
    right(page, say("page.number", number, pages.size()), Style.RUNNING, right, 30);
    page.end();
  }

  private void left(Canvas page, String text, Style style, double y, double width) {
    String first = type.wrapped(text, style, width).get(0);
    page.text(type.line(first, style.bold()), style, LEFT, y);
  }

  private void right(Canvas page, String text, Style style, double right, double y) {
    page.text(type.line(text, style.bold()), style, right - type.width(text, style), y);
  }

  private String destination(Bookmark bookmark) {
    StringBuilder place = new StringBuilder("[");
    place.append(Syntax.reference(pages.get(bookmark.page()).object())).append("/XYZ 0 ");
    return Syntax.number(place, bookmark.y()).append(" null]").toString();
  }

  /** Writes the outline: sections, and their parts below them. */
  private int writeBookmarks() {
    int root = pdf.reserve();
    int[] objects = bookmarks.stream().mapToInt(bookmark -> pdf.reserve()).toArray();
    int last = 0;
    int sections = 0;
    for (int i = 0; i < objects.length; i++) {
      Bookmark bookmark = bookmarks.get(i);
      StringBuilder value = new StringBuilder("<</Title").append(Syntax.text(bookmark.title()));
      value.append("/Dest").append(destination(bookmark)).append("/Parent ");
      if (bookmark.level() == 1) {
        last = i;
        sections++;
      }
      value.append(Syntax.reference(bookmark.level() == 1 ? root : objects[last]));
      int previous = neighbour(i, -1);
      int next = neighbour(i, 1);
      value.append(previous < 0 ? "" : "/Prev " + Syntax.reference(objects[previous]));
      value.append(next < 0 ? "" : "/Next " + Syntax.reference(objects[next]));
      if (i + 1 < objects.length && bookmarks.get(i + 1).level() > bookmark.level()) {
        int count = 1;
        while (i + 1 + count < objects.length && bookmarks.get(i + 1 + count).level() == 2) {
          count++;
        }
        value.append("/First ").append(Syntax.reference(objects[i + 1]));
        value.append("/Last ").append(Syntax.reference(objects[i + count]));
        value.append("/Count -").append(count);
      }
      pdf.put(objects[i], value.append(">>"));
    }
    pdf.put(
        root,
        "<</Type/Outlines/First "
            + Syntax.reference(objects[0])
            + "/Last "
            + Syntax.reference(objects[last])
            + "/Count "
            + sections
            + ">>");
    return root;
  }

  /** The next bookmark of the same level and parent in a direction; -1 if there is none. */
  private int neighbour(int from, int step) {
    int level = bookmarks.get(from).level();
    for (int i = from + step; i >= 0 && i < bookmarks.size(); i += step) {
      if (bookmarks.get(i).level() <= level) {
        return bookmarks.get(i).level() == level ? i : -1;
      }
    }
    return -1;
  }
}
