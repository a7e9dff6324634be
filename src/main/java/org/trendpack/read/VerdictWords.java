package org.trendpack.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.LogSource;

/** What filters call their verdicts. Remembers each spelling it has seen; one for each thread. */
final class VerdictWords {

  private static final Map<String, Verdict> WORDS = new HashMap<>();

  static {
    for (String word :
        "allow allowed permit permitted pass passed passthrough proxied accept accepted granted ok success"
            .split(" ")) {
      WORDS.put(word, Verdict.ALLOWED);
    }
    for (String word :
        "observed monitored alert continue none exempt bypass trusted proxyallow viewed visited autorisé unblocked unrestricted whitelisted log logged"
            .split(" ")) {
      WORDS.put(word, Verdict.ALLOWED);
    }
    for (String word :
        "block blocked deny denied drop dropped reject rejected refused restricted forbidden filtered"
            .split(" ")) {
      WORDS.put(word, Verdict.BLOCKED);
    }
    for (String word :
        "prohibited blackholed reset quarantined infected proxydeny proxydrop proxyblock bloqué refusé interdit disallowed disallow terminated prevented stopped blacklisted unauthorised unauthorized"
            .split(" ")) {
      WORDS.put(word, Verdict.BLOCKED);
    }
  }

  private final Map<String, Verdict> own;
  private final @Nullable Verdict otherwise;
  private final SliceTable seen = new SliceTable();
  private Verdict[] verdicts = new Verdict[16];

  /** The last word, if it was of fewer than eight bytes: most rows are allowed. */
  private long lastWord;

  private Verdict lastVerdict = Verdict.OTHER;

  VerdictWords() {
    this(Map.of(), null);
  }

  /**
   * With a product's own words.
   *
   * @param own in lower case; one that ends in a star stands for all that begin so
   * @param otherwise the verdict of words that are not known, or null for {@link Verdict#OTHER}
   */
  VerdictWords(Map<String, Verdict> own, @Nullable Verdict otherwise) {
    this.own = own;
    this.otherwise = otherwise;
  }

  /** What a job says of its filter's words. */
  static Map<String, Verdict> ofJob(LogSource source) {
    Map<String, Verdict> words = new HashMap<>();
    source
        .verdicts()
        .forEach((word, id) -> Verdict.of(id).ifPresent(verdict -> words.put(word, verdict)));
    return words;
  }

  /** The verdict of a row that names none. */
  Verdict ofNone() {
    return otherwise == null ? Verdict.OTHER : otherwise;
  }

  Verdict of(byte[] bytes, int from, int to) {
    if (to - from >= Long.BYTES) {
      return look(bytes, from, to);
    }
    long word = SliceTable.tail(bytes, from, to);
    if (word != lastWord) {
      lastVerdict = look(bytes, from, to);
      lastWord = word;
    }
    return lastVerdict;
  }

  private Verdict look(byte[] bytes, int from, int to) {
    int number = seen.number(bytes, from, to);
    if (number >= verdicts.length) {
      if (number > 10_000) {
        return verdict(Texts.decode(bytes, from, to));
      }
      verdicts = java.util.Arrays.copyOf(verdicts, Math.max(number + 1, verdicts.length * 2));
    }
    Verdict verdict = verdicts[number];
    if (verdict == null) {
      verdict = verdict(Texts.decode(bytes, from, to));
      verdicts[number] = verdict;
    }
    return verdict;
  }

  private Verdict verdict(String action) {
    String word = action.strip().toLowerCase(Locale.ROOT);
    Verdict known = own.get(word);
    for (int length = word.length(); known == null && length > 0 && !own.isEmpty(); length--) {
      known = own.get(word.substring(0, length) + "*");
    }
    if (known != null) {
      return known;
    }
    Verdict common = parse(action);
    return common == Verdict.OTHER ? ofNone() : common;
  }

  /** The verdict of an action such as "Allowed", "BLOCK-ICAP" or "Request blocked". */
  static Verdict parse(String action) {
    Verdict verdict = Verdict.OTHER;
    boolean denied = false;
    for (String word : action.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      Verdict found = WORDS.get(word);
      if (found != null) {
        verdict = denied ? opposite(found) : found;
        if (verdict == Verdict.BLOCKED) {
          return verdict;
        }
      }
      denied = word.equals("not");
    }
    return verdict;
  }

  private static Verdict opposite(Verdict verdict) {
    return verdict == Verdict.BLOCKED ? Verdict.ALLOWED : Verdict.BLOCKED;
  }
}
