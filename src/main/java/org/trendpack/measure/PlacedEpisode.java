package org.trendpack.measure;

import java.util.Comparator;
import java.util.List;
import org.trendpack.read.Role;

/**
 * An episode with its week and cohorts.
 *
 * @param learner the learner's number, or {@link #NOBODY} for a shared login or an unknown name
 * @param week its place in the period
 * @param cohorts their numbers in the book
 */
record PlacedEpisode(Episode episode, int learner, int week, List<Integer> cohorts) {

  static final int NOBODY = -1;

  /** Places episodes, person by person and each person's in time order. */
  static List<PlacedEpisode> place(
      List<Episode> episodes, People people, CohortBook book, PeriodDays days) {
    List<Integer> unknown = List.of(book.number(Cohort.UNKNOWN));
    return episodes.stream()
        .map(
            episode -> {
              Role role = episode.person().role();
              int account = episode.person().account();
              return new PlacedEpisode(
                  episode,
                  role == Role.LEARNER ? account : NOBODY,
                  days.weekOf(episode.day()),
                  role == Role.UNKNOWN
                      ? unknown
                      : people.on(account, episode.day()).map(book::of).orElse(unknown));
            })
        .sorted(
            Comparator.<PlacedEpisode>comparingInt(placed -> placed.episode().person().account())
                .thenComparing(placed -> placed.episode().person().username())
                .thenComparingLong(placed -> placed.episode().start())
                .thenComparing(placed -> placed.episode().topic()))
        .toList();
  }
}
