package org.trendpack.read;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.FormatDescription.Layout;
import org.trendpack.read.Sample.Fit;

/**
 * Tells which format a log has from its first lines: by its header if it has one, else by what is
 * peculiar to a product's lines and how well they are understood.
 */
final class LogFormats {

  /** The share of lines that must bear a format's signature, and of rows to be understood. */
  private static final double ENOUGH = 0.5;

  /** Shares this near are alike. */
  private static final double NEAR = 0.02;

  private static final Pattern SQUID =
      Pattern.compile(
          "^\\s*\\d{9,10}\\.\\d+ +-?\\d+ \\S+ [A-Z_]+/\\d* -?\\d+ [A-Z_-]+ \\S+ \\S+ [A-Z_]+/\\S*"
              + " \\S+( \\[.*\\])?\\s*$");

  private final String name;
  private final Sample sample;
  private final LogSource source;
  private final long latest;

  private LogFormats(String name, Sample sample, LogSource source, long latest) {
    this.name = name;
    this.sample = sample;
    this.source = source;
    this.latest = latest;
  }

  /**
   * The format of a log.
   *
   * @param sample its first lines
   * @param latest epoch milliseconds before which it was written
   * @throws UserProblem if it has none that is known, fits two alike, or none well
   */
  static Fit recognise(String name, Sample sample, LogSource source, long latest) {
    LogFormats formats = new LogFormats(name, sample, source, latest);
    String wanted = source.format();
    if (!wanted.equals("auto")) {
      return formats.named(wanted);
    }
    if (sample.first().isEmpty()) {
      throw UserProblem.input(name, "the file is empty", "Export it again, or leave it out");
    }
    return formats.recognised();
  }

  private Fit named(String wanted) {
    if (FormatCatalogue.isSquid(wanted)) {
      return squid();
    }
    if (sample.first().isEmpty()) {
      throw UserProblem.input(name, "the file is empty", "Export it again, or leave it out");
    }
    HeaderFormats headers = new HeaderFormats(sample, source, latest);
    if (wanted.equals("csv")) {
      return sample.fit(headers.recognised(List.of()).orElseGet(() -> headers.required(name)));
    }
    if (wanted.contains("%")) {
      return best(SquidLogformat.of(wanted));
    }
    FormatDescription description =
        own(wanted)
            .or(() -> FormatCatalogue.of(wanted))
            .orElseThrow(
                () ->
                    UserProblem.input(
                        name,
                        "format '" + wanted + "' is not known",
                        "Use auto, or a name that 'trendpack formats' lists"));
    if (description.layout() == Layout.HEADER || !description.needs().isEmpty()) {
      Optional<LogFormat> byHeader = headers.of(description);
      if (byHeader.isPresent()) {
        return sample.fit(byHeader.get());
      }
    }
    if (description.layout() == Layout.HEADER) {
      throw UserProblem.input(
          name,
          "the header is not that of " + wanted + ", which has " + description.needs(),
          "Use csv, and the source's 'columns' for names that are not understood");
    }
    return best(description);
  }

  /** Squid's own log, also behind a syslog prefix, or as e2guardian's third format writes it. */
  private Fit squid() {
    Fit plain = sample.fit(new SquidFormat());
    if (plain.share() == 1) {
      return plain;
    }
    return Stream.of("squid-syslog", "e2guardian-3")
        .flatMap(like -> FormatCatalogue.of(like).stream())
        .map(this::best)
        .reduce(plain, (one, other) -> other.share() > one.share() ? other : one);
  }

  /** A description of the job's own, by its name or its file. */
  private Optional<FormatDescription> own(String wanted) {
    if (wanted.endsWith(".yaml") || wanted.endsWith(".yml")) {
      return Optional.of(FormatCatalogue.read(Path.of(wanted)));
    }
    return source.descriptions().stream()
        .map(FormatCatalogue::read)
        .filter(one -> one.isNamed(wanted))
        .findFirst();
  }

  private Fit recognised() {
    List<FormatDescription> known = new ArrayList<>();
    source.descriptions().forEach(file -> known.add(FormatCatalogue.read(file)));
    known.addAll(FormatCatalogue.all());
    HeaderFormats headers = new HeaderFormats(sample, source, latest);
    Optional<LogFormat> byHeader = headers.recognised(known);
    if (byHeader.isPresent()) {
      return sample.fit(byHeader.get());
    }
    List<Fit> fits = new ArrayList<>();
    known.stream().filter(this::isSigned).map(this::best).forEach(fits::add);
    if (share(SQUID, sample.lines()) >= ENOUGH) {
      fits.add(sample.fit(new SquidFormat()));
    }
    fits.removeIf(fit -> fit.events() == 0);
    if (fits.stream().anyMatch(LogFormats::namesItsFields)) {
      fits.removeIf(fit -> !namesItsFields(fit));
    }
    if (fits.isEmpty()) {
      Fit squid = sample.fit(new SquidFormat());
      return squid.share() >= ENOUGH ? squid : sample.fit(headers.required(name));
    }
    return choose(fits);
  }

