package org.trendpack.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
  private static final int BLOCK = 1;
  private static final int TERMS = 2;
  private static final int LENGTH = 3;
  private static final int SUGGESTION = 4;
  private static final int FILE = 5;
  private static final int ACCOUNT = 6;
  private static final int USER = 7;
  private static final int VERDICT = 8;
  private static final int HOST = 9;
  private static final int DOMAIN = 10;
  private static final int THEME = 11;
  private static final int CATEGORY = 12;
  private static final int WIDTH = 13;

  private static final Verdict[] VERDICTS = Verdict.values();

  /** Bits for a search's place among those of its group, when they are sorted by time. */
  private static final int PLACE_BITS = 24;

  private List<byte[]> blocks = List.of();
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

  /** Puts the searches in order that {@link RowKernel} has packed, in place of those before. */
  void take(List<byte[]> packed) {
    blocks = packed;
    names = new Names();
    actors = new CountTable(0);
    groups = new CountTable(0);
    domains = new int[0];
    size = 0;
    int count = packed.stream().mapToInt(SearchBlock::searches).sum();
    if (count > times.length) {
      cells = new int[count * WIDTH];
      times = new long[count];
      order = new int[count];
    }
    for (int block = 0; block < packed.size(); block++) {
      add(block);
    }
    sort();
  }

  private void add(int number) {
    SearchBlock.Reader block = new SearchBlock.Reader(blocks.get(number), names::number);
    while (block.hasNext()) {
      read(block, size * WIDTH);
      cells[size * WIDTH + BLOCK] = number;
      size++;
    }
  }

  private void read(SearchBlock.Reader block, int cell) {
    long actor = block.number();
    // No bucket has so many names that two groups could share a key.
    cells[cell + GROUP] = groups.row((long) actors.row(actor) << 32 | block.name());
    times[size] = block.number();
    cells[cell + SUGGESTION] = (int) block.number();
    cells[cell + LENGTH] = (int) block.number();
    cells[cell + TERMS] = block.skip(cells[cell + LENGTH]);
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
        blocks.get(cells[a + BLOCK]),
        from,
        from + cells[a + LENGTH],
        blocks.get(cells[b + BLOCK]),
        other,
        other + cells[b + LENGTH]);
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
    byte[] a = block(whole);
    byte[] b = block(start);
    int from = terms(whole);
    int other = terms(start);
    for (int i = 0; i < length; i++) {
      if (lower(a[from + i]) != lower(b[other + i])) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
  }

  /** Where the terms stand, in UTF-8. */
  byte[] block(int at) {
    return blocks.get(cell(at, BLOCK));
  }

  /** Where in {@link #block} the terms begin. */
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
