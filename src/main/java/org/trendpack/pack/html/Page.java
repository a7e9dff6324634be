package org.trendpack.pack.html;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.wording.Wording;

/**
 * What the page's template reads.
 *
 * @param drawings by the charts' ids
 * @param timelines links to the timelines of the page, by whom they are of
 * @param policy the content security policy, which allows this style and this script alone
 */
public record Page(
    Edition edition,
    Map<String, DrawnChart> drawings,
    Map<String, String> timelines,
    Wording words,
    String style,
    String script,
    String policy) {

  /** Text so short that it stays on one line. */
  private static final int SHORT = 15;

  /** Text so long that its column should be wide. */
  private static final int SENTENCE = 40;

  /** A word so long that it may be broken anywhere. */
  private static final int LONG_WORD = 24;

  private static final int PRINTED_ROWS = 30;

  /** A code is one person's; a name may be two persons', and must not lead to the wrong one. */
  private static final Pattern CODE = Pattern.compile("[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{2}");

  /**
   * One cell of a row.
   *
   * @param sortKey null where the text itself sorts rightly
   * @param language null where it is the page's
   * @param link to the timeline of whom the text names, if the page has one
   */
  public record Shown(
      String text,
      boolean first,
      @Nullable String style,
      @Nullable String sortKey,
      @Nullable String link,
      @Nullable String language) {}

  /** What the template reads of an edition. */
  static Page of(
      Edition edition,
      Map<String, DrawnChart> drawings,
      Wording words,
      String style,
      String script,
      String policy) {
    Map<String, String> timelines = new HashMap<>();
    edition.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Timeline.class::isInstance)
        .map(Block.Timeline.class::cast)
        .filter(timeline -> CODE.matcher(timeline.who()).matches())
        .forEach(timeline -> timelines.putIfAbsent(timeline.who(), "#" + timeline.id()));
    return new Page(edition, drawings, timelines, words, style, script, policy);
  }

  /** The language of a label, where it is not the page's. */
  public @Nullable String language(String label) {
    return words.foreign(label);
  }

  /** The chart's markup. */
  public String drawing(Chart chart) {
    DrawnChart drawn = drawings.get(chart.id());
    if (drawn == null) {
      throw new IllegalArgumentException("not drawn: " + chart.id());
    }
    return drawn.inline();
  }

  /** What stands in place of a table without rows. */
  public static String none() {
    return say("table.empty");
  }

  /** What a drawing is called before it is read out. */
  public static String called(Chart chart) {
    return say("chart.called", chart.about().title());
  }

  /** What every page says at its foot. */
  public static String retrospective() {
    return say("page.retrospective");
  }

  /** The style of a column's heading. */
  public static @Nullable String align(Column column) {
    return column.kind().isNumber() ? "n" : null;
  }

  /** The cells of a row that a page shows. */
  public List<Shown> shown(DataTable table, List<Cell> row) {
    List<Shown> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      Column column = table.columns().get(i);
      if (column.isOnPage()) {
        cells.add(shown(row.get(i), column, cells.isEmpty()));
      }
    }
    return cells;
  }

  /** Where the rows are that the page leaves out. */
  public static String more(DataTable table) {
    return say("table.cut", table.pageRows(), table.rows().size(), table.fileName());
  }

  /** Whether the chart's table stands on the page by itself as well. */
  public boolean hasTable(Chart chart) {
    return edition.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .anyMatch(
            block ->
                (block instanceof DataTable table && table.id().equals(chart.table().id()))
                    || (block instanceof Block.Folded folded
                        && folded.table().id().equals(chart.table().id())));
  }

  /** The style of something folded away: long tables are not printed. */
  public static String fold(DataTable table) {
    return table.shownRows().size() > PRINTED_ROWS ? "fold long" : "fold";
  }

  private Shown shown(Cell cell, Column column, boolean first) {
    boolean dated = cell instanceof Cell.Day || cell instanceof Cell.Moment;
    String text = cell.shown();
    String style = column.kind().isNumber() ? "n" : dated ? "k" : style(text);
    return new Shown(
        text, first, style, dated ? cell.stored() : null, timelines.get(text), language(text));
  }

  private static @Nullable String style(String text) {
    if (text.length() <= SHORT) {
      return "k";
    }
    return hasLongWord(text) ? "w" : text.length() > SENTENCE ? "t" : null;
  }

  private static boolean hasLongWord(String text) {
    int since = 0;
    for (int i = 0; i < text.length(); i++) {
      since = text.charAt(i) == ' ' ? 0 : since + 1;
      if (since > LONG_WORD) {
        return true;
      }
    }
    return false;
  }
}
