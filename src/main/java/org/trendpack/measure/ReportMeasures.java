package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Theme;
import org.trendpack.job.Period;
import org.trendpack.measure.ReportUse.CategorySums;
import org.trendpack.measure.ReportUse.Gap;
import org.trendpack.measure.ReportUse.Sums;
import org.trendpack.measure.ReportUse.YearSums;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.UsageReport.Row;

/**
 * Totals of a school's internet-use reports in one period.
 *
 * <p>Two reports may break the same use down in two ways, by site and by category. Rows are
 * therefore added only within one breakdown (the set of columns a row fills), and the one with most
 * requests is taken.
 */
final class ReportMeasures {

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> usernames = new HashMap<>();
  private final People people;
  private final Map<String, Theme> themes;
  private final Period period;
  private long leftOut;

  private record Breakdown(boolean user, boolean category, boolean site) {
    static Breakdown of(Row row) {
      return new Breakdown(row.username() != null, row.category() != null, row.site() != null);
    }
  }

  ReportMeasures(MeasureInput input, People people, int school, Period period) {
    this.people = people;
    this.period = period;
    themes = school < input.categoryThemes().size() ? input.categoryThemes().get(school) : Map.of();
    List<Account> accounts = input.roster().accounts();
    for (int account = 0; account < accounts.size(); account++) {
      if (accounts.get(account).school() == school) {
        usernames.put(accounts.get(account).username(), account);
      }
    }
    input.reports().stream()
        .filter(report -> report.school() == school)
        .flatMap(report -> report.rows().stream())
        .forEach(row -> place(row, input.job().periods().size()));
  }

  private void place(Row row, int periods) {
    if (row.from() == null || row.to() == null) {
      if (periods == 1) {
        rows.add(row);
      } else {
        leftOut++;
      }
    } else if (period.contains(row.from()) && period.contains(row.to())) {
      rows.add(row);
    } else if (!row.to().isBefore(period.from()) && !row.from().isAfter(period.to())) {
      leftOut++;
    }
  }

  boolean hasRows() {
    return !rows.isEmpty();
  }

  ReportUse measure() {
    List<Row> all = fullest(rows);
    List<Row> named = fullest(rows.stream().filter(row -> row.username() != null).toList());
    List<Row> learners =
        (named.isEmpty() ? all : named).stream().filter(this::isOfLearners).toList();
    Map<SchoolYear, List<Row>> byYear = new TreeMap<>();
    for (Row row : learners) {
      yearOf(row).ifPresent(year -> byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(row));
    }
    List<YearSums> years = new ArrayList<>();
    byYear.forEach((year, own) -> years.add(new YearSums(year, sum(own))));
    return new ReportUse(
        rows.size(), leftOut, sum(all), sum(learners), years, categories(), gaps());
  }

  private List<CategorySums> categories() {
    List<Row> withCategory =
        fullest(rows.stream().filter(row -> row.category() != null).toList()).stream()
            .filter(this::isOfLearners)
            .toList();
    Map<String, List<Row>> byCategory = new TreeMap<>();
    for (Row row : withCategory) {
      String category = row.category();
      if (category != null) {
        byCategory.computeIfAbsent(category, one -> new ArrayList<>()).add(row);
      }
    }
    List<CategorySums> sums = new ArrayList<>();
    byCategory.forEach(
        (category, own) ->
            sums.add(
                new CategorySums(
                    category, themes.get(category.toLowerCase(Locale.ROOT)), sum(own))));
    sums.sort(
        Comparator.<CategorySums>comparingLong(one -> one.sums().requests())
            .reversed()
            .thenComparing(CategorySums::category));
    return sums;
  }

  /** The rows of the breakdown with most requests; of two, the one with more columns. */
  private static List<Row> fullest(List<Row> rows) {
    Map<Breakdown, List<Row>> shapes = new HashMap<>();
    for (Row row : rows) {
      shapes.computeIfAbsent(Breakdown.of(row), one -> new ArrayList<>()).add(row);
    }
    return shapes.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Breakdown, List<Row>>>comparingLong(
                    shape -> total(shape.getValue()))
                .thenComparing(shape -> shape.getKey().user())
                .thenComparing(shape -> shape.getKey().category())
                .thenComparing(shape -> shape.getKey().site()))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  private static long total(List<Row> rows) {
    return rows.stream().mapToLong(row -> Math.max(0, row.requests())).sum();
  }

