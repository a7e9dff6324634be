package org.trendpack.detect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sites that a job's own lists name. Hosts are looked up once for each host that a log has; pages
 * and expressions for each address, and only of hosts that have any.
 */
public final class ListedSites implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No sites. */
  public static final ListedSites NONE = new ListedSites(List.of());

  private final List<SiteList> lists;
  private final Set<String> hostsWithPages = new HashSet<>();
  private final boolean anyExpression;

  ListedSites(List<SiteList> lists) {
    this.lists = List.copyOf(lists);
    lists.forEach(list -> hostsWithPages.addAll(list.pages().keySet()));
    anyExpression = lists.stream().anyMatch(list -> !list.expressions().isEmpty());
  }

  List<SiteList> lists() {
    return lists;
  }

  /** How many hosts are listed. */
  public int hosts() {
    return lists.stream().mapToInt(list -> list.hosts().length).sum();
  }

  /** How many beginnings of addresses are listed. */
  public int pages() {
    return lists.stream()
        .flatMap(list -> list.pages().values().stream())
        .mapToInt(List::size)
        .sum();
  }

  /** How many expressions are listed. */
  public int expressions() {
    return lists.stream().mapToInt(list -> list.expressions().size()).sum();
  }

  /** Whether an address of this host may be listed though the host is not. */
  public boolean hasPages(String host) {
    if (anyExpression) {
      return true;
    }
    if (hostsWithPages.isEmpty()) {
      return false;
    }
    return names(host).stream().anyMatch(hostsWithPages::contains);
  }

  /** The lists that have a host, or a domain above it. */
  Matches ofHost(String host, Learner learner) {
    if (lists.isEmpty()) {
      return Matches.NONE;
    }
    Found found = new Found(learner);
    List<String> names = names(host);
    for (SiteList list : lists) {
      names.stream()
          .filter(name -> list.hasHost(Vocabulary.hash(name)))
          .findFirst()
          .ifPresent(name -> found.add(list.entry(), name));
    }
    return found.matches();
  }

  /** The lists that have the beginning of an address, or an expression that is in it. */
  Matches ofPage(String host, String path, Learner learner) {
    Found found = new Found(learner);
    List<String> names = names(host);
    String lower = path.toLowerCase(Locale.ROOT);
    String address = host + lower;
    String looked = address.substring(0, Math.min(address.length(), BoundedExpression.LONGEST));
    for (SiteList list : lists) {
      boolean listed =
          names.stream()
              .flatMap(name -> list.pages().getOrDefault(name, List.of()).stream())
              .anyMatch(lower::startsWith);
      if (listed || list.expressions().stream().anyMatch(one -> one.isIn(looked))) {
        found.add(list.entry(), host);
      }
    }
    return found.matches();
  }

  /** The host and the domains above it, itself first; an address of numbers stands alone. */
  private static List<String> names(String host) {
    List<String> names = new ArrayList<>(List.of(host));
    boolean number = !host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1));
    for (int dot = host.indexOf('.'); dot >= 0 && !number; dot = host.indexOf('.', dot + 1)) {
      names.add(host.substring(dot + 1));
    }
    return names;
  }

  private static final class Found {
    private final Learner learner;
    private final List<Match> matches = new ArrayList<>();
    private boolean limited;

    Found(Learner learner) {
      this.learner = learner;
    }

    void add(LexiconEntry entry, String site) {
      limited |= entry.limits().dependsOnLearner();
      if (entry.limits().include(learner)) {
        matches.add(new Match(entry, site, Confidence.HIGH, Match.NO_WORD, Match.NO_WORD, 0));
      }
    }

    Matches matches() {
      if (matches.isEmpty() && !limited) {
        return Matches.NONE;
      }
      return new Matches(matches.stream().sorted(Matches.ORDER).toList(), List.of(), limited);
    }
  }
}
