package org.trendpack.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trendpack.job.OwnList;
import org.trendpack.problem.Problems;

/** Reads the files of one of a job's own lists. */
final class OwnListReader {

  private static final Pattern HOSTS_LINE =
      Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:]+)\\s+\\S.*");
  private static final int HEAD = 20;
  private static final int LONGEST_NAME = 60;

  private final OwnLists own;
  private final OwnList list;
  private final int number;
  private final ListThemes themes;
  private final Problems problems;
  private final PatternParser parser = new PatternParser(new Vocabulary());
  private final Set<Path> seen = new HashSet<>();
  private final List<String> exclusions = new ArrayList<>();

  OwnListReader(OwnLists own, OwnList list, int number, ListThemes themes, Problems problems) {
    this.own = own;
    this.list = list;
    this.number = number;
    this.themes = themes;
    this.problems = problems;
  }

  void read() {
    for (Path path : list.files()) {
      if (seen.add(path.toAbsolutePath().normalize()) && !ListFile.isBesideParts(path)) {
        problems.attempt(
            () -> {
              file(ListFile.read(path));
              return path;
            });
      }
    }
    own.exclude(context(), exclusions);
    themes.requireAllUsed();
  }

  private void file(ListFile file) {
    switch (list.kind() == OwnList.Kind.AUTO ? kind(file) : list.kind()) {
      case PHRASES -> new PhraseList(this, file).read();
      case SITES -> new SiteLines(this, file).sites();
      case HOSTS -> new SiteLines(this, file).hosts();
      case SENSO -> new SensoLibrary(this, file.path()).read();
      default -> new SiteLines(this, file).mixed();
    }
  }

  private static OwnList.Kind kind(ListFile file) {
    List<String> head = file.head(HEAD);
    if (ListFile.partOfFolder(file.path()).isPresent()) {
      return OwnList.Kind.SITES;
    }
    if (head.stream().anyMatch(line -> line.startsWith("<") || PhraseList.isInclude(line))) {
      return OwnList.Kind.PHRASES;
    }
    String first = head.isEmpty() ? "" : head.get(0).toLowerCase(Locale.ROOT);
    if (first.contains("phrase") && first.contains("severity")) {
      return OwnList.Kind.SENSO;
    }
    boolean hosts = head.stream().anyMatch(line -> HOSTS_LINE.matcher(line).matches());
    return hosts ? OwnList.Kind.HOSTS : OwnList.Kind.PLAIN;
  }

  OwnList list() {
    return list;
  }

  Problems problems() {
    return problems;
  }

  /** Whether a file is met for the first time, so that lists which include each other end. */
  boolean isNew(Path path) {
    return seen.add(path.toAbsolutePath().normalize());
  }

  Optional<Theme> theme(String category) {
    return themes.of(category);
  }

  private String context() {
    return "list-" + number;
  }

  /** Any of the list's patterns in a text takes its entries away. */
  void exclude(String pattern) {
    parser.parse(pattern);
    exclusions.add(pattern);
  }

  /**
   * Adds a phrase.
   *
   * @param severity 0 for the list's or the theme's
   * @param why where it is from, and what the list says of it
   * @throws IllegalArgumentException if it is no pattern
   */
  void phrase(
      Theme theme, String pattern, int severity, String why, Limits.Company company, String type) {
    parser.parse(pattern);
    own.add(
        entry(
            theme,
            pattern.replace("~", ""),
            severity,
            List.of(pattern),
            List.of("@" + context()),
            why,
            new Limits(Set.of(), list.schools(), company, context(), type)));
  }

  /** The sites of a category. */
  SiteList.Builder sites(Theme theme, String category, Path file) {
    return own.sites(
        entry(
            theme,
            category,
            0,
            List.of(),
            List.of(),
            "The site is in the list " + shown(ListFile.whole(file)) + ".",
            new Limits(Set.of(), list.schools(), Limits.Company.NONE, context(), category)));
  }

  private LexiconEntry entry(
      Theme theme,
      String name,
      int severity,
      List<String> match,
      List<String> unless,
      String why,
      Limits limits) {
    int own = severity > 0 ? severity : list.severity().orElse(theme.severity());
    return new LexiconEntry(
        theme.id() + ".list-" + slug(name),
        theme,
        own,
        Tone.HARM,
        match,
        unless,
        why,
        LexiconEntry.ENGLISH,
        limits);
  }

  private static String slug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
    return slug.length() <= LONGEST_NAME
        ? slug
        : slug.substring(0, LONGEST_NAME - 9)
            + '-'
            + String.format(Locale.ROOT, "%08x", Vocabulary.hash(name) >>> 32);
  }

  /** A file as the pack names it: from the job's folder, or with its own folder alone. */
  String shown(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = Path.of(list.at().file().toString()).toAbsolutePath().normalize().getParent();
    Path above = whole.getParent();
    boolean below = folder != null && whole.startsWith(folder);
    Path from = below ? folder : above == null ? null : above.getParent();
    return (from == null ? whole : from.relativize(whole)).toString().replace('\\', '/');
  }
}
