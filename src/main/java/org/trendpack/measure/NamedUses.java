package org.trendpack.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.Problems;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.scan.DomainUse;

/** Counts learners at kinds of sites that schools ask about by name. */
final class NamedUses {

  private static final String FILE = "named-use.yaml";

  private NamedUses() {}

  private record Kind(String id, String title, Set<String> domains) {}

  private static final class Holder {
    static final List<Kind> ALL = load();
  }

  /** By kind, then cohort; cohorts that nobody was in are absent. */
  static List<NamedUse> of(
      SchoolData data, People people, CohortBook book, Denominators denominators) {
    List<NamedUse> uses = new ArrayList<>();
    for (Kind kind : Holder.ALL) {
      RoaringBitmap visitors = new RoaringBitmap();
      RoaringBitmap refused = new RoaringBitmap();
      for (DomainUse domain : data.domains()) {
        if (kind.domains().contains(domain.domain())) {
          visitors.or(domain.learners());
          refused.or(domain.blockedLearners());
        }
      }
      int[] learners = byCohort(visitors, data, people, book);
      int[] blocked = byCohort(refused, data, people, book);
      for (int cohort = 0; cohort < learners.length; cohort++) {
        if (denominators.exists(cohort)) {
          CohortSize size = denominators.size(cohort);
          uses.add(
              new NamedUse(
                  kind.id(),
                  kind.title(),
                  size.cohort(),
                  size.everIn(),
                  learners[cohort],
                  blocked[cohort],
                  Intervals.proportion(Math.min(learners[cohort], size.everIn()), size.everIn())
                      .times(100)));
        }
      }
    }
    return uses;
  }

  /** Distinct learners in each cohort that they were in on any day of the period. */
  private static int[] byCohort(
      RoaringBitmap accounts, SchoolData data, People people, CohortBook book) {
    int[] learners = new int[book.cohorts().size()];
    Set<Integer> seen = new HashSet<>();
    for (int account : accounts) {
      int person = people.of(account);
      if (!seen.add(person)) {
        continue;
      }
      Set<Integer> cohorts = new TreeSet<>();
      for (Spell spell : people.spells(person)) {
        if (spell.role() == Role.LEARNER && data.days().touches(spell.from(), spell.to())) {
          cohorts.addAll(book.of(spell));
        }
      }
      cohorts.forEach(cohort -> learners[cohort]++);
    }
    return learners;
  }

  private static List<Kind> load() {
    try (InputStream in =
        Objects.requireNonNull(NamedUses.class.getResourceAsStream("/measure/" + FILE), FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Problems problems = new Problems();
      List<Kind> kinds =
          YamlValue.parse(FILE, text).list().stream().map(one -> kind(one, problems)).toList();
      problems.throwIfAny();
      return kinds;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Kind kind(YamlValue value, Problems problems) {
    var fields = value.fields(problems, Set.of("id", "title", "domains"));
    Set<String> domains = new HashSet<>();
    fields
        .required("domains", "List its domains.")
        .list()
        .forEach(domain -> domains.add(domain.text()));
    return new Kind(
        fields.required("id", "Give it an id.").text(),
        fields.required("title", "Give it a title.").text(),
        domains);
  }
}
