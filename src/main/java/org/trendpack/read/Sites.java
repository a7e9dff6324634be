package org.trendpack.read;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** Knows hosts: their registered domains, searches, and whether anybody visits them. */
public final class Sites {

  private static final Sites SHARED = new Sites();

  private final Set<String> notVisited = new HashSet<>();

  /** Host suffix, or "label.*", to the rules of the table in its order. */
  private final Map<String, List<Ranked>> searches = new HashMap<>();

  private record Ranked(int rank, SearchRule rule) {}

  private Sites() {
    for (CSVRecord row : Tables.read("/read/not-visits.csv")) {
      if (row.get("what").equals("host")) {
        notVisited.add(row.get("value"));
      }
    }
    int rank = 0;
    for (CSVRecord row : Tables.read("/read/search-engines.csv")) {
      SearchRule rule =
          SearchRule.of(row.get("engine"), row.get("path"), row.get("parameters"), row.get("kind"));
      for (String host : row.get("hosts").split("\\|")) {
        searches.computeIfAbsent(host, none -> new ArrayList<>()).add(new Ranked(rank, rule));
      }
      rank++;
    }
  }

  /** The product's tables; read once. */
  public static Sites shared() {
    return SHARED;
  }

  /** What is known of a host, given in lower case. */
  public Site site(String host) {
    String domain = registeredDomain(host);
    TreeMap<Integer, SearchRule> rules = new TreeMap<>(Comparator.naturalOrder());
    boolean visited = true;
    for (String suffix = host; !suffix.isEmpty(); suffix = parent(suffix)) {
      visited &= !notVisited.contains(suffix);
      collect(suffix, rules);
    }
    int dot = domain.indexOf('.');
    if (dot > 0 && host.endsWith(domain)) {
      String anySuffix = host.substring(0, host.length() - domain.length() + dot) + ".*";
      for (String suffix = anySuffix; suffix.length() > 2; suffix = parent(suffix)) {
        collect(suffix, rules);
      }
    }
    return new Site(host, domain, visited, SearchRules.of(List.copyOf(rules.values())));
  }

  private void collect(String suffix, Map<Integer, SearchRule> rules) {
    for (Ranked ranked : searches.getOrDefault(suffix, List.of())) {
      rules.put(ranked.rank(), ranked.rule());
    }
  }

  private static String parent(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }

  private static String registeredDomain(String host) {
    if (host.isEmpty()
        || host.indexOf(':') >= 0
        || Character.isDigit(host.charAt(host.length() - 1))) {
      return host;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true);
    return domain == null || domain.isEmpty() ? host : domain;
  }
}
