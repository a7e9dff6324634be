package org.trendpack.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.UserProblem;

/** The formats that the product knows by description, read when first asked for. */
public final class FormatCatalogue {

  private static final String FOLDER = "/read/formats/";
  private static final String INDEX = FOLDER + "index.txt";

  /** A table with a header of the common names, where its reader cannot be used. */
  static final FormatDescription TABLE =
      new FormatDescription(
          "csv",
          List.of(),
          "Any export with a header: comma, semicolon, tab or bar",
          FormatDescription.Layout.HEADER,
          ',',
          List.of(),
          Map.of(),
          List.of(),
          Pattern.compile("(?!)"),
          Set.of(),
          null,
          Map.of(),
          null,
          false,
          true,
          "Date/Time,Username,URL,Category,Action\n"
              + "06/09/2025 09:05:07,ann,https://www.bbc.co.uk/news,News,Allowed");

  private static final Listed SQUID =
      new Listed(
          "squid",
          "Squid native access log",
          "1757145907.123    153 10.0.0.7 TCP_MISS/200 5120 GET http://www.bbc.co.uk/news ann"
              + " HIER_DIRECT/192.0.2.1 text/html",
          List.of("dansguardian-3"));

  /** A format of which one writing is Squid's. */
  private static final String LIKE_SQUID = "e2guardian-3";

  private FormatCatalogue() {}

  private static final class Holder {
    static final List<FormatDescription> ALL = load();
  }

  /**
   * A format for a reader.
   *
   * @param title product and log
   * @param example a line of it, or a header and a line
   * @param aliases other names of it
   */
  public record Listed(String name, String title, String example, List<String> aliases) {}

  /** Every format by name, as a job may name it. */
  public static List<Listed> listed() {
    return Stream.concat(
            Stream.of(listed(TABLE), SQUID), all().stream().map(FormatCatalogue::listed))
        .toList();
  }

  private static Listed listed(FormatDescription one) {
    return new Listed(one.name(), one.title(), one.example(), one.aliases());
  }

  static List<FormatDescription> all() {
    return Holder.ALL;
  }

  static Optional<FormatDescription> of(String name) {
    return all().stream().filter(one -> one.isNamed(name)).findFirst();
  }

  /** Whether a name is that of Squid's own log. */
  static boolean isSquid(String name) {
    return SQUID.name().equals(name) || SQUID.aliases().contains(name) || LIKE_SQUID.equals(name);
  }

  /**
   * A description of the operator's own.
   *
   * @throws UserProblem with every fault
   */
  static FormatDescription read(Path file) {
    return FormatReader.read(YamlValue.read(file));
  }

  private static List<FormatDescription> load() {
    return resource(INDEX)
        .lines()
        .filter(line -> !line.isBlank())
        .map(name -> FOLDER + name.strip() + ".yaml")
        .map(file -> FormatReader.read(YamlValue.parse(file, resource(file))))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(FormatCatalogue.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
