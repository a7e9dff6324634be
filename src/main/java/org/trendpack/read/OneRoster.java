package org.trendpack.read;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.CsvColumn;
import org.trendpack.job.CsvRow;
import org.trendpack.job.Dates;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Account.Spell;

/**
 * One school's accounts from a OneRoster export, version 1.1 or 1.2.
 *
 * <p>1.1 gives a user one role and a list of schools, 1.2 a table of roles with days. Tables and
 * columns are those of the <a href="https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv">CSV
 * binding</a>.
 */
final class OneRoster {

  private static final String ID = "sourcedId";
  private static final String USER = "userSourcedId";
  private static final String ROLE = "role";
  private static final String CLASS = "classSourcedId";
  private static final String GRADES = "grades";
  private static final String BEGIN = "beginDate";
  private static final String END = "endDate";
  private static final Set<String> STAFF =
      Set.of(
          "administrator",
          "aide",
          "counselor",
          "districtadministrator",
          "principal",
          "proctor",
          "siteadministrator",
          "systemadministrator",
          "teacher");
  private static final Set<String> FAMILY = Set.of("guardian", "parent", "relative");
  private static final Set<String> NURSERY = Set.of("IT", "PK", "PR", "TK");

  private final OneRosterExport export;
  private final RosterColumns flags;
  private final Problems problems;
  private final Set<String> orgs;
  private @Nullable Map<String, List<CsvRow>> enrolments;
  private @Nullable OneRosterClasses classes;

  /**
   * @param orgs sourcedIds of the school
   */
  private OneRoster(
      OneRosterExport export, RosterColumns flags, Problems problems, Set<String> orgs) {
    this.export = export;
    this.flags = flags;
    this.problems = problems;
    this.orgs = orgs;
  }

  /** A role of a user at the school; the row is where it is said. */
  private record Held(CsvRow row, String role, LocalDate from, LocalDate to) {}

  /**
   * The lines of a school.
   *
   * @param isSchool whether names or ids of a school in the export mean the one that is read
   * @param loneSchool whether the only school of an export may have any name
   * @throws UserProblem of configuration
   */
  static List<RosterLine> lines(
      OneRosterExport export,
      RosterColumns flags,
      Problems problems,
      Predicate<List<String>> isSchool,
      boolean loneSchool) {
    requireWhole(export);
    return new OneRoster(export, flags, problems, schoolIds(export, isSchool, loneSchool)).lines();
  }

  private static void requireWhole(OneRosterExport export) {
    CsvColumn property = CsvColumn.required("propertyName");
    for (CsvRow row : export.rows("manifest.csv", property, CsvColumn.required("value"))) {
      boolean users = row.text("propertyName").equalsIgnoreCase("file.users");
      if (users && row.text("value").equalsIgnoreCase("delta")) {
        throw row.fault("value", "Changes alone do not make a roster; export in bulk.");
      }
    }
  }

  private static Set<String> schoolIds(
      OneRosterExport export, Predicate<List<String>> isSchool, boolean loneSchool) {
    List<CsvRow> all =
        export.rows(
            "orgs.csv",
            CsvColumn.required(ID),
            CsvColumn.required("name"),
            CsvColumn.optional("type"),
            CsvColumn.optional("identifier"));
    List<CsvRow> schools =
        all.stream().filter(row -> row.text("type").equalsIgnoreCase("school")).toList();
    Set<String> ours =
        all.stream()
            .filter(
                row ->
                    isSchool.test(List.of(row.text(ID), row.text("name"), row.text("identifier"))))
            .map(row -> row.text(ID))
            .collect(Collectors.toCollection(TreeSet::new));
    if (ours.isEmpty() && loneSchool && schools.size() == 1) {
      ours.add(schools.get(0).text(ID));
    }
    if (ours.isEmpty()) {
      throw UserProblem.configuration(
          export.name() + "/orgs.csv",
          0,
          "school",
          null,
          "Write 'roster: {files: …, school: …}' with a name or id from there. It has: "
              + RosterReader.some(schools.stream().map(row -> row.text("name")).toList())
              + ".");
    }
    return ours;
  }

  private List<RosterLine> lines() {
    List<CsvColumn> columns =
        new ArrayList<>(
            List.of(
                CsvColumn.required(ID),
                CsvColumn.required("username"),
                CsvColumn.optional("email"),
                CsvColumn.optional("orgSourcedIds"),
                CsvColumn.optional(ROLE),
                CsvColumn.optional("identifier"),
                CsvColumn.optional("givenName"),
                CsvColumn.optional("familyName"),
                CsvColumn.optional(GRADES)));
    columns.addAll(flags.asMetadata());
    Map<String, List<CsvRow>> roles = byUser("roles.csv", ROLE, "roleType", "orgSourcedId");
    List<RosterLine> lines = new ArrayList<>();
    for (CsvRow user : export.rows("users.csv", columns.toArray(CsvColumn[]::new))) {
      problems
          .attempt(() -> export.has("roles.csv") ? held(roles, user) : held(user))
          .orElse(List.of())
          .forEach(held -> problems.attempt(() -> line(user, held)).ifPresent(lines::add));
    }
    return lines;
  }

