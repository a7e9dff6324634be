package org.trendpack.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendpack.problem.UserProblem;

/**
 * Word or site lists of the group's own, in a format that filters use.
 *
 * @param kind how the files are to be read
 * @param theme the id of the theme of all of it, if it is of one
 * @param themes otherwise category to theme id
 * @param severity of entries that have none of their own, if not the theme's
 * @param leastWeight phrases of a smaller weight are left out
 * @param schools ids of the schools it counts for; empty for all
 * @param at where the job names it
 */
public record OwnList(
    List<Path> files,
    Kind kind,
    Optional<String> theme,
    Map<String, String> themes,
    Optional<Integer> severity,
    int leastWeight,
    Set<String> schools,
    Place at) {

  /** Formats of lists. */
  public enum Kind {
    /** Whichever of the others the file's name and first lines show. */
    AUTO,
    /** Phrase lists of e2guardian and DansGuardian. */
    PHRASES,
    /** Folders of SquidGuard and UT1, or lists of hosts and addresses. */
    SITES,
    HOSTS,
    /** A phrase, host or address a line. */
    PLAIN,
    /** Library of Senso, as CSV. */
    SENSO
  }

  /** A line of the job file. */
  public record Place(Object file, int line) {

    /** A fault of what the line says. */
    public UserProblem fault(String field, String value, String remedy) {
      return UserProblem.configuration(file, line, field, value, remedy);
    }
  }

  /** Copies the collections. */
  public OwnList {
    files = List.copyOf(files);
    themes = Map.copyOf(themes);
    schools = Set.copyOf(schools);
  }
}
