package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.PdfChecks;
import org.trendpack.job.Language;
import org.trendpack.measure.Measures;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.chart.ChartDrawer;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;
import org.trendpack.pack.pdf.PdfWriter;
import org.trendpack.pack.wording.Wording;

/** The document of each edition, read back by other libraries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfTest {

  private static final String HOSTILE =
      "=cmd|' /C calc'!A0 <script>alert(1)</script> \u202E\u05D0\u05D1\u05D2"
          + " \u0633\u0644\u0627\u0645 \uD83D\uDE00\uD83C\uDF08 \u4E2D (a\\b) http://evil.example/x"
          + " ";

  private final List<Edition> editions = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  @BeforeAll
  void writeEveryEditionWithHostileText(@TempDir Path folder) throws IOException {
    Sample sample = new Sample(7, HOSTILE + "a".repeat(10_000), folder.resolve("key"));
    Measures all = sample.measures();
    List<SchoolMeasures> schools = all.groups().get(1).schools().subList(0, 1);
    Measures last = new Measures(schools, all.groups().subList(1, 2), all.it().subList(1, 2));
    for (Edition edition : Editions.of(sample.setting(), last)) {
      editions.add(edition);
      Path file = folder.resolve(edition.folder().replace('/', '-') + ".pdf");
      Files.write(file, pdf(edition));
      files.add(file);
    }
    assertThat(editions).extracting(Edition::id).contains("dsl", "headteacher", "governors");
  }

  private static byte[] pdf(Edition edition) {
    return pdf(edition, Wording.in(Language.ENGLISH));
  }

  private static byte[] pdf(Edition edition, Wording words) {
    return PdfWriter.write(
        edition,
        edition.charts().stream()
            .map(ChartDrawer::draw)
            .collect(Collectors.toMap(DrawnChart::id, Function.identity())),
        words);
  }

  @Test
  void isValidByVeraPdf() throws IOException {
    for (Path file : files) {
      assertThat(PdfChecks.faults(file)).as("%s", file).isEmpty();
    }
  }

  @Test
  void saysWhichPartsAreInWelsh() throws IOException {
    Wording welsh = Wording.in(Language.WELSH);
    Section section =
        new Section(
            "first",
            welsh.heading("dsl.first"),
            List.of(
                new Block.Subheading("help", welsh.heading("dsl.help")),
                new Block.Paragraph("A sentence in English.")));
    Edition edition =
        new Edition(
            "dsl",
            "dsl",
            welsh.heading("dsl.title"),
            "For the lead.",
            "Elm",
            "Spring",
            welsh.heading("dsl.confidentiality"),
            List.of(section),
            List.of(),
            Map.of());

    try (PDDocument document = Loader.loadPDF(pdf(edition, welsh))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      List<String> marked = new ArrayList<>();
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSDictionary part && part.containsKey(COSName.LANG)) {
          marked.add(part.getNameAsString(COSName.S) + " " + part.getString(COSName.LANG));
        }
      }
      assertThat(marked).contains("H1 cy", "H2 cy", "H3 cy").doesNotContain("P cy");
    }
  }

  @Test
  void namesItsSchoolConfidenceAndNumberOnEachPage() throws IOException {
    for (int i = 0; i < files.size(); i++) {
      List<String> pages = PdfChecks.pages(files.get(i));
      for (int page = 0; page < pages.size(); page++) {
        assertThat(pages.get(page))
            .contains(editions.get(i).school())
            .contains(editions.get(i).confidentiality())
            .contains("Page " + (page + 1) + " of " + pages.size());
        assertThat(editions.get(i).confidentiality()).startsWith("Confidential");
      }
    }
  }

  @Test
  void governorsReadAtMostFourPages() throws IOException {
    assertThat(PdfChecks.pages(of("governors"))).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void hostileTextIsText() throws IOException {
    String text = String.join("\n", PdfChecks.pages(of("dsl")));

    assertThat(text).contains("=cmd|").contains("<script>").contains("‹U+202E›").contains("(a\\b)");
    assertThat(text).as("pictures, Hebrew and Chinese").contains("😀").contains("🌈", "中", "אבג");
    assertThat(text).doesNotContain("\u202E").doesNotContain("http://evil");
    assertThat(text.length()).as("long text is cut").isLessThan(200_000);
  }

  @Test
  void hasALanguageBookmarksAndEmbeddedFonts() throws IOException {
    for (int i = 0; i < files.size(); i++) {
      try (PDDocument document = Loader.loadPDF(files.get(i).toFile())) {
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        List<String> marks = new ArrayList<>();
        document
            .getDocumentCatalog()
            .getDocumentOutline()
            .children()
            .forEach(mark -> marks.add(mark.getTitle()));
        assertThat(marks)
            .isEqualTo(
                editions.get(i).sections().stream().map(section -> section.heading()).toList());
        for (PDPage page : document.getPages()) {
          for (COSName font : page.getResources().getFontNames()) {
            assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void chartsHaveWordsAndTableHeadsTheirScope() throws IOException {
    for (int i = 0; i < files.size(); i++) {
      try (PDDocument document = Loader.loadPDF(files.get(i).toFile())) {
        List<COSDictionary> parts = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), parts);
        List<String> alternatives =
            parts.stream()
                .filter(part -> "Figure".equals(part.getNameAsString(COSName.S)))
                .map(part -> part.getString("Alt"))
                .toList();
        assertThat(alternatives)
            .isEqualTo(
                editions.get(i).charts().stream()
                    .map(chart -> chart.about().title() + ". " + chart.about().alternative())
                    .toList());
        assertThat(parts)
            .filteredOn(part -> "TH".equals(part.getNameAsString(COSName.S)))
            .allSatisfy(
                head ->
                    assertThat(head.getCOSDictionary(COSName.A).getNameAsString("Scope"))
                        .isIn("Column", "Row"));
      }
    }
  }

  @Test
  void repeatsATablesHeadOnEachPage() throws IOException {
    Map<String, Long> heads =
        PdfChecks.pages(of("dsl")).stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(
                line -> line.matches("Site Blocked .*|When .*|Began .*|Theme .*|Searched for .*"))
            .collect(Collectors.groupingBy(line -> line, Collectors.counting()));

    assertThat(heads.values())
        .as("some table reaches over pages: %s", heads)
        .anyMatch(times -> times > 1);
  }

  @Test
  void isTheSameForTheSameEdition() throws IOException {
    for (int i = 0; i < files.size(); i++) {
      assertThat(pdf(editions.get(i))).isEqualTo(Files.readAllBytes(files.get(i)));
    }
  }

  private Path of(String edition) {
    for (int i = 0; i < files.size(); i++) {
      if (editions.get(i).id().equals(edition)) {
        return files.get(i);
      }
    }
    throw new AssertionError("no edition " + edition);
  }

  private static void collect(COSBase value, List<COSDictionary> parts) {
    COSBase base = value instanceof COSObject object ? object.getObject() : value;
    if (base instanceof COSArray array) {
      array.forEach(one -> collect(one, parts));
    } else if (base instanceof COSDictionary dictionary && !isContent(dictionary)) {
      parts.add(dictionary);
      COSBase kids = dictionary.getItem(COSName.K);
      if (kids != null) {
        collect(kids, parts);
      }
    }
  }

  private static boolean isContent(COSDictionary dictionary) {
    return List.of("MCR", "OBJR")
        .contains(String.valueOf(dictionary.getNameAsString(COSName.TYPE)));
  }
}
