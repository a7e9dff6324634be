package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.trendpack.job.FilterChange;
import org.trendpack.measure.BlockedDomain;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.Reconciliation;
import org.trendpack.measure.SanctionedUse;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Visible;
import org.trendpack.pack.wording.Wording;
import org.trendpack.scan.FileAccount;
import org.trendpack.scan.Hit;

/** What a pack can say for the annual review: one sentence or two for each thing to show. */
final class ReviewEvidence {

  /** Ids of what leaders must show, in order. */
  static final List<String> AREAS =
      List.of("blocked", "got-through", "over-blocking", "opened", "changes", "coverage", "checks");

  private static final int NAMED = 3;

  /**
   * One piece of evidence.
   *
   * @param area id of what it shows
   * @param source the file or section that it is from
   */
  record Item(String area, String period, String evidence, String source) {}

  private final Setting setting;
  private final Wording words;
  private final List<Item> items = new ArrayList<>();

  private ReviewEvidence(Setting setting) {
    this.setting = setting;
    this.words = setting.words();
  }

  /** The evidence of these periods of one school, by area, then period. */
  static List<Item> of(Setting setting, List<SchoolMeasures> year) {
    ReviewEvidence evidence = new ReviewEvidence(setting);
    year.forEach(evidence::filtering);
    year.forEach(evidence::coverage);
    evidence.accounts(year.get(year.size() - 1));
    return evidence.items.stream()
        .sorted(Comparator.comparing(item -> AREAS.indexOf(item.area())))
        .toList();
  }

  private void filtering(SchoolMeasures school) {
    if (school.coverage() != null) {
      List<TopicMeasure> onWords = topics(school, Hit.Kind.KEYWORD);
      add("blocked", school, refused("review.refused", onWords), "csv/verdicts.csv");
      add(
          "blocked",
          school,
          refused("review.refused-categories", topics(school, Hit.Kind.CATEGORY)),
          "csv/verdicts.csv");
      add("got-through", school, gotThrough(onWords), "csv/verdicts.csv");
      add("over-blocking", school, overBlocking(school.blocked()), "csv/blocked-sites.csv");
    }
    add("opened", school, opened(school.sanctioned()), "csv/opened-sites.csv");
    if (school.filterChanges().isEmpty()) {
      add("changes", school, say("review.no-change"), "csv/filter-changes.csv");
    }
    for (FilterChange one : school.filterChanges()) {
      add("changes", school, change(one), "csv/filter-changes.csv");
    }
  }

  private void coverage(SchoolMeasures school) {
    Coverage coverage = school.coverage();
    if (coverage == null) {
      add("coverage", school, say("review.no-logs"), words.heading("dsl.data"));
      return;
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(say("review.days", coverage.schoolDaysWithData(), coverage.schoolDays()));
    List<String> gaps = Sentences.gaps(coverage);
    sentences.addAll(gaps.isEmpty() ? List.of(say("review.whole")) : gaps);
    add("coverage", school, String.join(" ", sentences), "csv/coverage.csv");
    Reconciliation reconciliation = school.reconciliation();
    if (reconciliation != null && !reconciliation.lines().isEmpty()) {
      String agreement = Words.list(reconciliation.lines().stream().map(this::agreement).toList());
      add("checks", school, say("review.agreement", agreement), "csv/reconciliation.csv");
    }
  }

  private void accounts(SchoolMeasures school) {
    List<FileAccount> files = school.files();
    long read = files.stream().mapToLong(FileAccount::read).sum();
    long rejected = files.stream().mapToLong(FileAccount::rejected).sum();
    String run = say("review.run");
    if (!files.isEmpty()) {
      String accounts = say("review.accounts", read, files.size(), rejected);
      items.add(new Item("checks", run, accounts, "csv/row-accounts.csv"));
    }
    String lexicon = say("review.lexicon", setting.lexiconVersion(), setting.softwareVersion());
    items.add(new Item("checks", run, lexicon, words.heading("dsl.data")));
  }

  private void add(String area, SchoolMeasures school, String evidence, String source) {
    items.add(new Item(area, school.period().name(), evidence, source));
  }

  private static List<TopicMeasure> topics(SchoolMeasures school, Hit.Kind kind) {
    return Dsl.concerns(school).stream().filter(one -> one.topic().kind() == kind).toList();
  }

  private String refused(String key, List<TopicMeasure> topics) {
    ToLongFunction<TopicMeasure> refused = one -> one.tally().blocked().hits();
    return say(key, topics.stream().mapToLong(refused).sum(), most(topics, refused));
  }

  private String gotThrough(List<TopicMeasure> topics) {
    ToLongFunction<TopicMeasure> allowed = one -> one.tally().allowed().hits();
    long through = topics.stream().mapToLong(allowed).sum();
    long known = through + topics.stream().mapToLong(one -> one.tally().blocked().hits()).sum();
    return known == 0
        ? say("review.got-through-none")
        : say(
            "review.got-through",
            through,
            known,
            Words.percent((double) through / known),
            most(topics, allowed));
  }

  /** ", most of them on gambling (12) and piracy (3)"; empty where there are none. */
  private String most(List<TopicMeasure> topics, ToLongFunction<TopicMeasure> hits) {
    List<String> named =
        topics.stream()
            .filter(one -> hits.applyAsLong(one) > 0)
            .sorted(
                Comparator.comparing((TopicMeasure one) -> -hits.applyAsLong(one))
                    .thenComparing(TopicMeasure::topic))
            .limit(NAMED)
            .map(one -> say("list.in-brackets", theme(one), hits.applyAsLong(one)))
            .toList();
    return named.isEmpty() ? "" : say("review.most", Words.list(named));
  }

  private static String theme(TopicMeasure one) {
    return Words.lower(one.topic().theme().title());
  }

  private String overBlocking(List<BlockedDomain> domains) {
    List<BlockedDomain> needless =
        domains.stream()
            .filter(one -> one.themes().isEmpty() && one.blockedLearners() > 0)
            .sorted(
                Comparator.comparing((BlockedDomain one) -> -one.blockedLearners())
                    .thenComparing(BlockedDomain::domain))
            .toList();
    return needless.isEmpty()
        ? say("review.over-blocking-none")
        : say(
            "review.over-blocking",
            needless.size(),
            Words.list(
                needless.stream()
                    .limit(NAMED)
                    .map(
                        one ->
                            say(
                                "list.with-learners",
                                Defanged.domain(one.domain()),
                                one.blockedLearners()))
                    .toList()));
  }

  private String opened(List<SanctionedUse> entries) {
    long unused = entries.stream().filter(one -> one.hits() == 0).count();
    long unapproved = entries.stream().filter(one -> one.entry().approvedBy().isBlank()).count();
    return entries.isEmpty()
        ? say("review.opened-none")
        : say("review.opened", entries.size(), unused, unapproved);
  }

  private String change(FilterChange one) {
    return say(
        "review.change",
        Visible.date(one.date()),
        sentence(Defanged.text(one.change())),
        sentence(Defanged.text(one.reason())),
        one.approvedBy().isBlank() ? say("review.not-given") : one.approvedBy());
  }

  private String sentence(String text) {
    String given = text.isBlank() ? say("review.not-given") : text.strip();
    return given.endsWith(".") ? given : given + ".";
  }

  private String agreement(Reconciliation.Line line) {
    return say(
        switch (line.agreement()) {
          case AGREES -> "review.agrees";
          case WITHIN -> "review.within";
          case BEYOND -> "review.beyond";
        },
        line.quantity());
  }
}
