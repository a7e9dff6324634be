package org.trendpack.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.trendpack.read.SliceTable;
import org.trendpack.read.Verdict;

/**
 * The searches of one bucket, before it is known which were only keystrokes: those of one person at
 * one engine together, in time; of one moment the shortest first. Kept in columns, because an
 * object for each would cost more than all else that is done with it; the columns are used for one
 * bucket after another.
 */
final class Searches {

  private static final int GROUP = 0;
  private static final int TERMS = 1;
  private static final int LENGTH = 2;
  private static final int SUGGESTION = 3;
  private static final int FILE = 4;
  private static final int ACCOUNT = 5;
  private static final int USER = 6;
  private static final int VERDICT = 7;
  private static final int HOST = 8;
  private static final int DOMAIN = 9;
  private static final int THEME = 10;
  private static final int CATEGORY = 11;
  private static final int WIDTH = 12;

  private static final Verdict[] VERDICTS = Verdict.values();

  /** Bits for a search's place among those of its group, when they are sorted by time. */
  private static final int PLACE_BITS = 24;

  /** The terms of all searches, in UTF-8. */
  private byte[] texts = new byte[0];

  private int textEnd;
  private Names names = new Names();
  private CountTable actors = new CountTable(0);
  private CountTable groups = new CountTable(0);
  private int[] cells = new int[0];
  private long[] times = new long[0];
  private int[] order = new int[0];
  private int size;

  /** By number of a name, the number of the domain of that name, plus 1. */
  private int[] domains = new int[0];

