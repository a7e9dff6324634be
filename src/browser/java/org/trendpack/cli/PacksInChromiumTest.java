package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.HostileJob;

/** The sample's packs, and a hostile one, as Chromium shows them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacksInChromiumTest {

  private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

  private final Map<String, Path> packs = new LinkedHashMap<>();
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(CHROMIUM)
                  .setArgs(List.of("--no-sandbox", "--disable-gpu")));

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    Path sample = folder.resolve("sample");
    run("run", "jobs/sample", "--period", "2026-spring", "--output", sample.toString());
    for (String pack : List.of("elm/dsl", "elm/headteacher", "elm/governors", "group", "it")) {
      packs.put(pack, sample.resolve("2026-spring").resolve(pack).resolve("index.html"));
    }
    Path hostile = HostileJob.write(folder.resolve("hostile"));
    run("run", hostile.toString());
    packs.put("hostile", hostile.resolve("out/autumn/oak/dsl/index.html"));
    assertThat(packs.values()).allSatisfy(page -> assertThat(page).exists());
  }

  @AfterAll
  void close() {
    playwright.close();
  }

  private static void run(String... arguments) {
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    assertThat(code).as("%s", err).isIn(0, 1);
  }

  private Page open(String pack, int width, int height) {
    Page page =
        browser
            .newContext(new Browser.NewContextOptions().setViewportSize(width, height))
            .newPage();
    page.navigate(address(pack));
    return page;
  }

  private String address(String pack) {
    return Objects.requireNonNull(packs.get(pack)).toUri().toString();
  }

  @Test
  void axeFindsNothingAtAnyWidth() {
    for (String pack : packs.keySet()) {
      try (Page page = open(pack, WIDTHS.get(0), 900)) {
        for (int width : WIDTHS) {
          page.setViewportSize(width, 900);
          assertThat(violations(page)).as("%s, %d wide", pack, width).isEmpty();
        }
      }
    }
  }

  @Test
  void axeFindsNothingInPrint() {
    for (String pack : packs.keySet()) {
      try (Page page = open(pack, 794, 1123)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(violations(page)).as("%s in print", pack).isEmpty();
      }
    }
  }

  private static List<String> violations(Page page) {
    AxeResults found = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG_22_AA).analyze();
    assertThat(found.getPasses()).as("rules that apply and are kept").hasSizeGreaterThan(10);
    return found.getViolations().stream().map(PacksInChromiumTest::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " at " + rule.getNodes().get(0).getHtml();
  }

  @Test
  void everyChartHasItsTable() {
    for (String pack : packs.keySet()) {
      try (Page page = open(pack, 1280, 900)) {
        Object without =
            page.evaluate(
                """
                [...document.querySelectorAll("figure")].filter(figure => {
                  const link = figure.querySelector(".numbers a");
                  const caption = link && document.getElementById(link.hash.slice(1));
                  const table = caption ? caption.closest("table") : figure.querySelector("table");
                  return !table || !table.tBodies[0].rows.length;
                }).map(figure => figure.id)
                """);
        assertThat(without).as(pack).isEqualTo(List.of());
      }
    }
  }

  /** 1,280 pixels at 400% are 320. */
  @Test
  void reflowsAtFourHundredPerCent() {
    for (String pack : packs.keySet()) {
      try (Page page = open(pack, 320, 256)) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as("%s scrolls sideways", pack)
            .isEqualTo(320);
        Object cut =
            page.evaluate(
                """
                [...document.querySelectorAll("h1,h2,h3,p,li,summary,figcaption")]
                  .filter(one => one.offsetParent && one.getBoundingClientRect().right > 321)
                  .map(one => one.textContent.slice(0, 60))
                """);
        assertThat(cut).as("%s: beyond the edge", pack).isEqualTo(List.of());
      }
    }
  }

  @Test
  void everythingIsReachedByKeyboardAndSeen() {
    try (Page page = open("elm/dsl", 1280, 900)) {
      page.keyboard().press("Tab");
      assertThat(focus(page)).isEqualTo("Skip to the report");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
      page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");

      Object stops =
          page.evaluate(
              """
              [...document.querySelectorAll("a[href],button,input,summary,[tabindex='0']")]
                .filter(one => one.checkVisibility({contentVisibilityAuto: true})).length
              """);
      assertThat((Integer) stops).isGreaterThan(20);
      for (int i = 0; i < 25; i++) {
        page.keyboard().press("Tab");
        assertThat(
                page.evaluate(
                    """
                    (() => {
                      const style = getComputedStyle(document.activeElement);
                      return document.activeElement !== document.body
                          && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                    })()
                    """))
            .as("stop %d is seen: %s", i, focus(page))
            .isEqualTo(true);
      }
      page.locator("summary").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.querySelector('details').open")).isEqualTo(true);
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.querySelector('details').open")).isEqualTo(false);
    }
  }

  private static String focus(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.textContent.trim().slice(0, 60)"));
  }

  @Test
  void asksForNothingAndComplainsOfNothing() {
    for (String pack : packs.keySet()) {
      List<String> heard = new ArrayList<>();
      try (Page page = browser.newContext().newPage()) {
        page.onConsoleMessage(message -> heard.add(message.type() + ": " + message.text()));
        page.onPageError(heard::add);
        page.onDialog(dialog -> heard.add("dialog"));
        page.onRequest(request -> heard.add(request.url()));
        page.navigate(address(pack));
        page.locator("body").click();
      }
      assertThat(heard).as(pack).containsExactly(address(pack));
    }
  }

  @Test
  void policyLetsNothingElseRun() throws IOException {
    for (Path pack : packs.values()) {
      String policy =
          Stream.of(Files.readString(pack).split("\n"))
              .filter(line -> line.contains("Content-Security-Policy"))
              .findFirst()
              .orElse("");
      assertThat(policy).contains("default-src &#39;none&#39;").doesNotContain("unsafe");
    }
  }
}
