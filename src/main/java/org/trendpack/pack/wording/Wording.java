package org.trendpack.pack.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendpack.job.Language;

/**
 * The words of the editions, from the message bundles beside this class: headings in the language
 * that the job asks for, sentences in English. A message may have places {0}, {1}… to fill.
 */
public final class Wording {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Map<String, String> SENTENCES = bundle("sentences");
  private static final Wording ENGLISH = new Wording(Language.ENGLISH, bundle("headings"));
  private static final Wording WELSH = new Wording(Language.WELSH, bundle("headings_cy"));

  private final Language language;
  private final Map<String, String> headings;

  private Wording(Language language, Map<String, String> headings) {
    this.language = language;
    this.headings = headings;
  }

  /** The words for a job in this language. */
  public static Wording in(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case WELSH -> WELSH;
    };
  }

  /** The language of its headings. */
  public Language language() {
    return language;
  }

  /** A title, heading or other short label. */
  public String heading(String key, Object... values) {
    return filled(headings, key, values);
  }

  /** Whether it is a heading without places to fill, and so in the language of headings. */
  public boolean isHeading(String label) {
    return headings.containsValue(label);
  }

  /** A sentence or more. */
  public String sentence(String key, Object... values) {
    return filled(SENTENCES, key, values);
  }

  /** The messages of a bundle, by key. */
  static Map<String, String> bundle(String name) {
    Properties properties = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, message) -> messages.put((String) key, (String) message));
    return Collections.unmodifiableMap(messages);
  }

  private static String filled(Map<String, String> messages, String key, Object... values) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return PLACE
        .matcher(message)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
  }
}
