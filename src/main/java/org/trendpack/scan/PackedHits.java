package org.trendpack.scan;

import java.util.List;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.read.Verdict;

/** Hits on their way to another task. Entries, domains and engines come again and again. */
final class PackedHits {

  private static final Hit.Kind[] KINDS = Hit.Kind.values();
  private static final Theme[] THEMES = Theme.values();
  private static final Tone[] TONES = Tone.values();
  private static final Confidence[] CONFIDENCES = Confidence.values();
  private static final Verdict[] VERDICTS = Verdict.values();

  private PackedHits() {}

  static void pack(List<Hit> hits, PackedNumbers.Writer packed) {
    packed.number(hits.size());
    for (Hit hit : hits) {
      packed.number(hit.school());
      packed.number(hit.account() + 1L);
      packed.name(hit.user());
      packed.number(hit.time());
      packed.number(hit.kind().ordinal());
      packed.number(hit.theme().ordinal());
      packed.number(hit.severity());
      packed.number(hit.tone().ordinal());
      packed.number(hit.confidence().ordinal());
      packed.name(hit.entry());
      packed.name(hit.matched());
      packed.text(hit.text());
      packed.name(hit.domain());
      packed.name(hit.engine());
      packed.number(hit.verdict().ordinal());
      packed.number(hit.sanctioned() ? 1 : 0);
    }
  }

  static void addAll(PackedNumbers.Reader packed, List<Hit> hits) {
    for (long left = packed.number(); left > 0; left--) {
      hits.add(
          new Hit(
              (int) packed.number(),
              (int) packed.number() - 1,
              packed.name(),
              packed.number(),
              KINDS[(int) packed.number()],
              THEMES[(int) packed.number()],
              (int) packed.number(),
              TONES[(int) packed.number()],
              CONFIDENCES[(int) packed.number()],
              packed.name(),
              packed.name(),
              packed.text(),
              packed.name(),
              packed.name(),
              VERDICTS[(int) packed.number()],
              packed.number() == 1));
    }
  }
}
