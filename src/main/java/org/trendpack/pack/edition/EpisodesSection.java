package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Episode;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopSearch;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;
import org.trendpack.scan.Hit;

/** Episodes, the hits in them, and the searches that hit most. */
final class EpisodesSection {

  private static final List<Column> EPISODES =
      List.of(
          Columns.moment("episodes.start"),
          Columns.moment("episodes.end").onlyInFile(),
          Columns.text("episodes.learner"),
          Columns.text("episodes.year"),
          Rows.theme(),
          Rows.kind(),
          Rows.tone(),
          Columns.text("episodes.severity"),
          Columns.text("episodes.verdict"),
          Rows.hits(),
          Columns.text("episodes.words"),
          Columns.text("episodes.reference").onlyInFile());

  private static final List<Column> HITS =
      List.of(
          Columns.moment("hits.time"),
          Columns.text("hits.learner"),
          Columns.text("hits.year"),
          Rows.theme(),
          Rows.kind(),
          Columns.text("hits.severity"),
          Rows.tone(),
          Columns.text("hits.confidence"),
          Columns.text("hits.verdict"),
          Columns.text("hits.matched"),
          Columns.text("hits.context"),
          Columns.text("hits.domain").onlyInFile(),
          Columns.text("hits.engine").onlyInFile(),
          Columns.text("hits.entry").onlyInFile(),
          Columns.text("hits.reason"),
          Columns.text("hits.reference"));

  private static final List<Column> SEARCHES =
      List.of(
          Columns.text("top-searches.terms"),
          Columns.text("top-searches.themes"),
          Columns.text("top-searches.severity"),
          Columns.text("top-searches.tone"),
          Columns.whole("top-searches.learners"),
          Columns.whole("top-searches.times"),
          Columns.whole("top-searches.allowed"),
          Columns.whole("top-searches.blocked"),
          Columns.text("top-searches.year"));

  private EpisodesSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Episode> concerns =
        school.episodes().stream()
            .filter(one -> one.topic().tone() == Tone.HARM)
            .sorted(Comparator.comparingInt(Episode::severity).reversed())
            .toList();
    List<Episode> help =
        school.episodes().stream().filter(one -> one.topic().tone() != Tone.HARM).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(say("episodes.intro")));
    blocks.addAll(Timelines.of(setting, school));
    blocks.addAll(Refused.of(setting, school));
    blocks.add(new Block.Subheading("every-episode", setting.words().heading("dsl.every-episode")));
    blocks.add(searches(school));
    blocks.add(
        new Block.Folded(
            setting.words().heading("fold.every-episode"),
            episodes(setting, school, "episodes", say("episodes.caption"), concerns)));
    blocks.add(
        new Block.Folded(
            setting.words().heading("fold.every-hit"),
            hits(setting, school.school(), "hits", say("hits.caption"), concerns)));
    if (!help.isEmpty()) {
      blocks.add(
          new Block.Subheading(
              "looking-for-help", setting.words().heading("dsl.looking-for-help")));
      blocks.add(new Block.Paragraph(say("help-seekers.intro")));
      blocks.add(People.helpSeekers(setting, school));
      blocks.add(
          episodes(setting, school, "help-episodes", say("help-episodes.caption"), help)
              .without("severity"));
      blocks.add(
          new Block.Folded(
              setting.words().heading("fold.help-hits"),
              hits(setting, school.school(), "help-hits", say("help-hits.caption"), help)
                  .without("severity")));
    }
    blocks.addAll(DecidedHits.of(setting, school.school(), school.decided()));
    return new Section("episodes", setting.words().heading("dsl.episodes"), blocks);
  }

  private static DataTable episodes(
      Setting setting, SchoolMeasures school, String id, String caption, List<Episode> episodes) {
    return episodes(setting, school.school(), id, caption, episodes).showing(100);
  }

  static DataTable episodes(
      Setting setting, int school, String id, String caption, List<Episode> episodes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Episode one : episodes) {
      rows.add(
          List.of(
              Cell.of(setting.local(one.start())),
              Cell.of(setting.local(one.end())),
              Cell.of(setting.label(school, one.person())),
              Codes.year(one.year()),
              Codes.topic(one.topic()),
              Codes.kind(one.topic().kind()),
              Codes.tone(one.topic().tone()),
              Codes.severity(one.severity()),
              Codes.verdict(one.worst()),
              Cell.of(one.hits().size()),
              Cell.of(Defanged.context(mostSevere(one))),
              Cell.of(setting.reference(mostSevere(one), one.person()))));
    }
    return DataTable.of(id, caption, say("episodes.row"), EPISODES, rows);
  }

  static DataTable hits(
      Setting setting, int school, String id, String caption, List<Episode> episodes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Episode episode : episodes) {
      for (Hit hit : episode.hits()) {
        rows.add(
            List.of(
                Cell.of(setting.local(hit.time())),
                Cell.of(setting.label(school, episode.person())),
                Codes.year(episode.year()),
                Codes.theme(hit.theme()),
                Codes.kind(hit.kind()),
                Codes.severity(hit.severity()),
                Codes.tone(hit.tone()),
                Codes.confidence(hit.confidence()),
                Codes.verdict(hit.verdict()),
                Cell.of(Defanged.matched(hit)),
                Cell.of(Defanged.context(hit)),
                Cell.of(Defanged.domain(hit)),
                Cell.of(hit.engine()),
                Cell.of(hit.entry()),
                Cell.of(setting.reason(hit.entry())),
                Cell.of(setting.reference(hit, episode.person()))));
      }
    }
    return DataTable.of(id, caption, say("hits.row"), HITS, rows).showing(150);
  }

  private static DataTable searches(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TopSearch one : school.searches()) {
      rows.add(
          List.of(
              Cell.of(Defanged.text(shortened(one.terms()))),
              Codes.themes(one.themes()),
              Codes.severity(one.severity()),
              Codes.tone(one.tone()),
              Cell.of(one.learners()),
              Cell.of(one.times()),
              Cell.of(one.allowed()),
              Cell.of(one.blocked()),
              Cell.of(one.year() == null ? "" : one.year())));
    }
    return DataTable.of(
            "top-searches", say("top-searches.caption"), say("top-searches.row"), SEARCHES, rows)
        .showing(25);
  }

  static Hit mostSevere(Episode episode) {
    return episode.hits().stream()
        .max(
            Comparator.comparingInt(Hit::severity)
                .thenComparing(Comparator.comparingLong(Hit::time).reversed()))
        .orElseThrow();
  }

  private static String shortened(String terms) {
    return terms.length() <= 200
        ? terms
        : terms.codePoints().limit(160).mapToObj(Character::toString).collect(Collectors.joining())
            + "…";
  }
}
