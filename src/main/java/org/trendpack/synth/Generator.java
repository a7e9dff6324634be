package org.trendpack.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trendpack.detect.Theme;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Verdict;
import org.trendpack.synth.GeneratorOptions.Faults;
import org.trendpack.synth.Truth.PlantedHit;

/** Writes a made-up group of schools: a runnable job with logs, reports, rosters and the truth. */
public final class Generator {

  /** Requests in one report line that no log has, in every third school's first period. */
  private static final int SURPLUS = 37;

  /** With fewer rows a school, less is planted. */
  private static final double ROWS_FOR_FULL_PLAN = 9000;

  private final GeneratorOptions options;
  private final Sites sites = new Sites();
  private final Searches searches = new Searches(sites);
  private final ConcernTexts texts = new ConcernTexts();
  private final List<Fact> facts = new ArrayList<>();
  private final List<PlantedHit> hits = new ArrayList<>();

  private Generator(GeneratorOptions options) {
    this.options = options;
  }

  /**
   * Generates everything; also writes the truth as {@code truth.csv} and {@code planted.csv}.
   *
   * @throws IllegalArgumentException if the rows are too few for that many schools and days
   * @throws UserProblem if a file cannot be written
   */
  public static Truth generate(GeneratorOptions options) {
    try {
      return new Generator(options).write();
    } catch (IOException e) {
      throw UserProblem.output(
          options.data(), "cannot be written", "Choose a folder with room and rights.", e);
    }
  }

  private Truth write() throws IOException {
    List<Setting> settings = settings();
    JobFolder.write(options, settings);
    double weights = settings.stream().mapToDouble(Generator::traffic).sum();
    long left = options.rows();
    for (Setting setting : settings) {
      boolean last = setting.school().number() == options.schools() - 1;
      long rows = last ? left : (long) (options.rows() * traffic(setting) / weights);
      left -= rows;
      writeSchool(setting, rows);
    }
    Truth truth = new Truth(facts, hits);
    truth.write(options.data());
    return truth;
  }

  private List<Setting> settings() {
    SchoolCalendar calendar =
        TermDates.between(options.periods().get(0).from(), options.periods().get(1).to());
    List<Setting> settings = new ArrayList<>();
    for (int number = 0; number < options.schools(); number++) {
      settings.add(Setting.of(School.of(number, options.seed()), calendar, options));
    }
    return settings;
  }

  private static double traffic(Setting setting) {
    int logged = setting.periods().size() - setting.unlogged().size();
    return setting.school().traffic() * logged;
  }

  private void writeSchool(Setting setting, long rows) throws IOException {
    double scale = Math.min(1, rows / ROWS_FOR_FULL_PLAN);
    List<Planted> planted = PlantPlan.of(setting, texts, searches, sites, scale);
    LogPlan plan = LogPlan.of(setting, options, rows, planted);
    List<Tally> tallies = new ArrayList<>();
    List<UsageTotals> totals = new ArrayList<>();
    for (int period = 0; period <= setting.periods().size(); period++) {
      tallies.add(new Tally());
      int named = Math.min(period, setting.periods().size() - 1);
      totals.add(new UsageTotals(setting, setting.periods().get(named), sites.reportLines()));
    }
    Path logs = Files.createDirectories(options.data().resolve(setting.school().id() + "/logs"));
    long total = 0;
    for (FilePlan file : plan.files()) {
      total += writeFile(setting, file, logs.resolve(file.name()), tallies, totals);
    }
    facts.add(Fact.of("rows", setting.school().id(), "", total));
    writeUnlogged(setting, plan, totals);
    facts.addAll(PlantFacts.of(setting, planted));
    hits.addAll(PlantFacts.hits(setting, planted, options.layoutOf(setting.school())));
    for (int period = 0; period <= setting.periods().size(); period++) {
      addCounts(setting, period, tallies.get(period));
    }
    writeReports(setting, totals);
  }

