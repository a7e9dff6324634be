package org.trendpack.synth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A text as a learner types it and as an address holds it. */
final class Phrase {

  private final String text;
  private final byte[] withPlus;
  private final byte[] withPercent;

  Phrase(String text) {
    this.text = text;
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    this.withPlus = encoded.getBytes(StandardCharsets.US_ASCII);
    this.withPercent = encoded.replace("+", "%20").getBytes(StandardCharsets.US_ASCII);
  }

  String text() {
    return text;
  }

  /** The encoded text, spaces as plus signs. */
  byte[] withPlus() {
    return withPlus;
  }

  /** The encoded text, spaces as percent signs and digits. */
  byte[] withPercent() {
    return withPercent;
  }
}
