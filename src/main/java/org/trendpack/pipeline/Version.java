package org.trendpack.pipeline;

/** The program's version, as packs and {@code --version} state it. */
public final class Version {

  /** Kept equal to the build's version by a test. */
  public static final String CURRENT = "0.1.0";

  private Version() {}
}
