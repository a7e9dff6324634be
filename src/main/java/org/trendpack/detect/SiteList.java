package org.trendpack.detect;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Sites of one entry: millions of hosts by their hashes, pages by host and beginning of the path,
 * and expressions.
 *
 * @param hosts sorted 64-bit hashes of host names; each stands for all hosts beneath it as well
 * @param pages host to beginnings of paths, in lower case
 */
record SiteList(
    LexiconEntry entry,
    long[] hosts,
    Map<String, List<String>> pages,
    List<BoundedExpression> expressions)
    implements Serializable {

  boolean hasHost(long hash) {
    return Arrays.binarySearch(hosts, hash) >= 0;
  }

  /** What tells this list from another of the same entry. */
  String fingerprint() {
    return entry + " " + Arrays.hashCode(hosts) + " " + new TreeMap<>(pages) + " " + expressions;
  }

  /** Gathers what one entry's files name. */
  static final class Builder {

    private final Map<String, List<String>> pages = new TreeMap<>();
    private final List<BoundedExpression> expressions = new java.util.ArrayList<>();
    private long[] hosts = new long[16];
    private int count;

    void host(String host) {
      if (count == hosts.length) {
        hosts = Arrays.copyOf(hosts, count * 2 + 16);
      }
      hosts[count++] = Vocabulary.hash(host);
    }

    void page(String host, String path) {
      pages.computeIfAbsent(host, none -> new java.util.ArrayList<>()).add(path);
    }

    void expression(Pattern pattern) {
      expressions.add(new BoundedExpression(pattern));
    }

    boolean isEmpty() {
      return count == 0 && pages.isEmpty() && expressions.isEmpty();
    }

    void addAll(Builder other) {
      long[] both = Arrays.copyOf(hosts, count + other.count);
      System.arraycopy(other.hosts, 0, both, count, other.count);
      hosts = both;
      count += other.count;
      other.pages.forEach((host, paths) -> paths.forEach(path -> page(host, path)));
      expressions.addAll(other.expressions);
    }

    SiteList build(LexiconEntry entry) {
      long[] sorted = Arrays.stream(hosts, 0, count).sorted().distinct().toArray();
      return new SiteList(entry, sorted, pages, List.copyOf(expressions));
    }
  }
}
