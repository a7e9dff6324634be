package org.trendpack.measure;

import java.util.Comparator;
import java.util.Locale;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.scan.Hit;

/**
 * What is counted together. Keyword and category hits are never added, nor harm and help-seeking,
 * so a figure always belongs to one topic. Ordered by theme, kind, tone.
 */
public record Topic(Theme theme, Hit.Kind kind, Tone tone) implements Comparable<Topic> {

  private static final Comparator<Topic> ORDER =
      Comparator.comparing(Topic::theme).thenComparing(Topic::kind).thenComparing(Topic::tone);

  /** The topic a hit belongs to. */
  public static Topic of(Hit hit) {
    return new Topic(hit.theme(), hit.kind(), hit.tone());
  }

  /** Stable, for files: "self_harm.keyword.harm". */
  public String id() {
    return theme.id() + "." + kind.name().toLowerCase(Locale.ROOT) + "." + tone.id();
  }

  @Override
  public int compareTo(Topic other) {
    return ORDER.compare(this, other);
  }
}
