package org.trendpack.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendpack.job.JobSpec.LexiconChanges;
import org.trendpack.job.JobSpec.Privacy;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/** Reads a job folder; docs/JOB.md describes its format. */
public final class JobSpecReader {

  /** The name of the file in a job's folder. */
  public static final String FILE_NAME = "job.yaml";

  /** Ids and titles of the flags that every job has, in order. */
  public static final Map<String, String> BUILT_IN_FLAGS = builtInFlags();

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int LEAST_SMALL_NUMBER = 5;
  private static final int LEAST_SMALL_COHORT = 10;
  private static final int MOST = 1000;
  private static final Set<String> KEYS =
      Set.of(
          "group",
          "timezone",
          "language",
          "contacts",
          "output",
          "school-day",
          "periods",
          "flags",
          "crosses",
          "lexicon",
          "decisions",
          "privacy",
          "category-map",
          "schools");

  private static Map<String, String> builtInFlags() {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("sen-support", "SEN support");
    flags.put("ehcp", "EHC plan");
    flags.put("looked-after", "Looked after");
    flags.put("eal", "English as an additional language");
    flags.put("pupil-premium", "Pupil premium");
    return Collections.unmodifiableMap(flags);
  }

  private final Path file;
  private final JobFiles files;
  private final Problems problems = new Problems();

  private JobSpecReader(Path file) {
    this.file = file;
    this.files = new JobFiles(file);
  }

  /**
   * Reads and checks a job and every table it names, except rosters, logs and reports.
   *
   * @param jobFolderOrFile the job's folder, or the job file itself
   * @throws UserProblem of configuration: the first fault, which carries the others
   */
  public static JobSpec read(Path jobFolderOrFile) {
    Path file =
        Files.isDirectory(jobFolderOrFile) ? jobFolderOrFile.resolve(FILE_NAME) : jobFolderOrFile;
    if (!Files.isRegularFile(file)) {
      throw UserProblem.configuration(
          file, 0, "job file", null, "Name a folder with a " + FILE_NAME + ", or the file itself.");
    }
    JobSpecReader reader = new JobSpecReader(file);
    Optional<JobSpec> spec = reader.problems.attempt(reader::job);
    spec.ifPresent(reader::requireKnownSchools);
    reader.problems.throwIfAny();
    return spec.orElseThrow();
  }

  private void requireKnownSchools(JobSpec spec) {
    List<String> known = spec.schools().stream().map(SchoolSpec::id).toList();
    for (OwnList list : spec.lexicon().lists()) {
      list.schools().stream()
          .filter(id -> !known.contains(id))
          .sorted()
          .map(id -> list.at().fault("lexicon.lists schools", id, Nearest.hint(id, known)))
          .forEach(problems::add);
    }
  }

  private JobSpec job() {
    YamlFields fields = YamlValue.read(file).fields(problems, KEYS);
    YamlFields group =
        fields
            .required("group", "Write group: {id: my-trust, name: My Trust}.")
            .fields(problems, Set.of("id", "name"));
    String groupId = group.read("id", "Give the group an id.", YamlValue::id, "");
    ZoneId timezone = fields.readOr("timezone", LONDON, SchoolReader::zone);
    Map<String, String> flags = fields.readOr("flags", BUILT_IN_FLAGS, this::flags);
    SchoolReader.Hours hours =
        fields.readOr("school-day", SchoolReader.Hours.USUAL, this::groupHours);
    List<Path> categoryMaps = fields.readOr("category-map", List.of(), files::files);
    List<Period> periods =
        fields.read(
            "periods", "Write at least one period.", new PeriodsReader(problems)::read, List.of());
    SchoolReader schools =
        new SchoolReader(
            files, problems, new SchoolReader.GroupDefaults(timezone, hours, flags, categoryMaps));
    return new JobSpec(
        file,
        groupId,
        group.read("name", "Write the group's name.", YamlValue::title, groupId),
        timezone,
        fields.readOr("output", files.path("out"), this::output),
        periods,
        fields.read(
            "schools", "Write at least one school.", list -> schools(list, schools), List.of()),
        flags,
        fields.readOr(
            "crosses", List.of(), value -> new CrossesReader(problems, flags).read(value)),
        fields.readOr("lexicon", LexiconChanges.NONE, this::lexicon),
        fields.readOr(
            "decisions", List.of(), value -> DecisionReader.read(files.matching(value), problems)),
        fields.readOr("privacy", usualPrivacy(), this::privacy),
        fields.readOr("language", Language.ENGLISH, Language::of),
        fields.readOr("contacts", ContactsReader.usual(), new ContactsReader(problems)::read));
  }