  private long writeFile(
      Setting setting, FilePlan file, Path path, List<Tally> tallies, List<UsageTotals> totals)
      throws IOException {
    RowFormat format =
        options
            .layoutOf(setting.school())
            .rows(
                file.encoding(),
                options.faults() == Faults.NONE ? CsvRows.OddRows.NONE : CsvRows.OddRows.SOME);
    UsageTotals ignored = new UsageTotals(setting, setting.periods().get(0), sites.reportLines());
    long duplicates = 0;
    LogFile log = LogFile.create(path, format, file.encoding(), file.compression());
    try (log) {
      for (int index = 0; index < file.days().size(); index++) {
        DayPlan day = file.days().get(index);
        boolean copy = index < file.copied();
        Tally tally = copy ? new Tally() : tallies.get(day.period());
        writeDay(setting, day, log, tally, copy ? ignored : totals.get(day.period()));
        duplicates = copy ? log.rows() : duplicates;
      }
    }
    String name = setting.school().id() + "/logs/" + file.name();
    addFileFact("file_rows", setting, log.rows(), name);
    addFileFact("file_rejected", setting, log.rejected(), name);
    addFileFact("file_duplicate", setting, duplicates, name);
    addFileFact("file_encoding", setting, file.encoding().name().toLowerCase(Locale.ROOT), name);
    return log.rows();
  }

  private void addFileFact(String fact, Setting setting, Object value, String name) {
    facts.add(Fact.of(fact, setting.school().id(), "", value).note(name));
  }

  private void writeDay(Setting setting, DayPlan day, LogFile log, Tally tally, UsageTotals totals)
      throws IOException {
    new DayWriter(setting, sites, searches, day, log, tally, totals).write();
  }

  private void writeUnlogged(Setting setting, LogPlan plan, List<UsageTotals> totals)
      throws IOException {
    RowFormat format = LogLayout.CSV.rows(TextEncoding.UTF_8, CsvRows.OddRows.NONE);
    try (LogFile nowhere = LogFile.nowhere(format)) {
      for (DayPlan day : plan.unlogged()) {
        writeDay(setting, day, nowhere, new Tally(), totals.get(day.period()));
      }
    }
  }

  private void addCounts(Setting setting, int period, Tally tally) {
    String school = setting.school().id();
    boolean outside = period == setting.periods().size();
    String id = outside ? "outside" : setting.periods().get(period).id();
    for (Row.Kind kind : Row.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT) + "_rows";
      facts.add(Fact.of(name, school, id, tally.rows(kind)));
    }
    facts.add(Fact.of("good_rows", school, id, tally.rows()));
    facts.add(Fact.of("unknown_users", school, id, tally.unknownNames()));
    facts.add(Fact.of("unknown_user_visits", school, id, tally.unknownVisits()));
    facts.add(Fact.of("no_user_visits", school, id, tally.nobodyVisits()));
    facts.add(Fact.of("blocked_visits", school, id, tally.blockedVisits()));
    facts.add(Fact.of("blocked_education_visits", school, id, tally.blockedEducation()));
    facts.add(Fact.of("lookalike_searches", school, id, tally.lookalikes()));
    if (!options.layoutOf(setting.school()).hasCategories() || outside) {
      return;
    }
    for (Theme theme : Theme.values()) {
      for (Verdict verdict : List.of(Verdict.ALLOWED, Verdict.BLOCKED)) {
        addCategoryFact(
            "category_hits",
            school,
            id,
            theme,
            verdict,
            tally.learnerCategoryVisits(theme, verdict));
        addCategoryFact(
            "adult_category_hits",
            school,
            id,
            theme,
            verdict,
            tally.adultCategoryVisits(theme, verdict));
      }
    }
  }

  private void addCategoryFact(
      String fact, String school, String period, Theme theme, Verdict verdict, long count) {
    if (count > 0) {
      facts.add(Fact.of(fact, school, period, count).theme(theme.id()).note(verdict.id()));
    }
  }

  private void writeReports(Setting setting, List<UsageTotals> totals) throws IOException {
    String school = setting.school().id();
    Path reports = Files.createDirectories(options.data().resolve(school + "/reports"));
    for (int period = 0; period < setting.periods().size(); period++) {
      String id = setting.periods().get(period).id();
      int surplus = period == 0 && setting.school().number() % 3 == 1 ? SURPLUS : 0;
      UsageTotals total = totals.get(period);
      total.write(reports.resolve("usage-" + id + ".csv"), surplus);
      facts.add(Fact.of("report_requests", school, id, total.requests() + surplus));
      facts.add(Fact.of("report_blocked", school, id, total.blocked()));
      facts.add(Fact.of("report_surplus", school, id, surplus));
      boolean logged = !setting.unlogged().contains(period);
      facts.add(Fact.of("has_logs", school, id, logged ? "yes" : "no"));
    }
  }
}
