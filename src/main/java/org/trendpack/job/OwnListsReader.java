package org.trendpack.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendpack.problem.Problems;

/** Reads where a job names word and site lists of its own. */
final class OwnListsReader {

  private static final Set<String> KEYS =
      Set.of("files", "kind", "theme", "severity", "least-weight", "schools");
  private static final int MOST_WEIGHT = 10_000;

  private final JobFiles files;
  private final Problems problems;

  OwnListsReader(JobFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  List<OwnList> read(YamlValue value) {
    List<OwnList> lists = new ArrayList<>();
    for (YamlValue item : value.list()) {
      problems.attempt(() -> list(item)).ifPresent(lists::add);
    }
    return lists;
  }

  private OwnList list(YamlValue item) {
    YamlFields fields = item.fields(problems, KEYS);
    YamlValue theme = fields.required("theme", "Name a theme, or a theme for each category.");
    return new OwnList(
        fields.read("files", "Name a file, folder or glob.", files::matching, List.of()),
        fields.readOr("kind", OwnList.Kind.AUTO, OwnListsReader::kind),
        theme.isMapping() ? Optional.empty() : Optional.of(theme.text()),
        theme.isMapping() ? themes(theme) : Map.of(),
        fields.readOr("severity", Optional.empty(), one -> Optional.of(one.number(1, 4))),
        fields.readOr("least-weight", 1, one -> one.number(1, MOST_WEIGHT)),
        fields.readOr("schools", Set.of(), OwnListsReader::ids),
        new OwnList.Place(item.file(), item.line()));
  }

  private static OwnList.Kind kind(YamlValue value) {
    String[] words =
        Arrays.stream(OwnList.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    return OwnList.Kind.valueOf(value.oneOf(words).toUpperCase(Locale.ROOT));
  }

  private Map<String, String> themes(YamlValue value) {
    Map<String, String> themes = new LinkedHashMap<>();
    value.entries(problems).forEach((category, theme) -> themes.put(category, theme.text()));
    return themes;
  }

  private static Set<String> ids(YamlValue value) {
    Set<String> ids = new LinkedHashSet<>();
    value.textOrList().forEach(id -> ids.add(id.text()));
    return ids;
  }
}
