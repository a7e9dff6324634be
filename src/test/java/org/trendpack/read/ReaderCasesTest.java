package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/** What is understood of logs, case by case; see {@code cases/read} and {@code cases/formats}. */
@NullUnmarked
class ReaderCasesTest {

  @TempDir private Path folder;

  static Stream<Named<Case>> cases() {
    return Stream.concat(CaseFiles.in("read"), CaseFiles.in("formats"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsAsTheCaseSays(Case one) throws IOException {
    Path path = folder.resolve("log");
    Files.write(path, packed(one));
    if (one.fields().containsKey("problem")) {
      assertThatThrownBy(() -> LogFiles.recognise(0, path, "the.log", source(one)))
          .isInstanceOf(UserProblem.class)
          .hasMessageContaining(one.text("problem", ""));
      return;
    }

    LogFile file = LogFiles.recognise(0, path, "the.log", source(one));

    assertThat(file.format().name()).isEqualTo(one.text("is", "csv"));
    List<Map<String, String>> expected = expected(one);
    if (one.text("ends", "").equals("fault")) {
      List<Map<String, String>> found = new ArrayList<>();
      assertThatThrownBy(() -> read(file, expected, found)).isInstanceOf(IOException.class);
      assertThat(found.subList(0, expected.size())).isEqualTo(expected);
      return;
    }
    List<Map<String, String>> found = new ArrayList<>();
    read(file, expected, found);
    assertThat(found).containsExactlyElementsOf(expected);
  }

  private static LogSource source(Case one) {
    Map<String, String> columns = new LinkedHashMap<>();
    one.mapping("columns").forEach((field, name) -> columns.put("" + field, "" + name));
    return new LogSource(
        List.of(),
        one.text("format", "auto"),
        ZoneId.of(one.text("timezone", "Europe/London")),
        one.text("encoding", "auto"),
        columns,
        1);
  }

  private static byte[] packed(Case one) throws IOException {
    byte[] plain = text(one).getBytes(Charset.forName(one.text("charset", "UTF-8")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer(one.text("pack", "none"), bytes)) {
      out.write(plain);
    }
    int cut = Integer.parseInt(one.text("cut", "0"));
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - cut);
  }

  /** The text, with a mark in it repeated if the case says so. */
  private static String text(Case one) {
    Map<?, ?> repeat = one.mapping("repeat");
    String text = one.text("text", "");
    if (repeat.isEmpty()) {
      return text;
    }
    String mark = "" + repeat.get("mark");
    return text.replace(mark, mark.repeat((Integer) repeat.get("times")));
  }

  private static OutputStream packer(String name, OutputStream out) throws IOException {
    return switch (name) {
      case "gzip" -> new GZIPOutputStream(out);
      case "zstd" -> new ZstdOutputStream(out);
      case "bzip2" -> new BZip2CompressorOutputStream(out);
      default -> out;
    };
  }

  private static List<Map<String, String>> expected(Case one) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Object row : (List<?>) one.fields().get("rows")) {
      Map<String, String> texts = new LinkedHashMap<>();
      ((Map<?, ?>) row).forEach((key, value) -> texts.put("" + key, "" + value));
      rows.add(texts);
    }
    return rows;
  }

  /** All rows but the ignored, with no more of each than its case asks for. */
  private static void read(
      LogFile file, List<Map<String, String>> asked, List<Map<String, String>> found)
      throws IOException {
    Row row = new Row();
    try (RowStream rows = new RowStream(file.open(0), file.format().open())) {
      while (rows.next(row)) {
        if (row.status != Row.Status.IGNORED) {
          Map<String, String> wanted =
              found.size() < asked.size() ? asked.get(found.size()) : Map.of();
          Map<String, String> all = describe(row, rows.line(), wanted);
          if (found.size() < asked.size()) {
            all.keySet().retainAll(asked.get(found.size()).keySet());
          }
          found.add(all);
        }
      }
    }
  }

  private static Map<String, String> describe(Row row, long line, Map<String, String> asked) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("line", "" + line);
    if (row.status == Row.Status.REJECTED) {
      all.put("rejected", asked.getOrDefault("rejected", "").equals("*") ? "*" : row.reason.text());
      return all;
    }
    WebRequest request = WebRequest.of(row);
    all.put("time", Instant.ofEpochMilli(row.time).toString());
    all.put("user", row.text(Field.USER));
    all.put("folded", Roster.fold(row.text(Field.USER)));
    all.put("ip", row.text(Field.CLIENT_IP));
    all.put("host", request.site().host());
    all.put("domain", request.site().domain());
    all.put("path", request.path());
    all.put("engine", request.engine());
    all.put("terms", request.terms());
    all.put("category", row.text(Field.CATEGORY));
    all.put("status", row.text(Field.STATUS));
    all.put("bytes", row.text(Field.BYTES));
    all.put("verdict", row.verdict.id());
    PageParts parts = PageParts.shared();
    boolean part = parts.hasPartAddress(row) || parts.hasPartMime(row);
    boolean visit = request.site().isVisit() && !part && !row.proxyOwn;
    all.put("visit", visit ? "yes" : "no");
    return all;
  }
}
