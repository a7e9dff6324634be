package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trendpack.measure.Person;
import org.trendpack.measure.PersonSummary;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** Tables of people. */
final class People {

  private static final List<Column> SUMMARY =
      List.of(
          Columns.text("people.learner"),
          Columns.text("people.year"),
          Columns.text("people.flags"),
          Columns.text("people.severity"),
          Columns.text("people.themes"),
          Columns.whole("people.episodes"),
          Columns.whole("people.hits").onlyInFile(),
          Columns.text("people.verdict"),
          Columns.moment("people.last_seen"));

  private static final List<Column> IDENTITIES =
      List.of(
          Columns.text("identities.code"),
          Columns.text("identities.reference"),
          Columns.text("identities.name"),
          Columns.text("identities.username"));

  private static final int THEMES = 2;

  private People() {}

  /** Those who looked for help: the same without a severity, for seeking help has none. */
  static DataTable helpSeekers(Setting setting, SchoolMeasures school) {
    return table(
            setting,
            school.school(),
            "help-seekers",
            say("help-seekers.caption"),
            school.helpSeekers())
        .without("severity");
  }

  /** One row a person. */
  static DataTable table(
      Setting setting, int school, String id, String caption, List<PersonSummary> people) {
    List<List<Cell>> rows = new ArrayList<>();
    for (PersonSummary one : people) {
      rows.add(
          List.of(
              Cell.of(setting.label(school, one.person())),
              Codes.year(one.year()),
              Cell.of(one.flags().stream().map(setting::flag).collect(Collectors.joining("; "))),
              Codes.severity(one.maxSeverity()),
              Cell.coded(inShort(one), Cell.of(themes(one)).stored()),
              Cell.of(one.totalEpisodes()),
              Cell.of(one.hits()),
              Codes.verdict(one.worst()),
              Cell.of(setting.local(one.lastSeen()))));
    }
    return DataTable.of(id, caption, say("people.row"), SUMMARY, rows);
  }

  /** Who the codes of the DSL edition stand for. */
  static DataTable identities(Setting setting, SchoolMeasures school) {
    return identities(
        setting,
        school.school(),
        Stream.of(
                school.learnersToSee().stream().map(PersonSummary::person),
                school.helpSeekers().stream().map(PersonSummary::person),
                Stream.concat(school.episodes().stream(), school.decided().stream())
                    .map(episode -> episode.person()))
            .flatMap(people -> people));
  }

  /** Who the codes stand for. */
  static DataTable identities(Setting setting, int school, Stream<Person> people) {
    Map<String, List<Cell>> rows = new TreeMap<>();
    people.forEach(
        person -> {
          String code = setting.pseudonyms().of(school, person);
          rows.putIfAbsent(
              code + ' ' + person.username(),
              List.of(
                  Cell.of(code),
                  Cell.of(person.reference()),
                  Cell.of(person.displayName()),
                  Cell.of(person.username())));
        });
    return DataTable.of(
        "identities",
        say("identities.caption"),
        say("identities.row"),
        IDENTITIES,
        List.copyOf(rows.values()));
  }

  /** The first themes, which are the gravest, for a page; a file has them all. */
  private static String inShort(PersonSummary one) {
    List<Topic> topics =
        one.episodes().keySet().stream()
            .sorted(Comparator.comparing(topic -> -topic.theme().severity()))
            .toList();
    String first =
        topics.stream().limit(THEMES).map(Names::topic).collect(Collectors.joining("; "));
    int more = topics.size() - THEMES;
    return more <= 0 ? first : say("people.more-themes", first, more);
  }

  private static String themes(PersonSummary one) {
    return one.episodes().entrySet().stream()
        .map(entry -> Names.topic(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
