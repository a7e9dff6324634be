package org.trendpack.pack.pdf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;

/**
 * Writes an edition as a tagged document by PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), to
 * print and to keep. The same edition gives the same bytes. Long tables are cut; the CSV files have
 * all of their rows.
 */
public final class PdfWriter {

  /** From so many sections on, the first page lists them. */
  private static final int LONG = 5;

  /** A section begins on a new page if less is left of this one, in points. */
  private static final double SECTION_START = 170;

  private PdfWriter() {}

  /** Loads the fonts and whatever else the first document would wait for. */
  public static void warmUp() {
    Block words = new Block.Paragraph("Words");
    Section section = new Section("section", "Section", List.of(words));
    write(
        new Edition("none", "", "", "", "", "", "", List.of(section), List.of(), Map.of()),
        Map.of());
  }

  /**
   * The edition's document.
   *
   * @param drawings every chart of the edition, by its id
   */
  public static byte[] write(Edition edition, Map<String, DrawnChart> drawings) {
    List<Limits> tries = Limits.of(edition.id());
    Document document = lay(edition, drawings, tries.get(0));
    for (Limits limits : tries.subList(1, tries.size())) {
      if (document.pageCount() <= limits.pages()) {
        break;
      }
      document = lay(edition, drawings, limits);
    }
    return document.finish();
  }

  private static Document lay(Edition edition, Map<String, DrawnChart> drawings, Limits limits) {
    Document document = new Document(edition);
    Flow flow = new Flow(document);
    BlockPrinter printer = new BlockPrinter(flow, drawings, limits);
    Set<String> ownTables = ownTables(edition);
    printTitle(edition, flow);
    Contents contents = new Contents(flow, edition, edition.sections().size() >= LONG);
    for (Section section : edition.sections()) {
      Tags.Element part = flow.tags().add(flow.tags().document(), "Sect");
      flow.gap(22);
      flow.need(SECTION_START);
      document.bookmark(1, section.heading(), flow.y() + 6);
      flow.paragraph(section.heading(), Style.HEADING, flow.tags().add(part, "H2"));
      flow.gap(6);
      for (Block block : section.blocks()) {
        printer.print(block, part, ownTables.contains(tableOf(block)));
      }
    }
    contents.fill();
    return document;
  }

  private static void printTitle(Edition edition, Flow flow) {
    Tags.Element document = flow.tags().document();
    flow.paragraph(edition.title(), Style.TITLE, flow.tags().add(document, "H1"));
    flow.gap(4);
    flow.paragraph(
        edition.school() + ". " + edition.period(), Style.WHOSE, flow.tags().add(document, "P"));
    flow.paragraph(edition.subtitle(), Style.BODY, flow.tags().add(document, "P"));
    flow.take(7);
    flow.rule(Style.BLUE, 1.5, flow.y());
  }

  private static Set<String> ownTables(Edition edition) {
    return edition.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(DataTable.class::isInstance)
        .map(block -> ((DataTable) block).id())
        .collect(Collectors.toSet());
  }

  private static String tableOf(Block block) {
    return block instanceof org.trendpack.pack.model.Chart chart ? chart.table().id() : "";
  }
}
