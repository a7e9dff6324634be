package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Episode;
import org.trendpack.measure.Person;
import org.trendpack.measure.PersonSummary;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Visible;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** For each person with an episode of severity 3 or 4: the episodes in order, words and verdict. */
final class Timelines {

  private static final int FROM_SEVERITY = 3;
  private static final int PEOPLE = 60;
  private static final int EPISODES = 30;
  private static final int WORDS = 5;

  private Timelines() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    Map<Person, List<Episode>> episodes =
        school.episodes().stream()
            .filter(one -> one.topic().tone() == Tone.HARM && one.severity() >= FROM_SEVERITY)
            .collect(
                Collectors.groupingBy(Episode::person, LinkedHashMap::new, Collectors.toList()));
    List<PersonSummary> people =
        school.learnersToSee().stream().filter(one -> episodes.containsKey(one.person())).toList();
    if (people.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("timelines", setting.words().heading("dsl.timelines")));
    blocks.add(
        new Block.Paragraph(
            joined(
                say("timelines.intro"),
                people.size() > PEOPLE ? say("timelines.cut", PEOPLE, people.size()) : "")));
    for (PersonSummary one : people.subList(0, Math.min(PEOPLE, people.size()))) {
      String id = "timeline-" + (blocks.size() - 1);
      blocks.add(
          timeline(setting, school, id, one, episodes.getOrDefault(one.person(), List.of())));
    }
    return blocks;
  }

  private static Block timeline(
      Setting setting, SchoolMeasures school, String id, PersonSummary one, List<Episode> all) {
    List<Episode> inOrder = all.stream().sorted(Comparator.comparingLong(Episode::start)).toList();
    List<String> about = new ArrayList<>();
    if (one.year() != null) {
      about.add(one.year().title());
    }
    one.flags().stream().map(setting::flag).forEach(about::add);
    about.add(
        say(
            all.size() > EPISODES ? "timelines.about-cut" : "timelines.about",
            all.size(),
            EPISODES));
    return new Block.Timeline(
        id,
        setting.label(school.school(), one.person()),
        String.join(", ", about) + ".",
        inOrder.stream().limit(EPISODES).map(episode -> moment(setting, episode)).toList());
  }

  private static Block.Moment moment(Setting setting, Episode episode) {
    var start = setting.local(episode.start());
    return new Block.Moment(
        Visible.date(start.toLocalDate()) + ", " + Visible.clock(start.toLocalTime()),
        Names.topic(episode.topic()),
        Names.severity(episode.severity()),
        episode.worst() == Verdict.ALLOWED,
        Names.verdict(episode.worst()),
        words(episode));
  }

  /** The first words of an episode, each once. */
  private static List<String> words(Episode episode) {
    List<String> words = episode.hits().stream().map(Timelines::words).distinct().toList();
    if (words.size() <= WORDS) {
      return words;
    }
    List<String> first = new ArrayList<>(words.subList(0, WORDS));
    first.add(say("timelines.more", words.size() - WORDS));
    return first;
  }

  private static String words(Hit hit) {
    return Cell.of(Defanged.context(hit)).shown();
  }
}
