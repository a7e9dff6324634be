package org.trendpack.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.UserProblem;

/** The formats that the product knows by description, read when first asked for. */
public final class FormatCatalogue {

  private static final String RESOURCE = "/read/formats.yaml";

  private FormatCatalogue() {}

  private static final class Holder {
    static final List<FormatDescription> ALL = load();
  }

  /**
   * A format for a reader.
   *
   * @param title product and log
   * @param example a line of it; empty for formats that a header describes
   */
  public record Listed(String name, String title, String example) {}

  /** Every format by name, as a job may name it. */
  public static List<Listed> listed() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                new Listed(
                    "csv",
                    "Any export with a header: comma, semicolon, tab or bar",
                    "Date/Time,Username,URL,Category,Action"),
                new Listed(
                    "squid",
                    "Squid native access log",
                    "1757145600.123 153 10.0.0.7 TCP_MISS/200 5120 GET http://www.bbc.co.uk/news ann"
                        + " HIER_DIRECT/192.0.2.1 text/html")),
            all().stream().map(one -> new Listed(one.name(), one.title(), one.example())))
        .toList();
  }

  static List<FormatDescription> all() {
    return Holder.ALL;
  }

  static Optional<FormatDescription> of(String name) {
    return all().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * A description of the operator's own.
   *
   * @throws UserProblem with every fault
   */
  static FormatDescription read(Path file) {
    List<FormatDescription> found = FormatReader.read(YamlValue.read(file));
    if (found.size() != 1) {
      throw UserProblem.configuration(
          file, 1, "description", null, "Describe one format in the file.");
    }
    return found.get(0);
  }

  private static List<FormatDescription> load() {
    try (InputStream in =
        Objects.requireNonNull(FormatCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.copyOf(FormatReader.read(YamlValue.parse(RESOURCE, text)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
