package org.trendpack.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Groups a school's hits into episodes, and puts learners, staff and sanctioned hits apart. */
final class EpisodeFinder {

  private static final long GAP = Duration.ofMinutes(30).toMillis();

  private final People people;
  private final ZoneId zone;

  EpisodeFinder(People people, ZoneId zone) {
    this.people = people;
    this.zone = zone;
  }

  /**
   * What a period's hits are.
   *
   * @param learners of learners, shared logins and unknown names
   * @param staff of staff and visitors
   * @param sanctioned hits of learners and shared logins under the unblocking register
   */
  record Found(List<Episode> learners, List<Episode> staff, List<Hit> sanctioned) {}

  private record Strand(int person, String user, Topic topic) {}

  /** Hits must be in time order. */
  Found find(List<Hit> hits) {
    Map<Strand, List<Hit>> open = new HashMap<>();
    List<Hit> sanctioned = new ArrayList<>();
    List<Episode> learners = new ArrayList<>();
    List<Episode> staff = new ArrayList<>();
    for (Hit hit : hits) {
      int person = hit.account() < 0 ? -1 : people.of(hit.account());
      if (hit.sanctioned() && !isStaff(roleOn(person, day(hit)))) {
        sanctioned.add(hit);
        continue;
      }
      Strand strand = new Strand(person, person < 0 ? hit.user() : "", Topic.of(hit));
      List<Hit> episode = open.get(strand);
      if (episode != null && hit.time() - episode.get(episode.size() - 1).time() <= GAP) {
        episode.add(hit);
        continue;
      }
      if (episode != null) {
        close(strand, episode, learners, staff);
      }
      open.put(strand, new ArrayList<>(List.of(hit)));
    }
    open.forEach((strand, episode) -> close(strand, episode, learners, staff));
    Comparator<Episode> order =
        Comparator.comparingLong(Episode::start)
            .thenComparing(Episode::topic)
            .thenComparing(episode -> episode.person().account())
            .thenComparing(episode -> episode.person().username());
    learners.sort(order);
    staff.sort(order);
    return new Found(learners, staff, sanctioned);
  }

  private void close(Strand strand, List<Hit> hits, List<Episode> learners, List<Episode> staff) {
    LocalDate day = day(hits.get(0));
    Role role = roleOn(strand.person(), day);
    Optional<Spell> spell = spellOn(strand.person(), day);
    Episode episode =
        new Episode(
            person(strand, role),
            strand.topic(),
            day,
            spell.map(Spell::year).orElse(null),
            hits.stream().mapToInt(Hit::severity).max().orElse(0),
            worst(hits),
            hits);
    (isStaff(role) ? staff : learners).add(episode);
  }

  private Person person(Strand strand, Role role) {
    if (strand.person() < 0) {
      return new Person(role, -1, strand.user(), "", "");
    }
    Account line = people.line(strand.person());
    return new Person(role, strand.person(), line.username(), line.reference(), line.displayName());
  }

  private Role roleOn(int person, LocalDate day) {
    return person < 0 ? Role.UNKNOWN : people.roleOn(person, day);
  }

  private Optional<Spell> spellOn(int person, LocalDate day) {
    return person < 0 ? Optional.empty() : people.on(person, day);
  }

  /** The local day of a hit. */
  LocalDate day(Hit hit) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(hit.time()), zone);
  }

  private static boolean isStaff(Role role) {
    return role == Role.STAFF || role == Role.VISITOR;
  }

  private static Verdict worst(List<Hit> hits) {
    return hits.stream().map(Hit::verdict).reduce(null, EpisodeFinder::worse);
  }

  /** The worse of two verdicts: what got through, then what is not known, then what was blocked. */
  static Verdict worse(@Nullable Verdict one, Verdict other) {
    if (one == Verdict.ALLOWED || other == Verdict.ALLOWED) {
      return Verdict.ALLOWED;
    }
    return one == Verdict.OTHER ? Verdict.OTHER : other;
  }
}
