package org.trendpack.job;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A validated run: everything that a job folder says, with every path resolved and checked.
 *
 * @param file the job file, for messages
 * @param timezone of the schools; days, weeks and school hours are local to it
 * @param output folder that receives the packs
 * @param periods in time order, without overlap
 * @param crosses cohorts of learners who are in two cohorts at once
 * @param decisions what was decided about hits of earlier runs
 * @param language of the headings
 * @param contacts every contact, with what the job says of it
 * @param flags ids of the roster's flags, the built-in ones first, with the name a reader sees
 */
public record JobSpec(
    Path file,
    String groupId,
    String groupName,
    ZoneId timezone,
    Path output,
    List<Period> periods,
    List<SchoolSpec> schools,
    Map<String, String> flags,
    List<Cross> crosses,
    LexiconChanges lexicon,
    List<Decision> decisions,
    Privacy privacy,
    Language language,
    Map<Contact, ContactDetails> contacts) {

  /** Copies the collections; {@code flags} keeps its order. */
  public JobSpec {
    periods = List.copyOf(periods);
    schools = List.copyOf(schools);
    crosses = List.copyOf(crosses);
    decisions = List.copyOf(decisions);
    contacts = Map.copyOf(contacts);
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
  }

  /** Learners who are in both of two cohorts, by their ids, such as "sen-support" and "ks3". */
  public record Cross(String one, String other) {}

  /**
   * What a job changes in the lexicon.
   *
   * @param additions lexicon files of the group's own
   * @param off ids of entries not to use
   * @param severities entry id to severity, 1 to 4
   * @param lists word and site lists in the formats of filters
   */
  public record LexiconChanges(
      List<Path> additions, Set<String> off, Map<String, Integer> severities, List<OwnList> lists) {

    /** The product's lexicon as it is. */
    public static final LexiconChanges NONE =
        new LexiconChanges(List.of(), Set.of(), Map.of(), List.of());

    /** Changes without lists of the group's own. */
    public LexiconChanges(List<Path> additions, Set<String> off, Map<String, Integer> severities) {
      this(additions, off, severities, List.of());
    }

    /** Copies the collections. */
    public LexiconChanges {
      lists = List.copyOf(lists);
      additions = List.copyOf(additions);
      off = Set.copyOf(off);
      severities = Map.copyOf(severities);
    }
  }

  /**
   * How learners appear in what is written.
   *
   * @param key the pseudonym key's file; made on first use if absent
   * @param named whether the DSL edition names learners instead of using pseudonyms
   * @param rejectedText whether rejected rows are written out with their own text
   * @param smallNumber counts of distinct learners from 1 to this are suppressed outside the DSL
   *     edition; at least 5
   * @param smallCohort no rate is released on a cohort under this size; at least 10
   */
  public record Privacy(
      Path key, boolean named, boolean rejectedText, int smallNumber, int smallCohort) {}

  /**
   * A path as the job would name it: relative to the job's folder, with forward slashes. It is the
   * same from whatever folder the job is run, so it is the form to print in a pack.
   */
  public String shown(Path path) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path whole = path.toAbsolutePath().normalize();
    Path shown =
        folder != null && Objects.equals(folder.getRoot(), whole.getRoot())
            ? folder.relativize(whole)
            : whole;
    return shown.toString().replace('\\', '/');
  }

  /** How to reach a contact. */
  public ContactDetails contact(Contact contact) {
    return contacts.getOrDefault(contact, contact.usual());
  }

  /** The period with this id. */
  public Optional<Period> period(String id) {
    return periods.stream().filter(period -> period.id().equals(id)).findFirst();
  }
}
