package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in a real browser: each journey, with and without JavaScript, by keyboard, by axe. */
class PagesTest {

  private static final String PATH = "path?from=ketamine&to=BDNF";

  /** The inside of the editor is another project's. */
  private static final String VIOLATIONS =
      "what => axe.run({exclude: ['#editor']}, {resultTypes: ['violations'], runOnly: what})"
          + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3)"
          + ".map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))";

  /** WCAG 2.2 AA, and axe's own advice. */
  private static final List<String> EVERYTHING =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** All that differs in the dark. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static Endpoint endpoint;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    endpoint = Endpoint.start(RealRelease.served(), EndpointOptions.standard().withPort(0));
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (endpoint != null) {
      endpoint.close();
    }
  }

  static Stream<String> pages() {
    return Stream.of(
        "",
        "search?q=bdn",
        "search?q=zzzz",
        "entity/bdnf.html",
        "entity/ketamine.html?evidence=animal+study",
        "claim/brain-signaling/interneuron-block.html",
        "document/epigenetics.html",
        "tension/mtor-bdnf-order.html",
        "effect/ketamine/increases/bdnf.html",
        "explain?subject=higher+ketamine+dose&object=duration+of+ketamine-induced+neuroplasticity",
        "explain?subject=nobody&object=BDNF",
        PATH,
        "path?from=ketamine&depth=1",
        "what-if?without=AMPA+receptor",
        "conflicts",
        "timeline",
        "timeline?by=region&kind=duration",
        "matrix",
        "predictions",
        "persistence",
        "queries",
        "browse",
        "vocabulary",
        "downloads",
        "release-health",
        "cite",
        "editor",
        "release/" + RealRelease.served().id() + ".html");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsReadWithoutJavaScript(String path) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = open(context, path);
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.locator("main").innerText().length()).isGreaterThan(60);
      assertThat(page.locator("nav a").count()).isGreaterThan(8);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothingAndNothingJumpsOnANarrowScreen(String path) throws IOException {
    try (BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
      Page page = context.newPage();
      page.addInitScript(
          "window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.shift"
              + " += e.value)).observe({type: 'layout-shift', buffered: true});");
      List<String> elsewhere = Chromium.elsewhere(page, endpoint);
      page.navigate(endpoint.url() + path);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(360);
      page.evaluate(axe());
      assertThat((List<?>) page.evaluate(VIOLATIONS, EVERYTHING)).as(path).isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat((List<?>) page.evaluate(VIOLATIONS, COLOURS)).as(path + " in the dark").isEmpty();
      assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isLessThan(0.1);
      assertThat(elsewhere).isEmpty();
    }
  }

  @Test
  void aNameIsCompletedAndLeadsToItsPage() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "");
      page.locator("#q2").pressSequentially("brain-derived");
      Locator option = page.locator("#q2-options li").first();
      option.waitFor();
      assertThat(option.innerText()).contains("BDNF");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/entity/bdnf.html");
      assertThat(page.locator("h1").innerText()).isEqualTo("BDNF");
      assertThat(page.locator("main").innerText())
          .contains("It is increased by", "ketamine", "purl.uniprot.org/uniprot/P23560");
    }
  }

  @Test
  void aHopShowsItsClaimsAndWhatWeakensThemByMouseAndByKeyboard() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, PATH);
      Locator line = page.locator(".graph a.line.less").first();
      line.focus();
      page.keyboard().press("Enter");
      Locator panel = page.locator("#panel .claim").first();
      panel.waitFor();
      assertThat(page.locator("#panel").innerText())
          .contains("ketamine", "animal study", "What weakens it", "known in animals only");
      assertThat(page.url()).contains("#hop-");
      String address = page.url();
      assertThat(
              open(context, address.substring(endpoint.url().toString().length()))
                  .locator("#panel .claim")
                  .count())
          .isPositive();
    }
  }

  @Test
  void theDrawingIsKeptAsSvgAndPng() throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, PATH);
      Download png = page.waitForDownload(() -> page.locator("[data-png]").click());
      try (InputStream bytes = png.createReadStream()) {
        assertThat(bytes.readNBytes(4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
      }
      Download svg = page.waitForDownload(() -> page.locator("a[download]").click());
      try (InputStream bytes = svg.createReadStream()) {
        assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
            .contains("<svg", "ketamine", "</svg>");
      }
    }
  }

  @Test
  void oppositeChainsStandSideBySide() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page =
          open(
              context,
              "explain?subject=higher+ketamine+dose"
                  + "&object=duration+of+ketamine-induced+neuroplasticity");
      assertThat(page.locator(".verdict").innerText()).contains("The sources disagree");
      Locator sides = page.locator(".sides > section");
      assertThat(sides.count()).isEqualTo(2);
      assertThat(sides.nth(0).boundingBox().y).isEqualTo(sides.nth(1).boundingBox().y);
      assertThat(sides.nth(0).boundingBox().x).isLessThan(sides.nth(1).boundingBox().x);
    }
  }

  @Test
  void aNodeIsLeftOutByAClick() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, PATH);
      page.locator("a:has-text('without histone acetylation')").first().click();
      page.waitForURL("**/what-if?**");
      assertThat(page.locator("h1").innerText()).isEqualTo("Without histone acetylation");
      assertThat(page.locator(".tiles").innerText()).containsPattern("kept|weakened|lost");
    }
  }

  @Test
  void aFilterReasonsAnewAndStaysInTheAddress() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "entity/bdnf.html");
      int before = page.locator(".nets li").count();
      page.locator(".filter summary").click();
      page.locator("#f-evidence").selectOption("animal study");
      page.locator(".filter button").click();
      page.waitForURL("**evidence=animal**");
      assertThat(page.locator(".filter").innerText()).contains("reasoned anew");
      assertThat(page.locator(".nets li").count()).isBetween(1, before - 1);
      assertThat(page.locator(".nets a").first().getAttribute("href")).contains("evidence=animal");
    }
  }

  @Test
  void pagesStayWhenTheServerIsGone() {
    Endpoint other = Endpoint.start(RealRelease.served(), EndpointOptions.standard().withPort(0));
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.navigate(other.url() + PATH);
      other.close();
      page.locator("#q").pressSequentially("ketamine");
      page.waitForTimeout(400);
      page.locator(".graph a.line").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#panel .claim").count()).isPositive();
      assertThat(page.locator("#q").inputValue()).isEqualTo("ketamine");
      assertThat(errors).isEmpty();
    } finally {
      other.close();
    }
  }

  @Test
  void nothingThatLeadsThereIsAnAnswerToo() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "path?from=esketamine&to=BDNF");
      assertThat(page.locator(".empty").innerText()).contains("not stated; it is not false");
    }
  }

  @Test
  void everythingIsReachedByTheKeyboard() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, PATH);
      page.keyboard().press("Tab");
      assertThat((String) page.evaluate("document.activeElement.textContent"))
          .isEqualTo("Skip to content");
      page.keyboard().press("Enter");
      List<String> met = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        page.keyboard().press("Tab");
        met.add((String) page.evaluate("document.activeElement.getAttribute('class') || ''"));
      }
      assertThat(met).anyMatch(c -> c.contains("line")).anyMatch(c -> c.contains("node"));
    }
  }

  @Test
  void rivalExplanationsStandSideBySideWithWhatBelongsToOneOnly() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "persistence");
      assertThat(page.locator("main tbody tr").count())
          .isEqualTo(page.locator("section.rival").count())
          .isGreaterThan(1);
      page.locator("main tbody a").first().click();
      assertThat(page.url()).contains("#");
      Locator first = page.locator("section.rival").first();
      assertThat(first.innerText()).contains("Offered by", "What follows from it alone");
      assertThat(page.locator(".rival .note:has-text('also of')").count()).isPositive();
    }
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(endpoint.url() + path);
    return page;
  }

  private static String axe() throws IOException {
    try (InputStream in = PagesTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
    }
  }

  @Test
  void theFirstViewIsSmall() throws Exception {
    long bytes = 0;
    Client client = Client.of(endpoint);
    String front = client.get("", "text/html").body();
    List<String> files = new ArrayList<>(List.of(""));
    java.util.regex.Matcher links =
        java.util.regex.Pattern.compile("(?:href|src)=\"\\./(assets/[^\"]+)\"").matcher(front);
    while (links.find()) {
      files.add(links.group(1));
    }
    assertThat(files).hasSize(4);
    for (String file : files) {
      var request = client.request(file).header("Accept-Encoding", "gzip").build();
      bytes +=
          client
              .http()
              .send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray())
              .body()
              .length;
    }
    assertThat(bytes).isLessThan(150_000);
  }
}
