package org.trendpack.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trendpack.job.OwnList;
import org.trendpack.problem.Problems;

/** What a job's own word and site lists come to: entries, and the sites of some of them. */
final class OwnLists {

  private final Map<String, LexiconEntry> entries = new TreeMap<>();
  private final Map<String, SiteList.Builder> sites = new TreeMap<>();
  private final Map<String, List<String>> contexts = new LinkedHashMap<>();
  private final Set<String> leftOut = new TreeSet<>();

  private OwnLists() {}

  /**
   * Reads all files of all lists.
   *
   * @param problems receives every fault
   */
  static OwnLists read(List<OwnList> lists, Problems problems) {
    OwnLists own = new OwnLists();
    for (int number = 1; number <= lists.size(); number++) {
      OwnList list = lists.get(number - 1);
      ListThemes themes = new ListThemes(list, problems);
      new OwnListReader(own, list, number, themes, problems).read();
      own.leftOut.addAll(themes.leftOut());
    }
    return own;
  }

  /** Adds an entry; of two with one id the graver stays. */
  void add(LexiconEntry entry) {
    entries.merge(
        entry.id(), entry, (one, other) -> other.severity() > one.severity() ? other : one);
  }

  /** The sites of an entry, which is added if it is new. */
  SiteList.Builder sites(LexiconEntry entry) {
    add(entry);
    return sites.computeIfAbsent(entry.id(), id -> new SiteList.Builder());
  }

  void exclude(String context, List<String> patterns) {
    contexts.put(context, List.copyOf(patterns));
  }

  List<LexiconEntry> entries() {
    return List.copyOf(entries.values());
  }

  Map<String, List<String>> contexts() {
    return contexts;
  }

  /** The sites of the entries that a job left on, as it graded them. */
  ListedSites sites(Map<String, LexiconEntry> inUse) {
    List<SiteList> lists = new ArrayList<>();
    sites.forEach(
        (id, builder) -> {
          LexiconEntry entry = inUse.get(id);
          if (entry != null) {
            lists.add(builder.build(entry));
          }
        });
    return lists.isEmpty() ? ListedSites.NONE : new ListedSites(lists);
  }

  List<String> leftOut() {
    return List.copyOf(leftOut);
  }
}
