package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trendpack.detect.Tone;
import org.trendpack.job.Contact;
import org.trendpack.measure.Episode;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.guidance.TeachingPlan;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Visible;
import org.trendpack.pack.wording.Wording;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Grave episodes in neutral columns, for the system in which a school records concerns. */
final class Handover {

  private static final int HIGH = 3;
  private static final int URGENT = 4;

  private Handover() {}

  /** Episodes of concern of severity 3 and 4. */
  static Stream<Episode> episodes(SchoolMeasures school) {
    return school.episodes().stream()
        .filter(one -> one.topic().tone() == Tone.HARM && one.severity() >= HIGH);
  }

  static DataTable of(Setting setting, SchoolMeasures school) {
    Wording words = setting.words();
    List<List<Cell>> rows = new ArrayList<>();
    episodes(school).forEach(one -> rows.add(row(setting, school, one)));
    return DataTable.of(
        "handover",
        say("handover.caption", school.period().name()),
        say("handover.row"),
        columns(words),
        rows);
  }

  private static List<Column> columns(Wording words) {
    HeadedColumns columns = new HeadedColumns(words);
    return List.of(
        columns.day("handover.date"),
        columns.text("handover.time"),
        columns.text("handover.learner"),
        columns.text("handover.category"),
        columns.text("handover.what_was_seen"),
        columns
            .text("handover.verdict")
            .among(Stream.of(Verdict.values()).map(Verdict::id).toList()),
        columns.text("handover.suggested_action"));
  }

  private static List<Cell> row(Setting setting, SchoolMeasures school, Episode one) {
    return List.of(
        Cell.of(one.day()),
        Cell.of(Visible.clock(setting.local(one.start()).toLocalTime())),
        Cell.of(setting.label(school.school(), one.person())),
        Cell.of(one.topic().theme().title()),
        Cell.of(Defanged.context(EpisodesSection.mostSevere(one))),
        Codes.verdict(one.worst()),
        Cell.of(action(one)));
  }

  private static String action(Episode one) {
    List<String> steps = new ArrayList<>();
    steps.add(say(one.severity() >= URGENT ? "handover.urgent" : "handover.high"));
    if (isIllegal(one)) {
      steps.add(say("handover.illegal"));
    }
    for (Contact contact : TeachingPlan.ours().refer(one.topic().theme())) {
      steps.add(say("handover." + contact.id()));
    }
    return String.join(" ", steps);
  }

  /** Whether any hit of it may be of an address that it is a crime to open. */
  static boolean isIllegal(Episode one) {
    return one.hits().stream().anyMatch(Hit::isWithheld);
  }
}
