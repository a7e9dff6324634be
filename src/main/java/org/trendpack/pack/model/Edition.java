package org.trendpack.pack.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one reader receives: a page, its charts and its tables.
 *
 * @param id "dsl", "headteacher", "governors", "group" or "it"
 * @param folder where it goes below the output folder, such as "autumn-2026/oakfield/dsl"
 * @param school whose it is; the group's name for an edition of all schools
 * @param period as a reader sees it
 * @param confidentiality who may read it; printed on every page
 * @param attachments files beside the page that it does not show
 * @param accounts names and totals that the manifest repeats, such as rows read
 */
public record Edition(
    String id,
    String folder,
    String title,
    String subtitle,
    String school,
    String period,
    String confidentiality,
    List<Section> sections,
    List<Attachment> attachments,
    Map<String, String> accounts) {

  /** Copies the collections in their order. */
  public Edition {
    sections = List.copyOf(sections);
    attachments = List.copyOf(attachments);
    accounts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
  }

  /** A table written beside the page, at a path inside the edition's folder. */
  public record Attachment(String path, DataTable table) {}

  /** The charts in reading order. */
  public List<Chart> charts() {
    return blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
  }

  /** Every table on the page, the charts' own among them, in reading order; each id once. */
  public List<DataTable> tables() {
    Map<String, DataTable> tables = new LinkedHashMap<>();
    for (Block block : blocks()) {
      if (block instanceof DataTable table) {
        tables.put(table.id(), table);
      } else if (block instanceof Chart chart) {
        tables.putIfAbsent(chart.table().id(), chart.table());
      } else if (block instanceof Block.Folded folded) {
        tables.put(folded.table().id(), folded.table());
      }
    }
    return new ArrayList<>(tables.values());
  }

  /** Tables of figures in the order of the page, then those that only a CSV file has. */
  public List<DataTable> dataTables() {
    List<DataTable> tables = tables();
    attachments.stream()
        .filter(one -> one.path().startsWith("csv/"))
        .forEach(one -> tables.add(one.table()));
    return tables;
  }

  private List<Block> blocks() {
    return sections.stream().flatMap(section -> section.blocks().stream()).toList();
  }
}