  /** Rows without a name count: a total nobody is named in is of learners for all we know. */
  private boolean isOfLearners(Row row) {
    if (row.username() == null) {
      return true;
    }
    Integer account = usernames.get(row.username());
    if (account == null) {
      return false;
    }
    Role role = people.roleOn(people.of(account), lastDay(row));
    return role == Role.LEARNER || role == Role.SHARED;
  }

  private Optional<SchoolYear> yearOf(Row row) {
    Integer account = row.username() == null ? null : usernames.get(row.username());
    return account == null
        ? Optional.empty()
        : people.on(people.of(account), lastDay(row)).map(Spell::year);
  }

  private java.time.LocalDate lastDay(Row row) {
    return row.to() == null ? period.to() : row.to();
  }

  private Sums sum(List<Row> of) {
    Set<Integer> users = new HashSet<>();
    for (Row row : of) {
      Integer account = row.username() == null ? null : usernames.get(row.username());
      if (account != null && people.roleOn(people.of(account), lastDay(row)) == Role.LEARNER) {
        users.add(people.of(account));
      }
    }
    return new Sums(
        add(of.stream().mapToLong(Row::requests)),
        add(of.stream().mapToLong(Row::blocked)),
        add(of.stream().mapToLong(Row::minutes)),
        add(of.stream().mapToLong(Row::bytes)),
        users.size());
  }

  private static long add(java.util.stream.LongStream numbers) {
    return numbers.filter(number -> number >= 0).reduce(Long::sum).orElse(-1);
  }

  private List<Gap> gaps() {
    Set<Gap> gaps = EnumSet.of(Gap.SEARCHES, Gap.EPISODES, Gap.TIMES_OF_DAY, Gap.WEEKS);
    if (rows.stream().allMatch(row -> row.username() == null)) {
      gaps.add(Gap.NAMES);
    }
    if (rows.stream().allMatch(row -> row.category() == null)) {
      gaps.add(Gap.CATEGORIES);
    }
    if (rows.stream().allMatch(row -> row.blocked() < 0)) {
      gaps.add(Gap.VERDICTS);
    }
    return List.copyOf(gaps);
  }

  /** Holds the totals against the logs' of the same school and period. */
  Reconciliation against(Coverage coverage, SchoolData data, UseMeasures use) {
    ReportUse.Sums total = sum(fullest(rows));
    List<Reconciliation.Line> lines = new ArrayList<>();
    if (total.requests() >= 0) {
      boolean countsPages =
          Math.abs(total.requests() - coverage.visits())
              < Math.abs(total.requests() - coverage.rows());
      lines.add(
          countsPages
              ? line("pages", coverage.visits(), total.requests())
              : line("requests", coverage.rows(), total.requests()));
    }
    if (total.blocked() >= 0) {
      lines.add(line("blocked", use.blocked(), total.blocked()));
    }
    List<String> onlyInReports = new ArrayList<>();
    if (total.minutes() >= 0) {
      onlyInReports.add("minutes");
    }
    if (total.bytes() >= 0) {
      onlyInReports.add("bytes");
    }
    Set<Integer> accountsWithVisits = use.accountsWithVisits();
    long users =
        rows.stream()
            .map(Row::username)
            .filter(name -> name != null && !isInLogs(name, data, accountsWithVisits))
            .distinct()
            .count();
    return new Reconciliation(lines, (int) users, onlyInReports);
  }

  /** A name without a roster line may be any of the logs' unknown names, if there are such. */
  private boolean isInLogs(@Nullable String name, SchoolData data, Set<Integer> accounts) {
    Integer account = usernames.get(name);
    return account == null ? data.unknownUsers() > 0 : accounts.contains(account);
  }

  private static Reconciliation.Line line(String quantity, long logs, long reports) {
    double difference =
        logs == 0
            ? (reports == 0 ? 0 : Double.POSITIVE_INFINITY)
            : (double) (reports - logs) / logs;
    double distance = Math.abs(difference);
    Reconciliation.Agreement agreement =
        distance <= 0.01
            ? Reconciliation.Agreement.AGREES
            : distance <= 0.1 ? Reconciliation.Agreement.WITHIN : Reconciliation.Agreement.BEYOND;
    return new Reconciliation.Line(quantity, logs, reports, difference, agreement);
  }
}
