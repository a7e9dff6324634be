package org.trendpack.pack.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.trendpack.job.Language;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;
import org.trendpack.pack.wording.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A workbook read back: its sheets, typed cells, marked tables, and text that is only text. */
class WorkbookFileTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("words", "Words", "Some words."),
          Column.whole("count", "Count", "hits", "How many."),
          Column.decimal("rate", "Rate", "per 100", "How often."),
          Column.decimal("rate_low", "95% from", "per 100", "Lower end."),
          Column.decimal("rate_high", "to", "per 100", "Upper end."),
          Column.day("day", "Day", "When."),
          Column.moment("time", "Time", "When."),
          Column.whole("again", "Count", "hits", "Another count."));

  @Test
  void holdsACoverContentsNotesColumnsAndATableASheet() throws IOException {
    Edition edition = edition(table("first-table", "plain"), table("second-table", "plain"));
    try (ReadableWorkbook book = read(edition)) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly(
              "Cover", "Contents", "Notes", "Columns", "first-table", "second-table", "handover");
      List<Row> contents = book.findSheet("Contents").orElseThrow().read();
      assertThat(contents.get(3).getCellText(0)).isEqualTo("first-table");
      assertThat(contents.get(3).getCellAsNumber(2)).contains(BigDecimal.ONE);
      List<Row> notes = book.findSheet("Notes").orElseThrow().read();
      assertThat(notes.stream().map(row -> row.getCellText(0))).contains("c", "z", "k");
    }
  }

  @Test
  void cellsHaveTheTypeOfWhatTheyHold() throws IOException {
    try (ReadableWorkbook book = read(edition(table("first-table", "plain")))) {
      List<Row> rows = book.findSheet("first-table").orElseThrow().read();
      Row headers = rows.get(2);
      Row values = rows.get(3);

      assertThat(headers.stream().map(cell -> cell.getText()))
          .containsExactly(
              "Words",
              "Count",
              "Rate",
              "Rate: 95% from",
              "Rate: to",
              "Day",
              "Time",
              "Count (again)");
      assertThat(values.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(values.getCellAsNumber(1)).contains(BigDecimal.valueOf(12));
      assertThat(values.getCellAsNumber(2)).contains(new BigDecimal("3.1"));
      assertThat(values.getCellText(3)).isEqualTo("c");
      assertThat(values.getCellAsDate(5)).contains(LocalDate.of(2026, 9, 3).atStartOfDay());
      assertThat(values.getCellAsDate(6)).contains(LocalDateTime.of(2026, 9, 3, 14, 5));
    }
  }

  @Test
  void hostileTextIsOnlyText() throws IOException {
    String hostile = "=cmd|' /C calc'!A0 <script>\u202E😀\uFFFE & \"quoted\" " + "a".repeat(40_000);
    Edition edition = edition(table("first-table", hostile));

    try (ReadableWorkbook book = read(edition)) {
      Row row = book.findSheet("first-table").orElseThrow().read().get(3);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCellText(0))
          .startsWith("'=cmd|' /C calc'!A0 <script>‹U+202E›😀 & \"quoted\"")
          .hasSizeLessThanOrEqualTo(32_767);
    }
    parts(edition)
        .forEach((name, part) -> assertThat(part).as(name).doesNotContain("<f>", "<f ", "\u202E"));
  }

  @Test
  void everyTableIsMarkedFilteredAndFrozenAndNoCellIsMerged() throws IOException {
    Map<String, String> parts = parts(edition(table("first-table", "plain")));

    assertThat(parts.get("xl/tables/table4.xml"))
        .contains("ref=\"A3:H4\"", "<autoFilter ref=\"A3:H4\"/>", "Table_first_table");
    assertThat(parts.get("xl/worksheets/sheet5.xml")).contains("ySplit=\"3\"", "state=\"frozen\"");
    parts.forEach((name, part) -> assertThat(part).as(name).doesNotContain("<mergeCell"));
  }

  @Test
  void everyPartHasItsTypeAndEveryRelationLeadsToAPart() throws Exception {
    Map<String, String> parts = parts(edition(table("first-table", "plain")));
    Set<String> typed = new TreeSet<>(Set.of("[Content_Types].xml"));
    elements(part(parts, "[Content_Types].xml"), "Override")
        .forEach(part -> typed.add(part.getAttribute("PartName").substring(1)));
    parts.keySet().stream().filter(name -> name.endsWith(".rels")).forEach(typed::add);
    assertThat(typed).isEqualTo(new TreeSet<>(parts.keySet()));
    assertThat(parts.keySet()).first().isEqualTo("[Content_Types].xml");
    for (Map.Entry<String, String> part : parts.entrySet()) {
      Path folder = Path.of("/" + part.getKey().replaceFirst("_rels/[^/]*$", ""));
      for (Element relation : elements(part.getValue(), "Relationship")) {
        Path target = folder.resolve(relation.getAttribute("Target")).normalize();
        assertThat(parts).as(part.getKey()).containsKey(target.toString().substring(1));
      }
    }
  }

  @Test
  void sheetsArePrintedOnA4WithWhoMaySeeThem() throws Exception {
    Map<String, String> parts = parts(edition(table("first-table", "plain")));
    for (int sheet = 1; sheet <= 6; sheet++) {
      String part = part(parts, "xl/worksheets/sheet" + sheet + ".xml");
      assertThat(elements(part, "pageSetup").get(0).getAttribute("paperSize")).isEqualTo("9");
      assertThat(elements(part, "oddFooter").get(0).getTextContent())
          .isEqualTo("&LConfidential && secret&RPage &P of &N");
    }
  }

  @Test
  void contentsLeadToTheSheets() throws Exception {
    Edition edition =
        edition(
            table("first-table", "plain"),
            DataTable.of("empty", "Nothing here", "No rows.", COLUMNS, List.of()));
    assertThat(elements(part(parts(edition), "xl/worksheets/sheet2.xml"), "hyperlink"))
        .extracting(link -> link.getAttribute("ref") + " " + link.getAttribute("location"))
        .containsExactly("A4 'first-table'!A1", "A5 'handover'!A1");
  }

  /** A program that finds them different offers to repair the file. */
  @Test
  void headersAreTheSameInTheSheetAndInItsTable() throws Exception {
    DataTable table =
        DataTable.of(
            "flags",
            "Flags",
            "One row for each flag.",
            List.of(Column.text("plus", "+1 & \"more\"", "A flag."), Column.text("b", "B", "B.")),
            List.of(List.of(Cell.of("x"), Cell.of("y"))));
    Edition edition = edition(table);
    try (ReadableWorkbook book = read(edition)) {
      List<String> inSheet =
          book.findSheet("flags").orElseThrow().read().get(2).stream()
              .map(cell -> cell.getText())
              .toList();
      assertThat(inSheet).containsExactly("'+1 & \"more\"", "B");
      assertThat(elements(part(parts(edition), "xl/tables/table4.xml"), "tableColumn"))
          .extracting(column -> column.getAttribute("name"))
          .isEqualTo(inSheet);
    }
  }

  @Test
  void timesAreKeptToTheMillisecond() throws IOException {
    LocalDateTime time = LocalDateTime.of(2026, 10, 25, 23, 59, 59, 999_000_000);
    DataTable times =
        DataTable.of(
            "times",
            "Times",
            "One row for each time.",
            List.of(Column.moment("time", "Time", "When.")),
            List.of(List.of(Cell.of(time)), List.of(Cell.of(time.plusNanos(1_000_000)))));
    try (ReadableWorkbook book = read(edition(times))) {
      List<Row> rows = book.findSheet("times").orElseThrow().read();
      assertThat(rows.get(3).getCellAsDate(0)).contains(time);
      assertThat(rows.get(4).getCellAsDate(0)).contains(LocalDateTime.of(2026, 10, 26, 0, 0));
    }
  }

  @Test
  void holdsNoClock() throws IOException {
    Edition edition = edition(table("first-table", "plain"));

    assertThat(parts(edition).get("docProps/core.xml")).doesNotContain("created");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(edition)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
      }
    }
    assertThat(bytes(edition)).isEqualTo(bytes(edition));
  }

  @Test
  void longNamesAreCutAndStayApartAndEmptyTablesAreListed() throws IOException {
    String name = "a-very-long-name-of-a-table-that-is-over-the-limit";
    DataTable empty = DataTable.of("empty", "Nothing here", "No rows.", COLUMNS, List.of());
    try (ReadableWorkbook book =
        read(edition(table(name + "-1", "one"), table(name + "-2", "two"), empty))) {
      assertThat(book.getSheets().map(Sheet::getName).skip(4))
          .containsExactly(name.substring(0, 31), name.substring(0, 29) + "-2", "handover");
      List<Row> contents = book.findSheet("Contents").orElseThrow().read();
      assertThat(contents.get(contents.size() - 1).getCellText(1)).isEqualTo("Nothing here");
    }
  }

  @Test
  void identitiesAreNotInIt() throws IOException {
    parts(edition(table("first-table", "plain")))
        .forEach((name, part) -> assertThat(part).as(name).doesNotContain("secret name"));
  }

  private static DataTable table(String id, String words) {
    return DataTable.of(
        id,
        "A table",
        "One row for each thing.",
        COLUMNS,
        List.of(
            List.of(
                Cell.of(words),
                Cell.of(12),
                Cell.of(3.14159, 1),
                Cell.Symbol.CONFIDENTIAL,
                Cell.of(4.5, 1),
                Cell.of(LocalDate.of(2026, 9, 3)),
                Cell.of(LocalDateTime.of(2026, 9, 3, 14, 5)),
                Cell.of(7))));
  }

  private static Edition edition(DataTable... tables) {
    return new Edition(
        "dsl",
        "p/s/dsl",
        "Title",
        "Subtitle",
        "School",
        "Period",
        "Confidential & secret",
        List.of(new Section("first", "First", List.of(tables))),
        List.of(
            new Edition.Attachment("csv/handover.csv", table("handover", "plain")),
            new Edition.Attachment("identities.csv", table("identities", "secret name"))),
        Map.of());
  }

  private static byte[] bytes(Edition edition) {
    return WorkbookFile.of(edition, Wording.in(Language.ENGLISH), "Versions");
  }

  private static ReadableWorkbook read(Edition edition) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(bytes(edition)));
  }

  private static String part(Map<String, String> parts, String name) {
    assertThat(parts).containsKey(name);
    return parts.getOrDefault(name, "");
  }

  private static List<Element> elements(String part, String name) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Map<String, String> parts(Edition edition) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(edition)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
