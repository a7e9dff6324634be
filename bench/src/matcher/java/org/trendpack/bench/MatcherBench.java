package org.trendpack.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Trie;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trendpack.detect.AddressMatcher;
import org.trendpack.detect.Lexicon;
import org.trendpack.detect.LexiconEntry;
import org.trendpack.detect.Matcher;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;

/**
 * Trendpack's matcher beside a regular expression and two published Aho-Corasick automata, on the
 * paths and queries of addresses, by the length of the list.
 *
 * <p>Trendpack gets the bytes of a log. The others get the same text decoded, in lower case and with
 * spaces between its words, and so are spared that work. Bytes of a log are set against processor
 * time, so that what else the machine does matters little.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class MatcherBench {

  private static final int BYTES = 200_000;

  /** One address in so many holds a phrase of the list, and one a word of the list alone. */
  private static final int HIT = 100;

  private static final int WORD = 20;

  /** What phrases and addresses share. */
  private static final List<String> EVERYWHERE =
      List.of("the", "my", "a", "to", "in", "how", "school", "online", "best", "new");

  @Param({"200", "2000", "20000"})
  private int entries;

  private final List<byte[]> addresses = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private long length;
  private Matcher own;
  private Pattern regex;
  private Trie trie;
  private AhoCorasickDoubleArrayTrie<String> doubleArray;

  /** What was read, and what it took. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Cost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Bytes of a log. */
    public long bytes;

    /** Microseconds of processor time. */
    public long cpu;

    private long began;

    void begin() {
      began = THREADS.getCurrentThreadCpuTime();
    }

    void end(long read) {
      cpu += (THREADS.getCurrentThreadCpuTime() - began) / 1000;
      bytes += read;
    }
  }

  /** Phrases and addresses of made-up words, the same for the same seed. */
  @Setup
  public void make() {
    Random random = new Random(1);
    List<String> words = words(random, 30_000);
    List<String> common = words(random, 3_000);
    TreeSet<String> phrases = new TreeSet<>();
    while (phrases.size() < entries) {
      phrases.add(pick(words, random) + " " + pick(EVERYWHERE, random) + " " + pick(words, random));
    }
    List<String> list = List.copyOf(phrases);
    while (length < BYTES) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 7; word++) {
        text.append(text.length() == 0 ? "" : " ");
        text.append(pick(random.nextInt(3) == 0 ? EVERYWHERE : common, random));
      }
      if (random.nextInt(WORD) == 0) {
        text.append(' ').append(pick(pick(list, random).split(" "), random));
      }
      if (random.nextInt(HIT) == 0) {
        text.append(' ').append(pick(list, random));
      }
      plain.add(text.toString());
      String path = "/" + text.toString().replaceFirst(" ", "/").replace(" ", "%20");
      byte[] address = path.getBytes(StandardCharsets.UTF_8);
      addresses.add(address);
      length += address.length;
    }
    own = new Matcher(lexicon(list));
    regex = Pattern.compile("\\b(" + String.join("|", list) + ")\\b");
    trie = Trie.builder().onlyWholeWords().addKeywords(list).build();
    Map<String, String> keys = new TreeMap<>();
    list.forEach(phrase -> keys.put(phrase, phrase));
    doubleArray = new AhoCorasickDoubleArrayTrie<>();
    doubleArray.build(keys);
  }

  private static Lexicon lexicon(List<String> phrases) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      entries.add(
          new LexiconEntry(
              String.format(Locale.ROOT, "bullying.%05d", i),
              Theme.BULLYING,
              3,
              Tone.HARM,
              List.of(phrases.get(i)),
              List.of(),
              "for the bench"));
    }
    return new Lexicon("bench", entries, Map.of());
  }

  private static List<String> words(Random random, int count) {
    TreeSet<String> words = new TreeSet<>();
    while (words.size() < count) {
      words.add(
          random
              .ints(4 + random.nextInt(6), 'a', 'z' + 1)
              .mapToObj(Character::toString)
              .collect(Collectors.joining()));
    }
    return List.copyOf(words);
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** The product. */
  @Benchmark
  public int trendpack(Cost cost) {
    cost.begin();
    int found = 0;
    // A new one, which does not remember what it has seen before.
    AddressMatcher fresh = own.forAddresses();
    for (byte[] address : addresses) {
      found +=
          fresh
              .find(
                  address,
                  0,
                  address.length,
                  (from, to) -> new String(address, from, to - from, StandardCharsets.UTF_8))
              .found()
              .size();
    }
    cost.end(length);
    return found;
  }

  /** {@code java.util.regex}, all phrases as alternatives. */
  @Benchmark
  public int regex(Cost cost) {
    cost.begin();
    int found = 0;
    for (String text : plain) {
      found += regex.matcher(text).find() ? 1 : 0;
    }
    cost.end(length);
    return found;
  }

  /** org.ahocorasick. */
  @Benchmark
  public int ahocorasick(Cost cost) {
    cost.begin();
    int found = 0;
    for (String text : plain) {
      found += trie.parseText(text).size();
    }
    cost.end(length);
    return found;
  }

  /** AhoCorasickDoubleArrayTrie of hankcs. */
  @Benchmark
  public int doubleArrayTrie(Cost cost) {
    cost.begin();
    int found = 0;
    for (String text : plain) {
      found += doubleArray.parseText(text).size();
    }
    cost.end(length);
    return found;
  }
}