  private Map<String, List<CsvRow>> byUser(String table, String... columns) {
    List<CsvColumn> all =
        new ArrayList<>(
            List.of(CsvColumn.required(USER), CsvColumn.optional(BEGIN), CsvColumn.optional(END)));
    Arrays.stream(columns).map(CsvColumn::optional).forEach(all::add);
    return export.rows(table, all.toArray(CsvColumn[]::new)).stream()
        .collect(groupingBy(row -> row.text(USER)));
  }

  /** Version 1.2: the roles at this school, the primary ones alone if there are any. */
  private List<Held> held(Map<String, List<CsvRow>> roles, CsvRow user) {
    List<CsvRow> here =
        roles.getOrDefault(user.required(ID), List.of()).stream()
            .filter(row -> orgs.contains(row.text("orgSourcedId")))
            .toList();
    List<CsvRow> primary =
        here.stream().filter(row -> row.text("roleType").equalsIgnoreCase("primary")).toList();
    return (primary.isEmpty() ? here : primary)
        .stream().map(row -> held(row, row.text(ROLE), "")).toList();
  }

  private Held held(CsvRow row, String role, String inClass) {
    LocalDate from = row.date(BEGIN, inClass.isEmpty() ? Dates.FIRST : classes().from(inClass));
    LocalDate to = row.date(END, inClass.isEmpty() ? Dates.LAST : classes().to(inClass));
    if (to.isBefore(from)) {
      throw row.fault(END, "It is before the first day, " + from + ".");
    }
    return new Held(row, role, from, to);
  }

  /**
   * Version 1.1: the role of a user of this school. Who is in several schools is here from the
   * first to the last day of the classes here, or of their terms, if all of them have days.
   */
  private List<Held> held(CsvRow user) {
    List<String> of = list(user.text("orgSourcedIds"));
    if (of.stream().noneMatch(orgs::contains)) {
      return List.of();
    }
    Held always = new Held(user, user.text(ROLE), Dates.FIRST, Dates.LAST);
    if (orgs.containsAll(of)) {
      return List.of(always);
    }
    List<Held> here =
        enrolments().getOrDefault(user.required(ID), List.of()).stream()
            .filter(row -> orgs.contains(row.text("schoolSourcedId")))
            .map(row -> held(row, always.role(), row.text(CLASS)))
            .toList();
    return List.of(
        new Held(
            user,
            always.role(),
            here.stream().map(Held::from).min(Comparator.naturalOrder()).orElse(Dates.FIRST),
            here.stream().map(Held::to).max(Comparator.naturalOrder()).orElse(Dates.LAST)));
  }

  private Map<String, List<CsvRow>> enrolments() {
    if (enrolments == null) {
      enrolments = byUser("enrollments.csv", CLASS, "schoolSourcedId");
    }
    return enrolments;
  }

  private RosterLine line(CsvRow user, Held held) {
    Role role = role(held);
    String login = user.text("username").isEmpty() ? user.text("email") : user.text("username");
    String username = Roster.fold(login);
    if (username.isEmpty()) {
      throw user.missing("username", "Without it no log can be joined; fill it in.");
    }
    String reference = user.text("identifier");
    return new RosterLine(
        user,
        username,
        reference.isEmpty() ? user.required(ID) : reference,
        (user.text("givenName") + " " + user.text("familyName")).strip(),
        new Spell(
            held.from(),
            held.to(),
            role,
            role == Role.LEARNER ? year(user) : null,
            flags.flags(user)));
  }

  private static Role role(Held held) {
    String role = held.role().toLowerCase(Locale.ROOT);
    if (role.equals("student")) {
      return Role.LEARNER;
    }
    if (STAFF.contains(role)) {
      return Role.STAFF;
    }
    if (FAMILY.contains(role)) {
      return Role.VISITOR;
    }
    throw held.row().fault(ROLE, "Write a role of OneRoster, such as student or teacher.");
  }

  /** The learner's year, or that of all classes of one year that the learner is in. */
  private SchoolYear year(CsvRow user) {
    Set<String> said = new TreeSet<>(list(user.text(GRADES)));
    if (said.isEmpty()) {
      for (CsvRow row : enrolments().getOrDefault(user.text(ID), List.of())) {
        List<String> ofClass = classes().grades(row.text(CLASS));
        if (ofClass.size() == 1 && orgs.contains(row.text("schoolSourcedId"))) {
          said.addAll(ofClass);
        }
      }
    }
    Set<Optional<SchoolYear>> years =
        said.stream().map(OneRoster::year).collect(Collectors.toSet());
    if (years.size() != 1) {
      throw user.missing(
          GRADES, "Give each learner one year: 01 to 13 as in the National Curriculum, KG or PK.");
    }
    return years
        .iterator()
        .next()
        .orElseThrow(() -> user.fault(GRADES, "Write PK, KG or 01 to 13."));
  }

  private static Optional<SchoolYear> year(String grade) {
    String code = grade.toUpperCase(Locale.ROOT);
    if (NURSERY.contains(code)) {
      return Optional.of(SchoolYear.N);
    }
    return code.equals("KG") ? Optional.of(SchoolYear.R) : SchoolYear.of(grade);
  }

  private OneRosterClasses classes() {
    if (classes == null) {
      classes = new OneRosterClasses(export);
    }
    return classes;
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
