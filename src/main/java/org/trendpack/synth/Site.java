package org.trendpack.synth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A host with its pages, the parts of its pages, and its line in usage reports. */
final class Site {

  private final String host;
  private final Category category;
  private final int reportLine;
  private final List<Template> pages;
  private final List<Template> parts;
  private final byte[] tunnel;

  Site(String host, Category category, int reportLine, List<String> paths) {
    this.host = host;
    this.category = category;
    this.reportLine = reportLine;
    this.pages = paths.stream().map(path -> new Template("https://" + host + path)).toList();
    this.parts =
        Stream.of(
                "/static/js/main.********.js",
                "/assets/app-****.css?v=####",
                "/img/sprite-###.png",
                "/fonts/sans-regular.********.woff2",
                "/media/cache/********/thumb_###x###.jpg",
                "/favicon.ico")
            .map(path -> new Template("https://" + host + path))
            .toList();
    this.tunnel = (host + ":443").getBytes(StandardCharsets.US_ASCII);
  }

  String host() {
    return host;
  }

  Category category() {
    return category;
  }

  /** Index into {@link Sites#reportLines()}. */
  int reportLine() {
    return reportLine;
  }

  Template page(Dice dice) {
    return dice.pick(pages);
  }

  Template part(Dice dice) {
    return dice.pick(parts);
  }

  /** The host and port that a tunnel's row has instead of an address. */
  byte[] tunnel() {
    return tunnel;
  }
}
