package org.trendpack.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Letters that stand for a text and lead nobody back to it without the key (HMAC, RFC 2104). */
final class KeyedCode {

  private static final String ALGORITHM = "HmacSHA256";

  /** No vowels, so that no code spells a word, and nothing that looks like another. */
  private static final String LETTERS = "234679CDFHJKMNPQRTVWXY";

  /** Knows the key; copied for each text, because to look one up takes longer than to use it. */
  private final Mac keyed;

  KeyedCode(byte[] key) {
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So many letters, 14 at the most, for what the parts say together. */
  String of(int length, String... parts) {
    try {
      Mac mac = (Mac) keyed.clone();
      byte[] hash = mac.doFinal(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
      long number = ByteBuffer.wrap(hash).getLong() >>> 1;
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < length; i++) {
        letters.append(LETTERS.charAt((int) (number % LETTERS.length())));
        number /= LETTERS.length();
      }
      return letters.toString();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
