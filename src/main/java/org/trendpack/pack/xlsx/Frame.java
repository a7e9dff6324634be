package org.trendpack.pack.xlsx;

import java.io.IOException;
import java.util.List;
import org.trendpack.pack.model.Edition;

/**
 * The parts of a workbook that say what it is and which others it has. Its first sheet has no
 * table; each of the others has one.
 */
final class Frame {

  private static final String APPLICATION = "Trendpack";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
  private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";

  private Frame() {}

  /** Puts them in, before all others: programs tell by the first what the file is. */
  static void put(Parts parts, Edition edition, List<String> sheets) throws IOException {
    parts.put("[Content_Types].xml", types(sheets.size()));
    parts.put(
        "_rels/.rels",
        new Relations()
            .office("officeDocument", "xl/workbook.xml")
            .properties("docProps/core.xml")
            .office("extended-properties", "docProps/app.xml")
            .markup());
    parts.put("docProps/core.xml", properties(edition));
    parts.put(
        "docProps/app.xml",
        new Markup()
            .add("<Properties xmlns=\"")
            .add("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
            .add("\"><Application>" + APPLICATION + "</Application></Properties>"));
    parts.put("xl/workbook.xml", workbook(sheets));
    Relations relations = new Relations();
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      relations.office("worksheet", "worksheets/sheet" + sheet + ".xml");
    }
    relations.office("styles", "styles.xml").office("sharedStrings", "sharedStrings.xml");
    parts.put("xl/_rels/workbook.xml.rels", relations.markup());
  }

  private static Markup types(int sheets) {
    Markup part = new Markup();
    part.add("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    part.add("<Default Extension=\"rels\" ContentType=\"");
    part.add("application/vnd.openxmlformats-package.relationships+xml\"/>");
    part.add("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(part, "/docProps/core.xml", CORE);
    type(part, "/docProps/app.xml", TYPES + "extended-properties+xml");
    type(part, "/xl/workbook.xml", TYPES + "spreadsheetml.sheet.main+xml");
    type(part, "/xl/styles.xml", TYPES + "spreadsheetml.styles+xml");
    type(part, "/xl/sharedStrings.xml", TYPES + "spreadsheetml.sharedStrings+xml");
    for (int sheet = 1; sheet <= sheets; sheet++) {
      type(part, "/xl/worksheets/sheet" + sheet + ".xml", TYPES + "spreadsheetml.worksheet+xml");
    }
    for (int table = 1; table < sheets; table++) {
      type(part, "/xl/tables/table" + table + ".xml", TYPES + "spreadsheetml.table+xml");
    }
    return part.add("</Types>");
  }

  private static void type(Markup part, String name, String type) {
    part.add("<Override PartName=\"").add(name).add("\" ContentType=\"").add(type).add("\"/>");
  }

  private static Markup properties(Edition edition) {
    return new Markup()
        .add("<cp:coreProperties xmlns:cp=\"")
        .add("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .add("\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
        .text(edition.title() + ". " + edition.school())
        .add("</dc:title><dc:subject>")
        .text(edition.period())
        .add("</dc:subject><dc:creator>" + APPLICATION + "</dc:creator></cp:coreProperties>");
  }

  private static Markup workbook(List<String> sheets) {
    Markup part = new Markup().add("<workbook xmlns=\"").add(Parts.SPREADSHEET);
    part.add("\" xmlns:r=\"").add(Parts.RELATIONS).add("\"><bookViews><workbookView/></bookViews>");
    part.add("<sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      part.add("<sheet name=\"").text(sheets.get(i)).add("\" sheetId=\"").add(i + 1);
      part.add("\" r:id=\"rId").add(i + 1).add("\"/>");
    }
    part.add("</sheets><definedNames>");
    for (int i = 1; i < sheets.size(); i++) {
      part.add("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").add(i).add("\">");
      part.text(SheetWriter.quoted(sheets.get(i)) + "!" + SheetWriter.repeated());
      part.add("</definedName>");
    }
    return part.add("</definedNames></workbook>");
  }
}
