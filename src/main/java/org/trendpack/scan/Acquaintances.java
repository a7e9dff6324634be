package org.trendpack.scan;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.AddressMatcher;
import org.trendpack.detect.Learner;
import org.trendpack.detect.Matches;
import org.trendpack.detect.PageMatcher;
import org.trendpack.read.Row;
import org.trendpack.read.Site;
import org.trendpack.read.Sites;
import org.trendpack.read.SliceTable;
import org.trendpack.read.Texts;

/**
 * The hosts, users, categories, searches and quiet addresses that a thread has met, so that what is
 * known of them is worked out once and not for every part of every file. Holds no count: results
 * are the same without it.
 */
final class Acquaintances {

  /** Searches to remember: enough for what many learners search for. */
  private static final int SEARCHES = 50_000;

  private final ScanJob job;
  private final AddressMatcher addresses;
  private final PageMatcher pages;
  private final SliceTable hostNames = new SliceTable();
  private final List<KnownHost> hosts = new ArrayList<>();
  private final Map<Integer, UserCache> users = new HashMap<>();
  private final Map<Integer, CategoryCache> categories = new HashMap<>();
  private final SliceTable searchTerms = new SliceTable();
  private final List<Matches> inSearches = new ArrayList<>();
  private final Map<String, Matches> listed = new HashMap<>();
  private final Searches searches = new Searches();

  private Acquaintances(ScanJob job) {
    this.job = job;
    addresses = job.matcher().forAddresses();
    pages = job.matcher().forPages();
  }

  /** What the threads of one process know; taken by one at a time. Does not travel. */
  static final class Pool implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient ConcurrentLinkedQueue<Acquaintances> idle = new ConcurrentLinkedQueue<>();

    Acquaintances take(ScanJob job) {
      @Nullable Acquaintances one = idle.poll();
      return one == null ? new Acquaintances(job) : one;
    }

    void giveBack(Acquaintances one) {
      idle.add(one);
    }

    private Object readResolve() {
      return new Pool();
    }
  }

  AddressMatcher addresses() {
    return addresses;
  }

  PageMatcher pages() {
    return pages;
  }

  /** Room for a bucket's searches. */
  Searches searches() {
    return searches;
  }

  UserCache users(int school) {
    return users.computeIfAbsent(school, unmet -> new UserCache(job.accounts(), school));
  }

  CategoryCache categories(int school) {
    return categories.computeIfAbsent(
        school, unmet -> new CategoryCache(job.categories().get(school)));
  }

  /**
   * What is found in search terms, in UTF-8, and listed of the host. Learners search for the same
   * things.
   */
  Matches inSearch(byte[] bytes, int from, int to, String host) {
    Matches here = listed.computeIfAbsent(host, this::listed);
    int number =
        searchTerms.size() < SEARCHES
            ? searchTerms.number(bytes, from, to)
            : searchTerms.find(bytes, from, to);
    if (number >= 0 && number < inSearches.size()) {
      return inSearches.get(number).and(here);
    }
    Matches found = job.matcher().inSearch(Texts.decode(bytes, from, to));
    if (number >= 0) {
      inSearches.add(found);
    }
    return found.and(here);
  }

  private Matches listed(String host) {
    return job.matcher().listed(host, Learner.ANYONE);
  }

  /** The row's host. */
  KnownHost host(Row row) {
    int number = hostNames.number(row.buffer, row.hostStart, row.hostEnd);
    if (number == hosts.size()) {
      hosts.add(meet(number, row.host()));
    }
    return hosts.get(number);
  }

  private KnownHost meet(int number, String name) {
    Site site = Sites.shared().site(name);
    byte[] domain = site.domain().getBytes(StandardCharsets.UTF_8);
    return new KnownHost(
        number, site, domain, job.matcher().inHost(name), job.matcher().hasPages(name));
  }
}
