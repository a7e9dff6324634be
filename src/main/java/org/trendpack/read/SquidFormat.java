package org.trendpack.read;

import java.util.List;

/**
 * Squid's native access log: {@code time elapsed client code/status bytes method URL user peer
 * type}.
 */
record SquidFormat() implements LogFormat {

  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return "squid";
  }

  @Override
  public List<String> describe() {
    return List.of(
        "1 time (epoch seconds) -> time",
        "3 client -> clientIp",
        "4 code/status -> action, status",
        "5 bytes -> bytes",
        "6 method -> method",
        "7 URL -> url",
        "8 user -> user",
        "10 type -> mime");
  }

  @Override
  public RowReader open() {
    return new SquidRowReader();
  }
}