  private SchoolReader.Hours groupHours(YamlValue value) {
    return SchoolReader.hours(value, SchoolReader.Hours.USUAL, problems);
  }

  private Path output(YamlValue value) {
    Path output = files.path(value);
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw value.fault("It is a file; name a folder, which need not exist.");
    }
    return output;
  }

  private Map<String, String> flags(YamlValue value) {
    Map<String, String> flags = new LinkedHashMap<>(BUILT_IN_FLAGS);
    Map<String, String> words = new HashMap<>();
    flags.forEach(
        (id, title) -> {
          words.put(CsvColumn.key(id), id);
          words.put(CsvColumn.key(title), id);
        });
    value
        .entries(problems)
        .forEach((id, title) -> problems.attempt(() -> addFlag(flags, words, id, title)));
    return flags;
  }

  /** Adds a flag whose id and title no other flag has; a built-in flag may have a new title. */
  private static String addFlag(
      Map<String, String> flags, Map<String, String> words, String id, YamlValue title) {
    if (!YamlValue.isId(id) || id.equals("all") || YearCode.of(id).isPresent()) {
      throw title.unknownKey(
          id, "Name a flag by lower-case letters, digits and hyphens, and not as a year or all.");
    }
    for (String word : List.of(id, title.text())) {
      String owner = words.putIfAbsent(CsvColumn.key(word), id);
      if (owner != null && !owner.equals(id)) {
        throw title.fault("The flag '" + owner + "' has this name already; choose another.");
      }
    }
    flags.put(id, title.title());
    return id;
  }

  private LexiconChanges lexicon(YamlValue value) {
    YamlFields fields = value.fields(problems, Set.of("additions", "off", "severity", "lists"));
    return new LexiconChanges(
        fields.readOr("additions", List.of(), files::files),
        fields.readOr("off", Set.of(), JobSpecReader::texts),
        fields.readOr("severity", Map.of(), this::severities),
        fields.readOr("lists", List.of(), list -> new OwnListsReader(files, problems).read(list)));
  }

  private static Set<String> texts(YamlValue value) {
    Set<String> texts = new LinkedHashSet<>();
    value.textOrList().forEach(item -> texts.add(item.text()));
    return texts;
  }

  private Map<String, Integer> severities(YamlValue value) {
    Map<String, Integer> severities = new LinkedHashMap<>();
    value
        .entries(problems)
        .forEach((entry, severity) -> severities.put(entry, severity.number(1, 4)));
    return severities;
  }

  private Privacy privacy(YamlValue value) {
    Set<String> keys =
        Set.of("pseudonym-key", "learners", "rejected-rows", "small-number", "small-cohort");
    YamlFields fields = value.fields(problems, keys);
    Privacy usual = usualPrivacy();
    return new Privacy(
        fields.readOr("pseudonym-key", usual.key(), this::key),
        fields
            .readOr("learners", "pseudonym", learners -> learners.oneOf("pseudonym", "named"))
            .equals("named"),
        fields
            .readOr("rejected-rows", "reason", rows -> rows.oneOf("reason", "text"))
            .equals("text"),
        fields.readOr(
            "small-number", usual.smallNumber(), count -> count.number(LEAST_SMALL_NUMBER, MOST)),
        fields.readOr(
            "small-cohort", usual.smallCohort(), size -> size.number(LEAST_SMALL_COHORT, MOST)));
  }

  private Privacy usualPrivacy() {
    return new Privacy(
        files.path("pseudonym.key"), false, false, LEAST_SMALL_NUMBER, LEAST_SMALL_COHORT);
  }

  private Path key(YamlValue value) {
    Path key = files.path(value);
    if (Files.isDirectory(key)) {
      throw value.fault("It is a folder; name a file, which is made on first use.");
    }
    return key;
  }

  private List<SchoolSpec> schools(YamlValue list, SchoolReader reader) {
    List<SchoolSpec> schools = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (YamlValue item : list.list()) {
      problems
          .attempt(() -> reader.read(item))
          .ifPresent(
              school -> {
                schools.add(school);
                if (!ids.add(school.id()) && !school.id().isEmpty()) {
                  problems.add(item.faultOf("id", "Another school has this id; choose another."));
                }
              });
    }
    if (list.list().isEmpty()) {
      throw list.fault("Write at least one school.");
    }
    return schools;
  }
}
