package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/** Tells which described format a log has, and fits the description to it. */
final class DescribedLogs {

  private static final int SAMPLE_ROWS = 40;

  /** The share of lines that must bear a format's signature. */
  private static final double SIGNED = 0.5;

  /** The share of signed rows that must be understood. */
  private static final double UNDERSTOOD = 0.5;

  private final String name;
  private final String head;
  private final LogSource source;
  private final long latest;

  DescribedLogs(String name, String head, LogSource source, long latest) {
    this.name = name;
    this.head = head;
    this.source = source;
    this.latest = latest;
  }

  /** A format and how well it fits the first lines. */
  private record Fit(DescribedFormat format, double share, int fields) {

    boolean isGeneric() {
      return format.description().columns().isEmpty() && format.description().keys().isEmpty();
    }
  }

  /** The format that a job names; empty if there is none of that name. */
  Optional<LogFormat> named(String wanted) {
    if (wanted.endsWith(".yaml") || wanted.endsWith(".yml")) {
      return Optional.of(best(FormatCatalogue.read(Path.of(wanted))).format());
    }
    if (wanted.contains("%")) {
      String format = wanted.replaceFirst("^logformat\\s+\\S+\\s+(?=%)", "");
      return Optional.of(best(SquidLogformat.of(format)).format());
    }
    return FormatCatalogue.of(wanted).map(one -> best(one).format());
  }

  /**
   * The format that fits best; empty if none is like the file.
   *
   * @throws UserProblem if two fit alike
   */
  Optional<LogFormat> recognised() {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(SAMPLE_ROWS).toList();
    List<Fit> fits = new ArrayList<>();
    for (FormatDescription one : FormatCatalogue.all()) {
      long signed = lines.stream().filter(line -> one.signature().matcher(line).find()).count();
      boolean elff = one.layout() == FormatDescription.Layout.ELFF;
      if (elff ? signed > 0 : signed >= Math.max(1, lines.size() * SIGNED)) {
        Fit fit = best(one);
        if (fit.share() >= UNDERSTOOD) {
          fits.add(fit);
        }
      }
    }
    fits.sort(
        Comparator.comparing(Fit::isGeneric)
            .thenComparing(Comparator.comparingDouble(Fit::share).reversed())
            .thenComparing(Comparator.comparingInt(Fit::fields).reversed()));
    if (fits.size() > 1 && alike(fits.get(0), fits.get(1))) {
      throw UserProblem.input(
          name,
          "its first lines fit "
              + fits.get(0).format().name()
              + " and "
              + fits.get(1).format().name()
              + " alike",
          "Name the one it is in the source's 'format'");
    }
    return fits.stream().findFirst().map(Fit::format);
  }

  private static boolean alike(Fit one, Fit other) {
    return one.isGeneric() == other.isGeneric()
        && one.share() == other.share()
        && one.fields() == other.fields();
  }

  /** The description as it stands, or behind a syslog prefix, whichever reads more. */
  private Fit best(FormatDescription description) {
    Fit bare = fit(description, false);
    Fit prefixed = fit(description, true);
    boolean better =
        prefixed.share() > bare.share()
            || (prefixed.share() == bare.share() && prefixed.fields() > bare.fields());
    return better ? prefixed : bare;
  }

  private Fit fit(FormatDescription description, boolean syslog) {
    Map<String, Verdict> verdicts = new HashMap<>(description.verdicts());
    verdicts.putAll(VerdictWords.ofJob(source));
    ZoneId zone = description.zone() == null ? source.timezone() : description.zone();
    DescribedFormat format =
        new DescribedFormat(
            description,
            source.columns(),
            verdicts,
            zone,
            Timestamps.DateOrder.DAY_FIRST,
            syslog,
            head.lines()
                .filter(line -> line.startsWith(ExtendedLayout.FIELDS))
                .findFirst()
                .orElse(ExtendedLayout.FIELDS),
            latest);
    byte[] text = (head.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] buffer = Arrays.copyOf(text, text.length + 2);
    RowReader reader = format.open();
    Row row = new Row();
    int events = 0;
    int rejected = 0;
    int fields = 0;
    int at = 0;
    while (at < text.length && events + rejected < SAMPLE_ROWS) {
      int next = reader.next(buffer, at, text.length, RowReader.Last.NO, row);
      if (next < 0) {
        break;
      }
      if (row.status == Row.Status.EVENT) {
        events++;
        fields += (int) Arrays.stream(Field.values()).filter(row::has).count();
      } else if (row.status == Row.Status.REJECTED) {
        rejected++;
      }
      at = next;
    }
    return new Fit(format, (double) events / Math.max(events + rejected, 1), fields);
  }
}
