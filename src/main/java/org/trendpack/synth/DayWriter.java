package org.trendpack.synth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import org.trendpack.read.Verdict;

/** Writes the requests of a school's days; a day written twice gives the same rows. */
final class DayWriter {

  private static final int REFUSAL_SIZE = 3912;
  private static final int LONGEST_TYPING = 24;

  private final Setting setting;
  private final Sites sites;
  private final Searches searches;
  private final Row row = new Row();

  private final DayPlan plan;
  private final LogFile file;
  private final Tally tally;
  private final UsageTotals totals;
  private final Dice dice;
  private Actor actor;
  private long millis;
  private long left;

  DayWriter(
      Setting setting,
      Sites sites,
      Searches searches,
      DayPlan plan,
      LogFile file,
      Tally tally,
      UsageTotals totals) {
    this.setting = setting;
    this.sites = sites;
    this.searches = searches;
    this.plan = plan;
    this.file = file;
    this.tally = tally;
    this.totals = totals;
    this.dice =
        Dice.of(setting.seed(), 23, setting.school().number(), plan.day().date().toEpochDay());
    setting.crowd().open(plan.day(), plan.schoolDay());
    this.actor = setting.crowd().unknown().get(0);
    this.actor.sign(row, dice);
    this.millis = plan.day().at(12, 0, 0);
    this.left = plan.background();
  }

  /** Writes the day: everyday use in time order, with what is planted and broken in between. */
  void write() throws IOException {
    DayCurve curve = plan.schoolDay() ? DayCurve.SCHOOL : DayCurve.OFF;
    long midnight = plan.day().at(0, 0, 0);
    int planted = 0;
    int broken = 0;
    while (left > 0) {
      double share = (plan.background() - left + dice.unit()) / plan.background();
      millis = plan.day().clamp(curve.millis(plan.day(), midnight, share));
      while (planted < plan.planted().size() && plan.planted().get(planted).begins() <= millis) {
        plant(plan.planted().get(planted++));
      }
      visit();
      if (broken < plan.bad() && share * (plan.bad() + 1) > broken + 1) {
        breakRow(broken++);
      }
    }
    while (planted < plan.planted().size()) {
      plant(plan.planted().get(planted++));
    }
    while (broken < plan.bad()) {
      breakRow(broken++);
    }
  }

  private void visit() throws IOException {
    int hour = plan.day().localSecond(millis) / 3600;
    actor = setting.crowd().any(hour, dice);
    actor.sign(row, dice);
    int kind = dice.below(1000);
    if (kind < 130) {
      search();
    } else if (kind < 260) {
      tunnel();
    } else {
      page();
    }
  }

  private void page() throws IOException {
    Site site = sites.any(actor.band(), dice);
    row.blocked = site.category().blocks(actor.band(), dice);
    site.page(dice).fill(row, dice);
    emit(Row.Kind.PAGE, site.category(), site.reportLine(), 9000 + dice.below(160_000));
    if (row.blocked) {
      return;
    }
    for (int parts = dice.below(4); parts > 0 && left > 0; parts--) {
      pause(30, 190);
      site.part(dice).fill(row, dice);
      emit(Row.Kind.PAGE_PART, site.category(), site.reportLine(), 700 + dice.below(60_000));
    }
    for (int counters = dice.below(3); counters > 0 && left > 0; counters--) {
      pause(30, 400);
      sites.tracker(dice).fill(row, dice);
      emit(Row.Kind.TRACKER, sites.trackerCategory(), sites.trackerLine(), 35 + dice.below(900));
    }
  }

  private void tunnel() throws IOException {
    Site site = sites.any(actor.band(), dice);
    row.blocked = site.category().blocks(actor.band(), dice);
    row.url(site.tunnel());
    emit(Row.Kind.DOMAIN_ONLY, site.category(), site.reportLine(), 400 + dice.below(30_000));
  }

  private void search() throws IOException {
    Engine engine = searches.engine(actor.band(), dice);
    row.blocked = false;
    if (engine.canBeStripped() && dice.chance(20)) {
      engine.strip(row);
      emit(
          Row.Kind.STRIPPED_SEARCH,
          engine.category(),
          engine.reportLine(),
          9000 + dice.below(9000));
      return;
    }
    boolean alike = dice.chance(15);
    Phrase phrase = alike ? searches.lookalike(dice) : searches.ordinary(actor.band(), dice);
    if (engine.suggests() && dice.chance(120)) {
      type(engine, phrase);
    }
    if (left > 0) {
      engine.search(row, phrase);
      emit(Row.Kind.SEARCH, engine.category(), engine.reportLine(), 60_000 + dice.below(90_000));
      if (alike) {
        tally.addLookalike();
      }
    }
  }

  /** The engine is asked for suggestions after each letter. */
  private void type(Engine engine, Phrase phrase) throws IOException {
    byte[] encoded = phrase.withPlus();
    int end = Math.min(encoded.length, LONGEST_TYPING);
    for (int letters = 1; letters <= end && left > 1; letters++) {
      boolean insideEscape =
          encoded[letters - 1] == '%' || (letters > 1 && encoded[letters - 2] == '%');
      if (!insideEscape) {
        engine.suggest(row, phrase, letters);
        emit(Row.Kind.KEYSTROKE, engine.category(), engine.reportLine(), 300 + dice.below(700));
        pause(100, 400);
      }
    }
    pause(300, 900);
  }

  private void plant(Planted item) throws IOException {
    actor = item.actor();
    actor.sign(row, dice);
    row.blocked = false;
    if (item.engine().isPresent()) {
      Engine engine = item.engine().get();
      millis = item.begins();
      for (int letters : item.keystrokes()) {
        engine.suggest(row, item.phrase(), letters);
        emitPlanted(Row.Kind.KEYSTROKE, engine.category(), engine.reportLine());
        pause(110, 240);
      }
      millis = item.millis();
      row.blocked = item.verdict() == Verdict.BLOCKED;
      engine.search(row, item.phrase());
      emitPlanted(Row.Kind.SEARCH, engine.category(), engine.reportLine());
    } else {
      millis = item.millis();
      String path = "/library/" + item.phrase().text().replace(' ', '-');
      row.url(("https://" + item.page().host() + path).getBytes(US_ASCII));
      emitPlanted(Row.Kind.PAGE, item.page().category(), item.page().reportLine());
    }
  }

  private void emitPlanted(Row.Kind kind, Category category, int line) throws IOException {
    left++;
    emit(kind, category, line, 20_000 + dice.below(50_000));
  }

  private void emit(Row.Kind kind, Category category, int line, int size) throws IOException {
    row.kind = kind;
    row.millis = millis;
    row.category = category.bytes();
    row.size = row.blocked ? REFUSAL_SIZE : size;
    file.write(row, plan.day());
    tally.add(row, actor, category);
    totals.add(actor, line, row);
    left--;
  }

  private void pause(int least, int most) {
    millis = plan.day().clamp(millis + dice.between(least, most));
  }

  private void breakRow(int index) throws IOException {
    BadRow[] faults = BadRow.values();
    row.millis = millis;
    file.writeBad(
        row, plan.day(), faults[(index + plan.day().date().getDayOfYear()) % faults.length]);
  }
}
