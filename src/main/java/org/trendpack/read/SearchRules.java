package org.trendpack.read;

import java.util.List;

/** The rules of a host's searches; the first that fits an address wins. */
public final class SearchRules {

  /** Those of a host without searches. */
  public static final SearchRules NONE = new SearchRules(List.of());

  private final SearchRule[] rules;

  /** By rule, {@link SearchRule#openings}: near each other, since most rules end there. */
  private final long[] openings;

  private final boolean mayBeInPath;

  private SearchRules(List<SearchRule> rules) {
    this.rules = rules.toArray(SearchRule[]::new);
    openings = rules.stream().mapToLong(SearchRule::openings).toArray();
    mayBeInPath = rules.stream().anyMatch(rule -> rule.termPaths().length > 0);
  }

  static SearchRules of(List<SearchRule> rules) {
    return rules.isEmpty() ? NONE : new SearchRules(rules);
  }

  /** Whether nobody can search there. */
  public boolean isEmpty() {
    return rules.length == 0;
  }

  int size() {
    return rules.length;
  }

  SearchRule rule(int number) {
    return rules[number];
  }

  /** Whether a rule may have a use for an address with this {@link SearchRule#opening}. */
  boolean mayFit(int number, long opening) {
    return (openings[number] & opening) != 0;
  }

  /** The engine of the last one, which fits more addresses than those before; empty if none is. */
  String engine() {
    return isEmpty() ? "" : rules[rules.length - 1].engine();
  }

  /** Whether terms may stand in an address that has neither a query nor a fragment. */
  boolean mayBeInPath() {
    return mayBeInPath;
  }
}
