package org.trendpack.scan.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells searches from the keystrokes on the way to them. */
final class Typing {

  private static final long SUGGESTED = 10_000;
  private static final long INSTANT = 3_000;

  /** In time; of one moment the shorter first, and suggestions before searches. */
  private static final Comparator<Seen> ORDER =
      Comparator.comparingLong((Seen seen) -> seen.row().time())
          .thenComparing(Seen::typedLength)
          .thenComparing(seen -> seen.row().terms())
          .thenComparing(seen -> !isSuggestion(seen))
          .thenComparing(seen -> seen.row().verdict())
          .thenComparing(seen -> seen.row().host())
          .thenComparing(seen -> seen.row().category())
          .thenComparing(Seen::file);

  private Typing() {}

  /** Those that are keystrokes and not searches. */
  static List<Seen> keystrokes(Collection<Seen> searches) {
    Map<String, List<Seen>> byHand = new LinkedHashMap<>();
    for (Seen seen : searches) {
      byHand
          .computeIfAbsent(seen.hand() + "\n" + seen.row().engine(), none -> new ArrayList<>())
          .add(seen);
    }
    List<Seen> keystrokes = new ArrayList<>();
    for (List<Seen> typed : byHand.values()) {
      typed.sort(ORDER);
      for (int i = 0; i < typed.size(); i++) {
        if (isTypedOn(typed, i) || isTakenBack(typed, i)) {
          keystrokes.add(typed.get(i));
        }
      }
    }
    return keystrokes;
  }

  private static boolean isTypedOn(List<Seen> typed, int at) {
    Seen one = typed.get(at);
    long reach = isSuggestion(one) ? SUGGESTED : INSTANT;
    return typed.subList(at + 1, typed.size()).stream()
        .filter(later -> later.row().time() - one.row().time() <= reach)
        .filter(later -> begins(later, one))
        .anyMatch(later -> isSuggestion(one) || later.typedLength() > one.typedLength());
  }

  private static boolean isTakenBack(List<Seen> typed, int at) {
    Seen one = typed.get(at);
    return isSuggestion(one)
        && typed.subList(0, at).stream()
            .filter(earlier -> one.row().time() - earlier.row().time() <= SUGGESTED)
            .filter(earlier -> begins(earlier, one))
            .anyMatch(earlier -> earlier.typedLength() > one.typedLength());
  }

  private static boolean begins(Seen whole, Seen start) {
    return lower(whole).startsWith(lower(start));
  }

  /** The case of English letters does not count. */
  private static String lower(Seen seen) {
    StringBuilder lower = new StringBuilder();
    seen.row()
        .terms()
        .chars()
        .forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)));
    return lower.toString();
  }

  private static boolean isSuggestion(Seen seen) {
    return seen.row().kind() == LogRow.Kind.SUGGESTION;
  }
}
