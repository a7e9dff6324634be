package org.trendpack.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trendpack.problem.Problems;

/** Reads whom a group's safeguarding leads turn to. */
final class ContactsReader {

  private static final Set<String> KEYS =
      Arrays.stream(Contact.values()).map(Contact::id).collect(Collectors.toUnmodifiableSet());
  private static final Pattern TELEPHONE =
      Pattern.compile("\\+?[0-9][0-9 ()-]{1,20}[0-9]( ext\\.? ?[0-9]{1,6})?");
  private static final int LONGEST_NAME = 120;

  private final Problems problems;

  ContactsReader(Problems problems) {
    this.problems = problems;
  }

  /** Every contact as it is without a job. */
  static Map<Contact, ContactDetails> usual() {
    Map<Contact, ContactDetails> contacts = new EnumMap<>(Contact.class);
    for (Contact contact : Contact.values()) {
      contacts.put(contact, contact.usual());
    }
    return contacts;
  }

  /** Every contact, those that the job describes as it says. */
  Map<Contact, ContactDetails> read(YamlValue value) {
    YamlFields fields = value.fields(problems, KEYS);
    Map<Contact, ContactDetails> contacts = usual();
    contacts.replaceAll(
        (contact, usual) -> fields.readOr(contact.id(), usual, one -> details(one, usual)));
    return Collections.unmodifiableMap(contacts);
  }

  private ContactDetails details(YamlValue value, ContactDetails usual) {
    YamlFields fields = value.fields(problems, Set.of("name", "telephone", "link"));
    return new ContactDetails(
        fields.readOr("name", usual.name(), ContactsReader::name),
        fields.readOr("telephone", usual.telephone(), ContactsReader::telephone),
        fields.readOr("link", usual.link(), ContactsReader::link));
  }

  private static String name(YamlValue value) {
    if (value.text().length() > LONGEST_NAME) {
      throw value.fault("Write a name of " + LONGEST_NAME + " letters at most.");
    }
    return value.text();
  }

  private static String telephone(YamlValue value) {
    if (!TELEPHONE.matcher(value.text()).matches()) {
      throw value.fault("Write a number to dial, such as 01632 960001 or 01632 960001 ext 12.");
    }
    return value.text();
  }

  private static String link(YamlValue value) {
    return web(value.text())
        .orElseThrow(
            () -> value.fault("Write a whole address, such as https://example.org/report."));
  }

  private static Optional<String> web(String text) {
    try {
      URI address = new URI(text);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null ? Optional.of(text) : Optional.empty();
    } catch (URISyntaxException wrong) {
      return Optional.empty();
    }
  }
}
