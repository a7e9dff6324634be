package org.trendpack.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.trendpack.CaseFiles.Case;

/** Small lexicons for tests. */
@NullUnmarked
final class Lexicons {

  private Lexicons() {}

  /** The lexicon of a case: its entries and contexts. */
  static Lexicon of(Case one) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (Object item : (List<?>) one.fields().get("entries")) {
      entries.add(entry(new Case((Map<?, ?>) item)));
    }
    Map<String, List<String>> contexts = new TreeMap<>();
    Case named = new Case(one.mapping("contexts"));
    named.fields().keySet().forEach(name -> contexts.put("" + name, named.texts("" + name)));
    return new Lexicon("test", entries, contexts);
  }

  /** A lexicon of an entry for each pattern. */
  static Lexicon of(List<String> patterns) {
    List<LexiconEntry> entries = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      entries.add(
          new LexiconEntry(
              "suicide." + i,
              Theme.SUICIDE,
              4,
              Tone.HARM,
              List.of(patterns.get(i)),
              List.of(),
              "for a test"));
    }
    return new Lexicon("test", entries, Map.of());
  }

  private static LexiconEntry entry(Case one) {
    String id = one.text("id", "");
    Theme theme = Theme.of(id.substring(0, id.indexOf('.'))).orElseThrow();
    Tone tone = one.text("tone", "harm").equals("harm") ? Tone.HARM : Tone.HELP_SEEKING;
    int severity = Integer.parseInt(one.text("severity", "" + theme.severity()));
    return new LexiconEntry(
        id, theme, severity, tone, one.texts("match"), one.texts("unless"), "for a test");
  }
}
