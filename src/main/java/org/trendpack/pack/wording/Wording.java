package org.trendpack.pack.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Language;

/**
 * The words of the editions, from the message bundles beside this class: titles and headings in the
 * language that the job asks for, all else in English. {@link Message} has the syntax.
 */
public final class Wording {

  /** The bundles that are in English whatever the job asks for; no key is in two of them. */
  static final List<String> ENGLISH_BUNDLES =
      List.of("sentences", "labels", "charts", "methods", "tables");

  private static final Map<String, Message> SAID = messages(ENGLISH_BUNDLES);
  private static final Wording ENGLISH = new Wording(Language.ENGLISH, "headings");
  private static final Wording WELSH = new Wording(Language.WELSH, "headings_cy");

  private final Language language;
  private final Map<String, Message> headings;
  private final Set<String> labels;

  /** What headings begin with that have a value at their end. */
  private final Set<String> beginnings;

  private Wording(Language language, String bundle) {
    this.language = language;
    this.headings = messages(List.of(bundle));
    this.labels = headings.values().stream().map(Message::text).collect(Collectors.toSet());
    this.beginnings =
        labels.stream()
            .filter(label -> label.indexOf('{') > 0)
            .map(label -> label.substring(0, label.indexOf('{')))
            .collect(Collectors.toSet());
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
    return of(headings, key).with(values);
  }

  /** The language of a label, where that is not English: it is then one of the headings. */
  public @Nullable String foreign(String label) {
    boolean heading = labels.contains(label) || beginnings.stream().anyMatch(label::startsWith);
    return language != Language.ENGLISH && heading ? language.tag() : null;
  }

  /** A sentence, label or other words in English. */
  public static String say(String key, Object... values) {
    return of(SAID, key).with(values);
  }

  /** Sentences one after the other; empty ones are left out. */
  public static String joined(String... sentences) {
    return String.join(" ", Stream.of(sentences).filter(one -> !one.isEmpty()).toList());
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

  private static Map<String, Message> messages(List<String> bundles) {
    Map<String, Message> messages = new HashMap<>();
    for (String name : bundles) {
      bundle(name).forEach((key, text) -> messages.put(key, new Message(text)));
    }
    return messages;
  }

  private static Message of(Map<String, Message> messages, String key) {
    Message message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return message;
  }
}
