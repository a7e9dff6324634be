package org.trendpack.scan.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.Lexicon;
import org.trendpack.detect.LexiconEntry;
import org.trendpack.detect.LexiconReader;
import org.trendpack.detect.Limits;
import org.trendpack.detect.Matcher;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.Dates;
import org.trendpack.job.JobSpec.LexiconChanges;
import org.trendpack.job.OwnList;
import org.trendpack.job.Period;
import org.trendpack.job.RosterSource;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.job.SchoolCalendar.Span;
import org.trendpack.job.SchoolSpec;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.job.UnblockingRegister.Entry;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;
import org.trendpack.read.SchoolYear;

/** Two schools in the spring in which the clocks change, small enough to be worked out by hand. */
final class World {

  private static final LocalDate FIRST = Dates.FIRST;
  private static final LocalDate LAST = Dates.LAST;

  static final List<Period> PERIODS =
      List.of(
          new Period("march", "March", day("2026-03-23"), day("2026-03-31")),
          new Period("april", "April", day("2026-04-13"), day("2026-04-17")));

  /** A folder of SquidGuard's: one category for both schools, one for Elm alone. */
  private static final List<OwnList> LISTS =
      List.of(list("games", Set.of()), list("forums", Set.of("elm")));

  private static OwnList list(String category, Set<String> schools) {
    Path folder = Path.of("src/test/resources/cases/lists/squidguard", category);
    return new OwnList(
        List.of(folder.resolve("domains"), folder.resolve("urls"), folder.resolve("expressions")),
        OwnList.Kind.AUTO,
        Optional.of("gambling"),
        Map.of(),
        Optional.of(1),
        1,
        schools,
        new OwnList.Place("job.yaml", 1));
  }

  static final Matcher MATCHER = new Matcher(lexicon());

  private static Lexicon lexicon() {
    Lexicon listed = LexiconReader.read(new LexiconChanges(List.of(), Set.of(), Map.of(), LISTS));
    List<LexiconEntry> entries =
        new ArrayList<>(
            List.of(
                entry("bullying.bully", Theme.BULLYING, 3, Tone.HARM, "bully~"),
                entry("drugs.weed", Theme.DRUGS_ALCOHOL_VAPING, 2, Tone.HARM, "weed"),
                entry("drugs.weeds", Theme.DRUGS_ALCOHOL_VAPING, 2, Tone.HARM, "smoke weed"),
                entry("gambling.bet", Theme.GAMBLING, 2, Tone.HARM, "bet365"),
                entry("self_harm.cut", Theme.SELF_HARM, 4, Tone.HARM, "cutting"),
                entry("self_harm.stop", Theme.SELF_HARM, 4, Tone.HELP_SEEKING, "stop .. cutting"),
                entry("radicalisation.join", Theme.RADICALISATION, 4, Tone.HARM, "join~ isis"),
                entry("suicide.kill", Theme.SUICIDE, 4, Tone.HARM, "kill myself"),
                ofYear9("piracy.cats", Theme.PIRACY, "cats and dogs"),
                ofYear9("drugs.killer", Theme.DRUGS_ALCOHOL_VAPING, "weed killer"),
                entry("drugs.kill", Theme.DRUGS_ALCOHOL_VAPING, 2, Tone.HARM, "killer")));
    listed.entries().stream()
        .filter(entry -> !entry.limits().list().isEmpty())
        .forEach(entries::add);
    Map<String, List<String>> contexts = new TreeMap<>(listed.contexts());
    contexts.put("songs", List.of("lyrics"));
    return new Lexicon("test", entries, contexts, listed.sites(), List.of(), Set.of());
  }

  private static LexiconEntry ofYear9(String id, Theme theme, String pattern) {
    return new LexiconEntry(
        id,
        theme,
        theme.severity(),
        Tone.HARM,
        List.of(pattern),
        List.of(),
        "for a test",
        LexiconEntry.ENGLISH,
        new Limits(Set.of(SchoolYear.Y9), Set.of(), Limits.Company.NONE, "", ""));
  }

  static final CategoryMap CATEGORIES =
      new CategoryMap(
          Map.of("adult", Theme.PORNOGRAPHY, "betting", Theme.GAMBLING, "gore", Theme.SUICIDE));

  static final List<SchoolSpec> SCHOOLS = List.of(school("oak"), school("elm"));

  static final Roster ROSTER = roster();

  private World() {}

  private static LexiconEntry entry(
      String id, Theme theme, int severity, Tone tone, String pattern) {
    List<String> unless = theme == Theme.SUICIDE ? List.of("@songs") : List.of();
    return new LexiconEntry(id, theme, severity, tone, List.of(pattern), unless, "for a test");
  }

  private static SchoolSpec school(String id) {
    SchoolCalendar calendar =
        new SchoolCalendar(
            List.of(
                new Span("Spring", day("2026-01-05"), day("2026-03-30")),
                new Span("Summer", day("2026-04-13"), day("2026-07-17"))),
            List.of(new Span("INSET", day("2026-04-14"), day("2026-04-14"))),
            LocalTime.of(8, 30),
            id.equals("oak") ? LocalTime.of(15, 30) : LocalTime.of(16, 1));
    UnblockingRegister register =
        new UnblockingRegister(
            List.of(
                unblocked("weed.org.uk", "2026-03-24", "2026-03-30", "KS3"),
                unblocked("weed.org.uk", "2026-04-13", "2026-04-14", "sen-support"),
                unblocked("bet365.com", "2026-03-30", "9999-12-31", "9"),
                unblocked("google.com", "2026-04-15", "2026-04-15", "all")));
    return new SchoolSpec(
        id,
        id,
        "secondary",
        new RosterSource(List.of(), List.of(), 0),
        calendar,
        List.of(),
        List.of(),
        List.of(),
        id.equals("oak") ? register : new UnblockingRegister(List.of()),
        List.of());
  }

  private static Entry unblocked(String domain, String from, String to, String cohort) {
    return new Entry(domain, day(from), day(to), cohort, "lesson", "Ms A", "Mr B");
  }

  private static Roster roster() {
    List<Account> accounts = new ArrayList<>();
    for (int school = 0; school < SCHOOLS.size(); school++) {
      accounts.add(account(school, "class1", always(Role.SHARED, SchoolYear.Y1)));
      accounts.add(account(school, "late", spell("2026-04-14", "9999-12-31", SchoolYear.Y9)));
      for (int i = 1; i <= 7; i++) {
        accounts.add(account(school, "learner" + i, always(Role.LEARNER, SchoolYear.Y9)));
      }
      accounts.add(
          account(
              school,
              "mover",
              spell("2000-01-01", "2026-03-28", SchoolYear.Y9),
              spell("2026-03-30", "9999-12-31", SchoolYear.Y10)));
      accounts.add(account(school, "teacher", new Spell(FIRST, LAST, Role.STAFF, null, Set.of())));
      accounts.add(
          account(school, "visitor", new Spell(FIRST, LAST, Role.VISITOR, null, Set.of())));
    }
    return new Roster(accounts);
  }

  private static Account account(int school, String name, Spell... spells) {
    return new Account(school, name, "ref-" + name, name, List.of(spells));
  }

  private static Spell always(Role role, SchoolYear year) {
    return new Spell(FIRST, LAST, role, year, Set.of("sen-support"));
  }

  private static Spell spell(String from, String to, SchoolYear year) {
    return new Spell(day(from), day(to), Role.LEARNER, year, Set.of());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
