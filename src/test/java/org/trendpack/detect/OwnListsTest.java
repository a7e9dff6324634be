package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.SampleJob;
import org.trendpack.job.JobSpecReader;
import org.trendpack.problem.UserProblem;

/** Word and site lists of a job's own, format by format; see {@code cases/lists}. */
@NullUnmarked
class OwnListsTest {

  private static final Learner ELSEWHERE = new Learner("elm", null);

  @TempDir private Path folder;

  static Stream<Named<Case>> cases() {
    return CaseFiles.in("lists");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsWhatTheCaseSays(Case one) throws IOException {
    CaseFiles.write(folder, one.mapping("files"));
    if (!one.texts("faults").isEmpty()) {
      UserProblem problem =
          catchThrowableOfType(UserProblem.class, () -> lexicon(one.text("list", "")));
      assertThat(problem.fault()).isEqualTo(UserProblem.Cause.CONFIGURATION);
      assertThat(problem.all())
          .extracting(fault -> fault.getMessage().replace(folder + "/", ""))
          .containsExactlyElementsOf(one.texts("faults"));
      return;
    }

    Lexicon lexicon = lexicon(one.text("list", ""));

    Matcher matcher = new Matcher(lexicon);
    SoftAssertions softly = new SoftAssertions();
    all(softly, new Case(one.mapping("searches")), text -> matcher.inSearch(text));
    all(softly, new Case(one.mapping("addresses")), text -> inAddress(matcher, text));
    for (String text : one.texts("elsewhere")) {
      softly.assertThat(own(matcher.inSearch(text, ELSEWHERE))).as(text).isEmpty();
      softly.assertThat(own(matcher.inHost(text, ELSEWHERE))).as(text).isEmpty();
    }
    softly.assertThat(lexicon.leftOut()).isEqualTo(one.texts("left-out"));
    if (!one.text("severity", "").isEmpty()) {
      LexiconEntry zibble = matcher.inSearch("zibble").found().get(0).entry();
      softly.assertThat("" + zibble.severity()).isEqualTo(one.text("severity", ""));
      softly.assertThat(zibble.why()).contains(one.text("why", "line"));
    }
    softly.assertAll();
  }

  private Lexicon lexicon(String list) throws IOException {
    SampleJob.write(folder);
    Files.writeString(
        folder.resolve("job.yaml"),
        SampleJob.YAML.replaceFirst("\n", "\nlexicon: {lists: [" + list + "]}\n"));
    return LexiconReader.read(JobSpecReader.read(folder).lexicon());
  }

  private static void all(SoftAssertions softly, Case texts, Function<String, Matches> finder) {
    for (Object text : texts.fields().keySet()) {
      softly
          .assertThat(own(finder.apply("" + text)))
          .as("%s", text)
          .isEqualTo(texts.texts("" + text));
    }
  }

  private static Matches inAddress(Matcher matcher, String address) {
    int slash = address.indexOf('/');
    String host = slash < 0 ? address : address.substring(0, slash);
    String path = slash < 0 ? "" : address.substring(slash);
    Matches found = matcher.inHost(host).and(matcher.inAddress(path));
    Matches paged = matcher.inPage(host, path, Learner.ANYONE);
    assertThat(matcher.hasPages(host) || paged.found().isEmpty()).isTrue();
    return found.and(paged);
  }

  private static List<String> own(Matches matches) {
    return matches.found().stream()
        .map(match -> match.entry().id())
        .filter(id -> id.contains(".list-"))
        .distinct()
        .toList();
  }

  @Test
  void eachLineOfAListHasAnEncodingOfItsOwn() throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("\uFEFF<caf\u00e9 zib>\n".getBytes(StandardCharsets.UTF_8));
    mixed.write("<na\u00efve zub>\r\n".getBytes(Charset.forName("windows-1252")));
    Files.write(folder.resolve("mixed.txt"), mixed.toByteArray());
    Files.write(
        folder.resolve("wide.txt"), "\uFEFF<wide wort>\n".getBytes(StandardCharsets.UTF_16LE));

    Matcher matcher =
        new Matcher(lexicon("{files: [mixed.txt, wide.txt], kind: phrases, theme: bullying}"));

    assertThat(own(matcher.inSearch("cafe zib, na\u00efve zub, wide worts"))).hasSize(3);
  }

  @Test
  void anExpressionThatRunsAwayIsGivenUp() throws IOException {
    Files.createDirectories(folder.resolve("odds"));
    Files.writeString(folder.resolve("odds/expressions"), "(a+)+$\n");

    Matcher matcher = new Matcher(lexicon("{files: odds/expressions, theme: gambling}"));

    assertThat(own(matcher.inPage("x.example", "/" + "a".repeat(28) + "!", Learner.ANYONE)))
        .isEmpty();
    assertThat(own(matcher.inPage("x.example", "/aaa", Learner.ANYONE))).hasSize(1);
  }

  @Test
  void whatChangesAListChangesTheLexiconsVersion() throws IOException {
    String list = "{files: own.txt, theme: gambling, schools: [oak]}";
    Files.writeString(folder.resolve("own.txt"), "zibble\nodds.example\n");
    String version = lexicon(list).version();

    assertThat(lexicon(list).version()).isEqualTo(version).startsWith(LexiconReader.VERSION + "+");
    Files.writeString(folder.resolve("own.txt"), "zibble\nbets.example\n");
    assertThat(lexicon(list).version()).isNotEqualTo(version);
  }

  @Test
  void aListsEntriesAreSwitchedOffAndRegradedLikeAnyOther() throws IOException {
    Files.writeString(folder.resolve("own.txt"), "zibble\nwort\nodds.example\n");
    SampleJob.write(folder);
    Files.writeString(
        folder.resolve("job.yaml"),
        SampleJob.YAML.replaceFirst(
            "\n",
            """

            lexicon:
              lists: [{files: own.txt, theme: gambling}]
              off: [gambling.list-own]
              severity: {gambling.list-wort: 4}
            """));

    Matcher matcher = new Matcher(LexiconReader.read(JobSpecReader.read(folder).lexicon()));

    assertThat(own(matcher.inHost("odds.example"))).isEmpty();
    assertThat(matcher.inSearch("wort").found())
        .singleElement()
        .extracting(match -> match.entry().severity())
        .isEqualTo(4);
  }
}
