package org.trendpack.pack.edition;

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
          Column.moment("start", "Began", "Local time of the first hit."),
          Column.moment("end", "Ended", "Local time of the last hit.").onlyInFile(),
          Column.text("learner", "Learner", "The learner's code, or name if the job says so."),
          Column.text("year", "Year", "Year group on that day."),
          Rows.theme(),
          Rows.kind(),
          Rows.tone(),
          Column.text("severity", "Severity", "The highest severity of its hits."),
          Column.text("verdict", "Filter", "Allowed if any hit got through."),
          Rows.hits(),
          Column.text("words", "Words seen", "The first words that matched, in their context."),
          Column.text("reference", "Reference", "The reference of the hit with those words.")
              .onlyInFile());

  private static final List<Column> HITS =
      List.of(
          Column.moment("time", "Time", "Local time of the request."),
          Column.text("learner", "Learner", "The learner's code, or name if the job says so."),
          Column.text("year", "Year", "Year group on that day."),
          Rows.theme(),
          Rows.kind(),
          Column.text("severity", "Severity", "From 4 urgent to 1 low."),
          Rows.tone(),
          Column.text(
              "confidence",
              "Confidence",
              "How sure the match is: high, medium or low. A disguised spelling is less sure."),
          Column.text("verdict", "Filter", "What the filter did."),
          Column.text("matched", "Matched", "The words, or the filter's category, that matched."),
          Column.text("context", "In context", "The search or address around them, made safe."),
          Column.text("domain", "Site", "The site, made safe.").onlyInFile(),
          Column.text("engine", "Search engine", "Where the search was made.").onlyInFile(),
          Column.text("entry", "Entry", "The lexicon entry, or the filter's category.")
              .onlyInFile(),
          Column.text("reason", "Why it is listed", "Why the entry is in the lexicon."),
          Column.text(
              "reference",
              "Reference",
              "Names the hit in the register of decisions; it holds no text."));

  private static final List<Column> SEARCHES =
      List.of(
          Column.text("terms", "Searched for", "The words of the search."),
          Column.text("themes", "Themes", "Themes of the entries that matched."),
          Column.text("severity", "Severity", "The highest of them."),
          Column.text("tone", "Tone", "Concern, or looking for help."),
          Rows.learners("Distinct learners who searched for it."),
          Column.whole("times", "Times", "searches", "How often it was searched for."),
          Column.whole("allowed", "Allowed", "searches", "Searches that got through."),
          Column.whole("blocked", "Blocked", "searches", "Searches that were blocked."),
          Column.text("year", "Year", "The only year that searched for it, if only one did."));

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
    blocks.add(
        new Block.Paragraph(
            "An episode is one learner's run of hits on one theme with no gap over 30 minutes. "
                + "The most severe come first. Addresses are written so that they cannot be"
                + " opened by accident."));
    blocks.addAll(Timelines.of(setting, school));
    blocks.addAll(Refused.of(setting, school));
    blocks.add(new Block.Subheading("every-episode", setting.words().heading("dsl.every-episode")));
    blocks.add(searches(school));
    blocks.add(
        new Block.Folded(
            "Every episode of concern, most severe first",
            episodes(
                setting, school, "episodes", "Episodes of concern, most severe first", concerns)));
    blocks.add(
        new Block.Folded(
            "Every hit, with the reason it is listed",
            hits(setting, school.school(), "hits", "Every hit of concern", concerns)));
    if (!help.isEmpty()) {
      blocks.add(
          new Block.Subheading(
              "looking-for-help", setting.words().heading("dsl.looking-for-help")));
      blocks.add(
          new Block.Paragraph(
              "Looking for help is a good sign and never misconduct. These learners may welcome an"
                  + " open door."));
      blocks.add(People.helpSeekers(setting, school));
      blocks.add(
          episodes(setting, school, "help-episodes", "Episodes of looking for help", help)
              .without("severity"));
      blocks.add(
          new Block.Folded(
              "Every hit of these",
              hits(setting, school.school(), "help-hits", "Hits that look for help", help)
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
    return DataTable.of(id, caption, "One row for each episode.", EPISODES, rows);
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
    return DataTable.of(id, caption, "One row for each request that matched.", HITS, rows)
        .showing(150);
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
            "top-searches",
            "Searches that hit, the most severe and most widely shared first",
            "One row for each different search.",
            SEARCHES,
            rows)
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
