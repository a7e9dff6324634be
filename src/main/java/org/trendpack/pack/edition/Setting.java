package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trendpack.detect.LexiconEntry;
import org.trendpack.job.JobSpec;
import org.trendpack.measure.Person;
import org.trendpack.pack.Pseudonyms;
import org.trendpack.pack.wording.Wording;
import org.trendpack.scan.Hit;

/**
 * What every edition of a run needs beside the measures.
 *
 * @param entries the lexicon in use, by entry id
 */
public record Setting(
    JobSpec job,
    Pseudonyms pseudonyms,
    Map<String, LexiconEntry> entries,
    String softwareVersion,
    String lexiconVersion) {

  /** The setting of a run with this lexicon. */
  public static Setting of(
      JobSpec job,
      Pseudonyms pseudonyms,
      List<LexiconEntry> lexicon,
      String softwareVersion,
      String lexiconVersion) {
    Map<String, LexiconEntry> entries = new TreeMap<>();
    lexicon.forEach(entry -> entries.put(entry.id(), entry));
    return new Setting(job, pseudonyms, entries, softwareVersion, lexiconVersion);
  }

  /** The words of the editions. */
  public Wording words() {
    return Wording.in(job.language());
  }

  /** What made the pack: "Trendpack 0.1.0, word list 2026.1". */
  public String versions() {
    return say("book.versions", softwareVersion, lexiconVersion);
  }

  /** The local time of an instant in epoch milliseconds. */
  LocalDateTime local(long time) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), job.timezone());
  }

  /** How a person appears: a code, or by name if the job says so and a name is known. */
  String label(int school, Person person) {
    boolean named = job.privacy().named() && !person.displayName().isEmpty();
    return named ? person.displayName() : pseudonyms.of(school, person);
  }

  /** Why an entry is in the lexicon; empty for a filter category. */
  String reason(String entry) {
    LexiconEntry known = entries.get(entry);
    return known == null ? "" : known.why();
  }

  /** By what a hit of a person is named in the register of decisions. */
  String reference(Hit hit, Person person) {
    return pseudonyms.hits().of(hit, () -> pseudonyms.of(hit.school(), person));
  }

  /** What the DSL wrote when deciding about a hit. */
  String note(Hit hit) {
    return pseudonyms.hits().note(hit);
  }

  /** A flag's name for a reader. */
  String flag(String id) {
    return job.flags().getOrDefault(id, id);
  }
}
