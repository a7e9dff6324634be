package org.trendpack.pack.edition;

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
          Column.text("learner", "Learner", "The learner's code, or name if the job says so."),
          Column.text("year", "Year", "Year group on the day of the latest episode."),
          Column.text("flags", "Recorded as", "Needs and statuses recorded on that day."),
          Column.text("severity", "Most severe", "The highest severity, from 4 urgent to 1 low."),
          Column.text("themes", "What about", "Themes with the number of episodes of each."),
          Column.whole(
              "episodes",
              "Episodes",
              "episodes",
              "Runs of hits on one theme with no gap over 30 minutes."),
          Column.whole("hits", "Hits", "hits", "Requests that matched.").onlyInFile(),
          Column.text(
              "verdict",
              "Filter",
              "Allowed if any hit got through, blocked if all were blocked, else not known."),
          Column.moment("last_seen", "Last seen", "Local time of the latest hit."));

  private static final List<Column> IDENTITIES =
      List.of(
          Column.text("code", "Code", "The code used in this pack."),
          Column.text("reference", "Reference", "The school's own reference in the roster."),
          Column.text("name", "Name", "The name in the roster."),
          Column.text("username", "Username", "The login in the roster or the log."));

  private static final int THEMES = 2;

  private People() {}

  /** Those who looked for help: the same without a severity, for seeking help has none. */
  static DataTable helpSeekers(Setting setting, SchoolMeasures school) {
    return table(
            setting,
            school.school(),
            "help-seekers",
            "Learners who looked for help, latest first",
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
    return DataTable.of(id, caption, "One row for each person.", SUMMARY, rows);
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
        "Who the codes stand for",
        "One row for each person that this pack names by a code.",
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
    return more <= 0 ? first : first + "; and " + Words.count(more, "more theme");
  }

  private static String themes(PersonSummary one) {
    return one.episodes().entrySet().stream()
        .map(entry -> Names.topic(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
