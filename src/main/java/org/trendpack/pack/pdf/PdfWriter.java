package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trendpack.job.Language;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;
import org.trendpack.pack.wording.Wording;

/**
 * Writes an edition as a tagged document by PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), to
 * print and to keep. The same edition gives the same bytes. Long tables are cut; the CSV files have
 * all of their rows.
 */
public final class PdfWriter {

  /** From so many sections on, they are listed, and the first has a page to itself. */
  private static final int LONG = 5;

  /** Rows of the first section's table, so that the section stands on one page. */
  private static final int MOST_ROWS = 8;

  private static final int FEWEST_ROWS = 3;

  /** A section begins on a new page if less is left of this one, in points. */
  private static final double SECTION_START = 170;

  private PdfWriter() {}

  /** Loads the fonts and whatever else the first document would wait for. */
  public static void warmUp() {
    Block words = new Block.Paragraph("Words");
    Section section = new Section("section", "Section", List.of(words));
    write(
        new Edition("none", "", "", "", "", "", "", List.of(section), List.of(), Map.of()),
        Map.of(),
        Wording.in(Language.ENGLISH));
  }

  /**
   * The edition's document.
   *
   * @param drawings every chart of the edition, by its id
   * @param words those of the job, whose headings may be in another language than English
   */
  public static byte[] write(Edition edition, Map<String, DrawnChart> drawings, Wording words) {
    List<Limits> tries = Limits.of(edition.id());
    Document document = lay(edition, drawings, words, tries.get(0));
    for (Limits limits : tries.subList(1, tries.size())) {
      if (document.pageCount() <= limits.pages()) {
        break;
      }
      document = lay(edition, drawings, words, limits);
    }
    return document.finish();
  }

  private static Document lay(
      Edition edition, Map<String, DrawnChart> drawings, Wording words, Limits limits) {
    Document document = new Document(edition);
    Flow flow = new Flow(document, words);
    BlockPrinter printer = new BlockPrinter(flow, drawings, limits);
    Set<String> ownTables = ownTables(edition);
    printTitle(edition, flow);
    Contents contents = null;
    for (Section section : edition.sections()) {
      boolean first = contents == null;
      print(
          first ? onOnePage(edition, drawings, words, limits) : section, flow, printer, ownTables);
      if (contents == null) {
        contents = new Contents(flow, edition, isLong(edition));
      }
    }
    if (contents != null) {
      contents.fill();
    }
    return document;
  }

  /**
   * The first section of a long edition, its first table cut to as many rows as fit on the page
   * with all the rest; as it is if nothing helps.
   */
  private static Section onOnePage(
      Edition edition, Map<String, DrawnChart> drawings, Wording words, Limits limits) {
    Section whole = edition.sections().get(0);
    if (!isLong(edition)) {
      return whole;
    }
    for (int rows = MOST_ROWS; rows >= FEWEST_ROWS; rows--) {
      Section cut = cut(whole, rows);
      Document trial = new Document(edition);
      Flow flow = new Flow(trial, words);
      printTitle(edition, flow);
      print(cut, flow, new BlockPrinter(flow, drawings, limits), Set.of());
      if (trial.pageCount() == 1) {
        return cut;
      }
    }
    return whole;
  }

  private static Section cut(Section section, int rows) {
    return new Section(
        section.id(),
        section.heading(),
        section.blocks().stream()
            .map(
                block ->
                    block instanceof DataTable table
                        ? table.showing(Math.min(rows, table.pageRows()))
                        : block)
            .toList());
  }

  private static boolean isLong(Edition edition) {
    return edition.sections().size() >= LONG;
  }

  /** Prints a section; callouts and timelines that follow each other are printed together. */
  private static void print(
      Section section, Flow flow, BlockPrinter printer, Set<String> ownTables) {
    Tags.Element part = flow.tags().add(flow.tags().document(), "Sect");
    flow.gap(flow.document().hasBookmarks() ? 22 : 10);
    flow.need(SECTION_START);
    flow.document().bookmark(1, section.heading(), flow.y() + 6);
    flow.paragraph(
        section.heading(),
        Style.HEADING,
        flow.tags().add(part, "H2", flow.language(section.heading())));
    flow.gap(6);
    List<Block> together = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (!together.isEmpty() && together.get(0).getClass() != block.getClass()) {
        printer.printTogether(together, part);
        together.clear();
      }
      if (block instanceof Block.Callout || block instanceof Block.Timeline) {
        together.add(block);
      } else {
        printer.print(block, part, ownTables.contains(tableOf(block)));
      }
    }
    if (!together.isEmpty()) {
      printer.printTogether(together, part);
    }
  }

  private static void printTitle(Edition edition, Flow flow) {
    Tags.Element document = flow.tags().document();
    flow.paragraph(
        edition.title(),
        Style.TITLE,
        flow.tags().add(document, "H1", flow.language(edition.title())));
    flow.gap(4);
    flow.paragraph(
        edition.school() + ". " + edition.period(), Style.WHOSE, flow.tags().add(document, "P"));
    if (!isLong(edition)) {
      flow.paragraph(edition.subtitle(), Style.BODY, flow.tags().add(document, "P"));
    }
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