  /** The names of all blocks, numbered. */
  private static final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
      Integer known = numbers.putIfAbsent(text, texts.size());
      if (known == null) {
        texts.add(text);
        return texts.size() - 1;
      }
      return known;
    }
  }

  /**
   * Puts the searches in order that {@link RowKernel} has packed, in place of those before. Each
   * block is taken apart before the next is asked for, so that they need not all be held.
   */
  void take(Iterator<byte[]> packed) {
    names = new Names();
    actors = new CountTable(0);
    groups = new CountTable(0);
    domains = new int[0];
    textEnd = 0;
    size = 0;
    packed.forEachRemaining(this::add);
    sort();
  }

  private void add(byte[] packed) {
    reserve(size + SearchBlock.searches(packed), textEnd + packed.length);
    SearchBlock.Reader block = new SearchBlock.Reader(packed, names::number);
    while (block.hasNext()) {
      read(block, size * WIDTH);
      size++;
    }
  }

  private void reserve(int searches, int bytes) {
    if (searches > times.length) {
      int room = Math.max(searches, times.length * 2);
      times = Arrays.copyOf(times, room);
      cells = Arrays.copyOf(cells, room * WIDTH);
      order = new int[room];
    }
    if (bytes > texts.length) {
      texts = Arrays.copyOf(texts, Math.max(bytes, texts.length * 2));
    }
  }

  private void read(SearchBlock.Reader block, int cell) {
    long actor = block.number();
    // No bucket has so many names that two groups could share a key.
    cells[cell + GROUP] = groups.row((long) actors.row(actor) << 32 | block.name());
    times[size] = block.number();
    cells[cell + SUGGESTION] = (int) block.number();
    cells[cell + LENGTH] = (int) block.number();
    cells[cell + TERMS] = textEnd;
    textEnd = block.copy(cells[cell + LENGTH], texts, textEnd);
    cells[cell + FILE] = (int) block.number();
    cells[cell + ACCOUNT] = (int) block.number() - 1;
    cells[cell + USER] = block.name();
    cells[cell + VERDICT] = (int) block.number();
    cells[cell + HOST] = block.name();
    cells[cell + DOMAIN] = block.name();
    cells[cell + THEME] = (int) block.number() - 1;
    cells[cell + CATEGORY] = block.name();
  }

  private void sort() {
    int[] ends = new int[groups.size() + 1];
    for (int i = 0; i < size; i++) {
      ends[cells[i * WIDTH + GROUP] + 1]++;
    }
    for (int group = 0; group < groups.size(); group++) {
      ends[group + 1] += ends[group];
    }
    int[] next = ends.clone();
    for (int i = 0; i < size; i++) {
      order[next[cells[i * WIDTH + GROUP]]++] = i;
    }
    for (int group = 0; group < groups.size(); group++) {
      sortByTime(ends[group], ends[group + 1]);
    }
  }

  private void sortByTime(int from, int to) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      first = Math.min(first, times[order[i]]);
      last = Math.max(last, times[order[i]]);
    }
    if (last - first >= 1L << 63 - PLACE_BITS || to - from > 1 << PLACE_BITS) {
      sortFully(from, to);
      return;
    }
    int[] unsorted = Arrays.copyOfRange(order, from, to);
    long[] keys = new long[to - from];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = times[unsorted[i]] - first << PLACE_BITS | i;
    }
    Arrays.sort(keys);
    int moment = 0;
    for (int i = 0; i < keys.length; i++) {
      order[from + i] = unsorted[(int) keys[i] & (1 << PLACE_BITS) - 1];
      if (keys[i] >>> PLACE_BITS != keys[moment] >>> PLACE_BITS) {
        sortFully(from + moment, from + i);
        moment = i;
      }
    }
    sortFully(from + moment, to);
  }

  private void sortFully(int from, int to) {
    if (to - from < 2) {
      return;
    }
    Integer[] boxed = new Integer[to - from];
    Arrays.setAll(boxed, i -> order[from + i]);
    Arrays.sort(boxed, this::compare);
    for (int i = from; i < to; i++) {
      order[i] = boxed[i - from];
    }
  }

  /** By time; what tells the searches of one moment apart follows. */
  private int compare(int one, int other) {
    int compared = Long.compare(times[one], times[other]);
    int a = one * WIDTH;
    int b = other * WIDTH;
    compared = compared == 0 ? Integer.compare(cells[a + LENGTH], cells[b + LENGTH]) : compared;
    compared = compared == 0 ? compareTerms(a, b) : compared;
    compared =
        compared == 0 ? -Integer.compare(cells[a + SUGGESTION], cells[b + SUGGESTION]) : compared;
    compared = compared == 0 ? Integer.compare(cells[a + VERDICT], cells[b + VERDICT]) : compared;
    compared = compared == 0 ? name(a + HOST).compareTo(name(b + HOST)) : compared;
    compared = compared == 0 ? name(a + CATEGORY).compareTo(name(b + CATEGORY)) : compared;
    return compared == 0 ? Integer.compare(cells[a + FILE], cells[b + FILE]) : compared;
  }

  private int compareTerms(int a, int b) {
    int from = cells[a + TERMS];
    int other = cells[b + TERMS];
    return Arrays.compare(
        texts, from, from + cells[a + LENGTH], texts, other, other + cells[b + LENGTH]);
  }

  private String name(int cell) {
    return names.texts.get(cells[cell]);
  }

  private int cell(int at, int column) {
    return cells[order[at] * WIDTH + column];
  }

  int size() {
    return size;
  }

  /** Epoch milliseconds. */
  long time(int at) {
    return times[order[at]];
  }

  /** Whether both are of one person at one engine. */
  boolean sameHand(int one, int other) {
    return cell(one, GROUP) == cell(other, GROUP);
  }

  boolean isSuggestion(int at) {
    return cell(at, SUGGESTION) == 1;
  }

  /** Bytes of the terms. */
  int length(int at) {
    return cell(at, LENGTH);
  }

  /** Whether the terms of one begin with those of another, ASCII letters of either case alike. */
  boolean beginsWith(int whole, int start) {
    int length = length(start);
    if (length(whole) < length) {
      return false;
    }
    int from = terms(whole);
    int other = terms(start);
    for (int i = 0; i < length; i++) {
      if (lower(texts[from + i]) != lower(texts[other + i])) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
  }

  /** Where the terms of all stand, in UTF-8. */
  byte[] texts() {
    return texts;
  }

  /** Where in {@link #texts} the terms begin. */
  int terms(int at) {
    return cell(at, TERMS);
  }

  int file(int at) {
    return cell(at, FILE);
  }

  int account(int at) {
    return cell(at, ACCOUNT);
  }

  String user(int at) {
    return names.texts.get(cell(at, USER));
  }

  Verdict verdict(int at) {
    return VERDICTS[cell(at, VERDICT)];
  }

  String engine(int at) {
    return names.texts.get((int) groups.key(cell(at, GROUP)));
  }

  String host(int at) {
    return names.texts.get(cell(at, HOST));
  }

  String domain(int at) {
    return names.texts.get(cell(at, DOMAIN));
  }

  /** The number that a table gives the registered domain; always the same table. */
  int domain(int at, SliceTable table) {
    int name = cell(at, DOMAIN);
    if (name >= domains.length) {
      domains = Arrays.copyOf(domains, names.texts.size());
    }
    if (domains[name] == 0) {
      byte[] domain = names.texts.get(name).getBytes(StandardCharsets.UTF_8);
      domains[name] = table.number(domain, 0, domain.length) + 1;
    }
    return domains[name] - 1;
  }

  /** Number of the theme its category maps to, or -1. */
  int theme(int at) {
    return cell(at, THEME);
  }

  String category(int at) {
    return names.texts.get(cell(at, CATEGORY));
  }
}
