package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.List;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;

/**
 * The list of sections, after the first of them; its page numbers are filled in when all are known.
 */
final class Contents {

  private static final Style ENTRY = new Style(false, 9, 13, Style.BLUE);
  private static final double GUTTER = 24;

  /** Room for a page's number. */
  private static final double NUMBER = 24;

  private static final double WIDTH = (Flow.WIDTH - GUTTER) / 2;

  private final Flow flow;
  private final Canvas page;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String heading, Tags.Element element, double x, double top) {}

  /** Keeps room for the list if it is wanted. */
  Contents(Flow flow, Edition edition, boolean wanted) {
    this.flow = flow;
    if (!wanted) {
      page = flow.page();
      return;
    }
    Tags.Element list = flow.tags().add(flow.tags().document(), "TOC");
    Tags.Element caption =
        flow.tags().add(list, "Caption", flow.language(flow.words().heading("page.contents")));
    flow.gap(14);
    flow.paragraph(flow.words().heading("page.contents"), Style.SUBHEADING, caption);
    flow.gap(4);
    int rows = (edition.sections().size() + 1) / 2;
    flow.need(rows * ENTRY.leading());
    page = flow.page();
    double top = flow.take(rows * ENTRY.leading());
    for (int i = 0; i < edition.sections().size(); i++) {
      Section section = edition.sections().get(i);
      Tags.Element item = flow.tags().add(list, "TOCI");
      Tags.Element reference = flow.tags().add(item, "Reference");
      entries.add(
          new Entry(
              section.heading(),
              flow.tags().add(reference, "Link", flow.language(section.heading())),
              i < rows ? Document.LEFT : Document.LEFT + WIDTH + GUTTER,
              top - i % rows * ENTRY.leading()));
    }
    flow.gap(10);
  }

  /** Writes the entries with their pages. */
  void fill() {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double y = entry.top() - ENTRY.baseline();
      String number = Integer.toString(flow.document().pageOfSection(i));
      double right = entry.x() + WIDTH;
      Typesetter type = flow.type();
      page.begin(flow.tags(), entry.element());
      String heading = type.wrapped(entry.heading() + " ", ENTRY, WIDTH - NUMBER).get(0);
      page.text(type.line(heading, false), ENTRY, entry.x(), y);
      page.text(type.line(number, false), ENTRY, right - type.width(number, ENTRY), y);
      page.end();
      double foot = entry.top() - ENTRY.leading();
      flow.document()
          .link(page, entry.element(), i, new double[] {entry.x(), foot, right, entry.top()});
    }
  }
}
