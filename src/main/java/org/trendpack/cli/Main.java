package org.trendpack.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point; the only place that ends the process. */
@Command(
    name = "trendpack",
    mixinStandardHelpOptions = true,
    version = "trendpack 0.1.0",
    description = "Safeguarding trend packs for a school group.")
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