  private Fit choose(List<Fit> fits) {
    double most = fits.stream().mapToDouble(Fit::share).max().orElse(0);
    List<Fit> best =
        fits.stream()
            .filter(fit -> fit.share() >= most - NEAR)
            .sorted(
                Comparator.comparing(LogFormats::isGeneric)
                    .thenComparing(Comparator.comparingInt(Fit::fields).reversed()))
            .toList();
    Fit first = best.get(0);
    if (first.share() < ENOUGH) {
      throw UserProblem.input(name, poor(fits), "Name its format in the source's 'format'");
    }
    if (best.size() > 1
        && isGeneric(first) == isGeneric(best.get(1))
        && first.fields() == best.get(1).fields()) {
      throw UserProblem.input(
          name,
          "its first lines fit "
              + first.format().name()
              + " and "
              + best.get(1).format().name()
              + " alike",
          "Name the one it is in the source's 'format'");
    }
    return first;
  }

  private static String poor(List<Fit> fits) {
    List<String> nearest =
        fits.stream()
            .sorted(Comparator.comparingDouble(Fit::share).reversed())
            .limit(2)
            .map(fit -> fit.format().name() + " (" + fit.percent() + ")")
            .toList();
    return "its first lines fit no format well; of their rows are understood as "
        + String.join(" and ", nearest);
  }

  /** What a line of the file itself says of its columns is better than what they look like. */
  private static boolean namesItsFields(Fit fit) {
    return fit.format() instanceof DescribedFormat format
        && format.description().layout() == Layout.ELFF
        && fit.share() >= ENOUGH;
  }

  private static boolean isGeneric(Fit fit) {
    return fit.format() instanceof DescribedFormat format && format.description().isGeneric();
  }

  private boolean isSigned(FormatDescription one) {
    if (one.layout() == Layout.ELFF) {
      return linesAndMessages().anyMatch(line -> one.signature().matcher(line).find());
    }
    return share(one.signature(), sample.lines()) >= ENOUGH
        || share(one.signature(), sample.messages()) >= ENOUGH
        || (one.layout() == Layout.JSON && share(one.signature(), sample.objects()) >= ENOUGH);
  }

  private static double share(Pattern signature, List<String> lines) {
    List<String> first =
        lines.stream().filter(line -> !line.startsWith("#")).limit(Sample.ROWS).toList();
    long signed = first.stream().filter(line -> signature.matcher(line).find()).count();
    return (double) signed / Math.max(first.size(), 1);
  }

  /** The description as it stands, or behind a syslog prefix, whichever reads more. */
  private Fit best(FormatDescription description) {
    Fit best = sample.fit(format(description, false, Timestamps.DateOrder.DAY_FIRST));
    if (best.share() < 1 || description.layout() != Layout.JSON) {
      Fit behind = sample.fit(format(description, true, Timestamps.DateOrder.DAY_FIRST));
      best = sample.isPrefixed() ? better(behind, best) : better(best, behind);
    }
    if (description.layout() == Layout.JSON) {
      for (JsonObjects.Framing framing : JsonObjects.Framing.values()) {
        best = better(best, sample.fit(((DescribedFormat) best.format()).framed(framing)));
      }
    }
    if (best.share() < 1) {
      boolean syslog = ((DescribedFormat) best.format()).syslog();
      best =
          better(best, sample.fit(format(description, syslog, Timestamps.DateOrder.MONTH_FIRST)));
    }
    return best;
  }

  private static Fit better(Fit one, Fit other) {
    boolean more = other.share() > one.share();
    return more || (other.share() == one.share() && other.fields() > one.fields()) ? other : one;
  }

  private DescribedFormat format(
      FormatDescription description, boolean syslog, Timestamps.DateOrder order) {
    Map<String, Verdict> verdicts = new HashMap<>(description.verdicts());
    verdicts.putAll(VerdictWords.ofJob(source));
    @Nullable ZoneId own = description.zone();
    return new DescribedFormat(
        description,
        description.columns(),
        List.of(),
        description.separator(),
        source.columns(),
        verdicts,
        own == null ? source.timezone() : own,
        order,
        syslog,
        description.layout() == Layout.ELFF ? fieldsLine() : "",
        latest,
        JsonObjects.Framing.LINES);
  }

  private Stream<String> linesAndMessages() {
    return Stream.concat(sample.lines().stream(), sample.messages().stream());
  }

  private String fieldsLine() {
    return linesAndMessages()
        .filter(line -> ExtendedLayout.fields(line).isPresent())
        .findFirst()
        .orElse("");
  }
}
