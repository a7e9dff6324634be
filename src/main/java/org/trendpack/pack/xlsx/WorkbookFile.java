package org.trendpack.pack.xlsx;

import static org.trendpack.pack.wording.Wording.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.wording.Wording;

/**
 * Every table of an edition in one workbook, by <i>Releasing statistics in spreadsheets</i>
 * (Government Analysis Function): a cover, contents, notes, then a marked table a sheet.
 */
public final class WorkbookFile {

  private static final int LONGEST_NAME = 31;

  private final Edition edition;
  private final Wording words;
  private final List<Sheet> sheets;

  /** A table and the name of its sheet. */
  private record Sheet(String name, DataTable table) {}

  private WorkbookFile(Edition edition, Wording words) {
    this.edition = edition;
    this.words = words;
    Set<String> names = new LinkedHashSet<>();
    this.sheets =
        edition.dataTables().stream()
            .filter(table -> !table.rows().isEmpty())
            .map(table -> new Sheet(name(table, names), table))
            .toList();
  }

  /**
   * The workbook's bytes, the same for the same edition; empty if it has no table with rows.
   *
   * @param versions a line on what made it
   */
  public static byte[] of(Edition edition, Wording words, String versions) {
    WorkbookFile file = new WorkbookFile(edition, words);
    return file.sheets.isEmpty() ? new byte[0] : file.bytes(versions);
  }

  private byte[] bytes(String versions) {
    List<Sheet> tables = new ArrayList<>();
    tables.add(new Sheet(words.heading("book.contents"), contents()));
    tables.add(new Sheet(words.heading("book.notes"), notes()));
    tables.add(new Sheet(words.heading("book.columns"), columns()));
    tables.addAll(sheets);
    List<String> names = new ArrayList<>();
    names.add(words.heading("book.cover"));
    tables.forEach(sheet -> names.add(sheet.name()));
    try (Parts parts = new Parts()) {
      Frame.put(parts, edition, names);
      SharedStrings strings = new SharedStrings();
      SheetWriter writer = new SheetWriter(parts, strings, footer());
      writer.lines(edition.title(), cover(versions));
      for (int i = 0; i < tables.size(); i++) {
        writer.table(tables.get(i).table(), i == 0);
      }
      parts.put("xl/styles.xml", Styles.markup());
      parts.put("xl/sharedStrings.xml", strings.markup());
      return parts.toBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cover(String versions) {
    return List.of(
        edition.school(),
        edition.period(),
        edition.confidentiality(),
        edition.subtitle(),
        say("book.about"),
        say("page.retrospective"),
        versions);
  }

  /** Left who may see it, right the page; "&" begins a sign of spreadsheets. */
  private String footer() {
    return "&L"
        + edition.confidentiality().replace("&", "&&")
        + "&R"
        + say("page.number", "&P", "&N");
  }

  private DataTable contents() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Sheet sheet : sheets) {
      rows.add(
          List.of(
              Cell.of(sheet.name()),
              Cell.of(sheet.table().caption()),
              Cell.of(sheet.table().rows().size())));
    }
    for (DataTable table : edition.dataTables()) {
      if (table.rows().isEmpty()) {
        rows.add(List.of(Cell.of(say("book.no-sheet")), Cell.of(table.caption()), Cell.of(0)));
      }
    }
    return table(
        "contents",
        List.of(
            text("sheet"),
            text("holds"),
            Column.whole("rows", words.heading("column.rows"), "rows", "")),
        rows);
  }

  private DataTable notes() {
    List<List<Cell>> rows = new ArrayList<>();
    for (String note : List.of("c", "z", "k", "blank", "interval", "apostrophe", "filters")) {
      rows.add(List.of(Cell.of(say("note." + note)), Cell.of(say("note." + note + ".meaning"))));
    }
    return table("notes", List.of(text("note"), text("meaning")), rows);
  }

  private DataTable columns() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<String> headers = Headers.of(sheet.table());
      for (int i = 0; i < headers.size(); i++) {
        Column column = sheet.table().columns().get(i);
        rows.add(
            List.of(
                Cell.of(sheet.name()),
                Cell.of(headers.get(i)),
                Cell.of(column.unit().isEmpty() ? say("book.no-unit") : column.unit()),
                Cell.of(column.definition())));
      }
    }
    return table(
        "columns", List.of(text("sheet"), text("column"), text("unit"), text("meaning")), rows);
  }

  private DataTable table(String id, List<Column> columns, List<List<Cell>> rows) {
    return new DataTable(
        id, words.heading("book." + id), say("book.one-table"), columns, rows, rows.size());
  }

  private Column text(String name) {
    return Column.text(name, words.heading("column." + name), "");
  }

  /** A sheet's name has at most 31 characters, and no two have the same. */
  private static String name(DataTable table, Set<String> taken) {
    String id = table.id();
    String name = id.length() <= LONGEST_NAME ? id : id.substring(0, LONGEST_NAME);
    for (int i = 2; !taken.add(name); i++) {
      String end = "-" + i;
      name = id.substring(0, Math.min(id.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }
}
