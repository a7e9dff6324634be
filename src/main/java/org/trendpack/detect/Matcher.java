package org.trendpack.detect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a lexicon's entries in texts. Immutable; any number of threads may share it.
 *
 * <ol>
 *   <li>Every pattern has an anchor: the element of its rarest words. Its words point to it.
 *   <li>A cheap look at the bytes of an address tells whether any anchor word is in it.
 *   <li>A text is folded into words; only patterns whose anchor is among them are tried.
 *   <li>An entry that matches is dropped if one of its "unless" patterns matches as well, or if a
 *       longer match of its theme covers it.
 * </ol>
 *
 * <p>So the cost depends on the text and not on the length of the list.
 */
public final class Matcher implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Words beyond these are not looked at. */
  static final int MAX_WORDS = 400;

  private final Vocabulary vocabulary;
  private final List<LexiconEntry> entries;
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final Map<String, List<Pattern>> contexts = new LinkedHashMap<>();
  private final List<List<Pattern>> exclusions = new ArrayList<>();
  private final AnchorIndex anchors;
  private final Disguises disguises;
  private final ListedSites sites;
  private final Written written;
  private final @Nullable Weigher weigher;

  /**
   * Compiles a lexicon, whose patterns {@link LexiconReader} has checked.
   *
   * @throws IllegalArgumentException if a pattern cannot be parsed
   */
  public Matcher(Lexicon lexicon) {
    this(UUID.randomUUID(), lexicon);
    Written.KNOWN.put(written.id(), this);
  }

  private Matcher(UUID id, Lexicon lexicon) {
    written = new Written(id, lexicon);
    Patterns known = Patterns.of(lexicon);
    vocabulary = known.vocabulary();
    entries = lexicon.entries();
    lexicon.contexts().forEach((name, list) -> contexts.put(name, known.all(list)));
    List<Anchor> found = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String match : entries.get(i).match()) {
        Patterns.Ready ready = known.of(match);
        patterns.add(ready.pattern());
        found.add(ready.anchor());
        owners.add(i);
      }
      exclusions.add(unless(entries.get(i), known));
    }
    anchors = new AnchorIndex(vocabulary, found);
    disguises = new Disguises(vocabulary);
    sites = lexicon.sites();
    weigher = lexicon.weighed().isEmpty() ? null : new Weigher(lexicon);
  }

  /** Travels as its lexicon, which is smaller than what it is compiled to. */
  private Object writeReplace() {
    return written;
  }

  /** A lexicon on its way to another process, where it is compiled once; here it is known. */
  private record Written(UUID id, Lexicon lexicon) implements Serializable {

    static final Map<UUID, Matcher> KNOWN = new ConcurrentHashMap<>();

    private Object readResolve() {
      return KNOWN.computeIfAbsent(id, unknown -> new Matcher(id, lexicon));
    }
  }

  private List<Pattern> unless(LexiconEntry entry, Patterns known) {
    if (entry.unless().size() == 1 && entry.unless().get(0).startsWith("@")) {
      // Shared: a list's exclusions may be many, and so may its entries.
      return contexts.getOrDefault(entry.unless().get(0).substring(1), List.of());
    }
    List<Pattern> list = new ArrayList<>();
    for (String unless : entry.unless()) {
      if (unless.startsWith("@")) {
        list.addAll(contexts.getOrDefault(unless.substring(1), List.of()));
      } else {
        list.add(known.of(unless).pattern());
      }
    }
    return List.copyOf(list);
  }

  /** How many patterns it holds. */
  public int size() {
    return patterns.size();
  }

  /** Reads addresses as a log has them, in bytes; one for each thread. */
  public AddressMatcher forAddresses() {
    return new AddressMatcher(this, anchors, vocabulary);
  }

  /** Whether any pattern is in a text of these words, whatever else is in it. */
  boolean isAnyIn(int[] ids) {
    PatternMatch text = new PatternMatch(ids);
    for (int id : ids) {
      for (int number : id > 0 ? anchors.patternsOf(id) : AnchorIndex.NONE) {
        if (anchors.mayMatch(number, ids) && text.find(patterns.get(number)) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Looks up pages that the job's own lists name; one for each thread. */
  public PageMatcher forPages() {
    return new PageMatcher(this);
  }

  /** What is found in search terms, whoever asks. */
  public Matches inSearch(String terms) {
    return inSearch(terms, Learner.ANYONE);
  }

  /** What is found in search terms of a learner. */
  public Matches inSearch(String terms, Learner learner) {
    List<String> words = Words.of(terms);
    Matches literal = in(words, Confidence.HIGH, learner);
    Disguises.Meant meant = disguises.of(terms);
    if (meant == null) {
      return weighed(literal, words);
    }
    // What excuses the text as written excuses what it may mean.
    Confidence confidence = meant.isGuess() ? Confidence.LOW : Confidence.MEDIUM;
    Matches both =
        literal.orElse(in(meant.words(), confidence, learner, new PatternMatch(ids(words))));
    return weighed(both, meant.words());
  }

  private Matches weighed(Matches matches, List<String> words) {
    if (weigher == null) {
      return matches;
    }
    return weigher.weigh(matches, words, () -> looksForHelp(words));
  }

  private boolean looksForHelp(List<String> words) {
    PatternMatch text = new PatternMatch(ids(words));
    return contexts.getOrDefault(Weigher.LOOKS_FOR_HELP, List.of()).stream()
        .anyMatch(pattern -> text.find(pattern) != null);
  }

  /** The words of search terms as they are meant, without disguise. */
  List<String> meant(String terms) {
    Disguises.Meant meant = disguises.of(terms);
    return meant == null ? Words.of(terms) : meant.words();
  }

  /** What is found in a path and query, still percent-encoded, whoever asks. */
  public Matches inAddress(String path) {
    return inAddress(path, Learner.ANYONE);
  }

  /** What is found in a path and query of a learner. */
  public Matches inAddress(String path, Learner learner) {
    return in(AddressWords.of(path), Confidence.MEDIUM, learner);
  }

  /** What is found in the labels of a host name, and whether it is listed, whoever asks. */
  public Matches inHost(String host) {
    return inHost(host, Learner.ANYONE);
  }

  /** What is found in the labels of a host name, and whether it is listed, for a learner. */
  public Matches inHost(String host, Learner learner) {
    return in(Words.of(host), Confidence.MEDIUM, learner).and(listed(host, learner));
  }

  /** What the job's own lists say of a host. */
  public Matches listed(String host, Learner learner) {
    return sites.ofHost(host, learner);
  }

  /** Whether pages of this host may be listed though the host is not. */
  public boolean hasPages(String host) {
    return sites.hasPages(host);
  }

  /** What the job's own lists say of a page. */
  public Matches inPage(String host, String path, Learner learner) {
    return sites.ofPage(host, path, learner);
  }

  private Matches in(List<String> words, Confidence confidence, Learner learner) {
    return in(words, confidence, learner, null);
  }

  /** What is found in words. What excuses an entry may also be in another reading of them. */
  private Matches in(
      List<String> words, Confidence confidence, Learner learner, @Nullable PatternMatch other) {
    int[] ids = ids(words);
    for (int id : ids) {
      if (id > 0 && anchors.patternsOf(id).length > 0) {
        return match(words, ids, confidence, learner, other);
      }
    }
    return Matches.NONE;
  }

  private int[] ids(List<String> words) {
    int[] ids = new int[Math.min(words.size(), MAX_WORDS)];
    for (int i = 0; i < ids.length; i++) {
      String word = words.get(i);
      ids[i] = word.isEmpty() ? -1 : vocabulary.id(word);
    }
    return ids;
  }

  private Matches match(
      List<String> words,
      int[] ids,
      Confidence confidence,
      Learner learner,
      @Nullable PatternMatch other) {
    PatternMatch text = new PatternMatch(ids);
    Map<Integer, Match> found = new LinkedHashMap<>();
    BitSet tried = new BitSet(patterns.size());
    for (int id : ids) {
      for (int number : id > 0 ? anchors.patternsOf(id) : AnchorIndex.NONE) {
        if (!tried.get(number)) {
          tried.set(number);
          if (anchors.mayMatch(number, ids)) {
            keepLongest(found, number, text.find(patterns.get(number)), words, confidence);
          }
        }
      }
    }
    return found.isEmpty() ? Matches.NONE : select(found, text, other, learner);
  }

  private void keepLongest(
      Map<Integer, Match> found,
      int pattern,
      int @Nullable [] span,
      List<String> words,
      Confidence confidence) {
    if (span == null) {
      return;
    }
    int owner = owners.get(pattern);
    Match before = found.get(owner);
    boolean better =
        before == null
            || span[2] > before.words()
            || (span[2] == before.words() && span[0] < before.firstWord());
    if (better) {
      String matched = String.join(" ", words.subList(span[0], span[1] + 1)).strip();
      found.put(
          owner, new Match(entries.get(owner), matched, confidence, span[0], span[1], span[2]));
    }
  }

  private Matches select(
      Map<Integer, Match> found, PatternMatch text, @Nullable PatternMatch other, Learner learner) {
    boolean limited =
        found.keySet().removeIf(owner -> !entries.get(owner).limits().include(learner));
    limited |=
        found.keySet().stream().anyMatch(owner -> entries.get(owner).limits().dependsOnLearner());
    List<Match> kept = new ArrayList<>();
    List<Matches.Excluded> excluded = new ArrayList<>();
    found.forEach(
        (owner, match) -> {
          Pattern by = exclusion(owner, text, other);
          if (by == null) {
            kept.add(match);
          } else {
            excluded.add(new Matches.Excluded(match.entry(), by.text()));
          }
        });
    List<Match> accompanied =
        kept.stream().filter(match -> kept.stream().anyMatch(match::isAccompaniedBy)).toList();
    excluded.sort(Comparator.comparing(one -> one.entry().id()));
    return new Matches(best(accompanied), excluded, limited);
  }

  /** What nothing better is kept for; the longest first, as one that is not kept drops no other. */
  private static List<Match> best(List<Match> matches) {
    List<Match> best = new ArrayList<>();
    matches.stream()
        .sorted(Comparator.comparingInt(Match::words).reversed())
        .filter(match -> best.stream().noneMatch(other -> other.outdoes(match)))
        .forEachOrdered(best::add);
    return best.stream()
        .filter(match -> best.stream().noneMatch(other -> other.explains(match)))
        .sorted(Matches.ORDER)
        .toList();
  }

  private @Nullable Pattern exclusion(int owner, PatternMatch text, @Nullable PatternMatch other) {
    for (Pattern pattern : exclusions.get(owner)) {
      if (text.find(pattern) != null || (other != null && other.find(pattern) != null)) {
        return pattern;
      }
    }
    return null;
  }
}
