package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.guard.Limits;

/** The query editor in a real browser. */
class EditorPageTest {

  private static final String CODE = "document.querySelector('#editor .CodeMirror').CodeMirror";

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

  @Test
  void theEditorRunsAShippedQuestionAndShowsLabels() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      List<String> elsewhere = Chromium.elsewhere(page, endpoint);
      page.navigate(endpoint.url() + "editor?name=documents");
      page.locator("#editor .yasqe_queryButton").click();
      Locator cell = page.locator("#editor .yasr tbody td").first();
      cell.waitFor();
      assertThat(page.locator("#editor .yasr tbody tr").count()).isEqualTo(5);
      assertThat(elsewhere).isEmpty();
    }
  }

  @Test
  void theEditorCompletesNamesFromTheData() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page =
          editor(context, "PREFIX pg: <https://w3id.org/plastogen/ontology#>\nASK { ?x a pg:Neuro");
      page.evaluate(CODE + ".focus(); " + CODE + ".setCursor(1, 99)");
      page.keyboard().press("Control+Space");
      Locator hints = page.locator(".CodeMirror-hints li");
      hints.first().waitFor();
      assertThat(hints.allInnerTexts()).allMatch(each -> each.startsWith("pg:Neuro"));
    }
  }

  @Test
  void resultsOfTheEditorShowLabelsAndLeadToPagesAndAreKept() throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page =
          editor(
              context,
              "SELECT ?e WHERE { VALUES ?e { <https://w3id.org/plastogen/entity/ketamine> } }");
      page.locator("#editor .yasqe_queryButton").click();
      Locator link = page.locator("#editor .yasr tbody a:has-text('ketamine')").first();
      link.waitFor();
      assertThat(link.innerText()).isEqualTo("ketamine");
      assertThat(link.getAttribute("href")).isEqualTo(endpoint.url() + "entity/ketamine");
      assertThat(kept(page)).startsWith("\"e\"").contains("plastogen/entity/ketamine");
      page.locator("#editor .select_response").click();
      assertThat(kept(page)).contains("\"bindings\"", "plastogen/entity/ketamine");
    }
  }

  private static String kept(Page page) throws IOException {
    Download file = page.waitForDownload(() -> page.locator("#editor .yasr_downloadIcon").click());
    try (InputStream bytes = file.createReadStream()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aSharedLinkOpensTheQueryAsItWas() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "editor?name=documents");
      page.locator("#editor .yasqe").waitFor();
      page.evaluate(CODE + ".setValue('ASK { ?an ?other ?query }')");
      page.locator("#editor .yasqe_share").click();
      String link = page.locator(".yasqe_sharePopup input").inputValue();
      Page other = context.newPage();
      other.navigate(link);
      other.locator("#editor .yasqe").waitFor();
      assertThat(other.evaluate(CODE + ".getValue()")).isEqualTo("ASK { ?an ?other ?query }");
    }
  }

  @Test
  void theEditorWorksWithoutTheTermsThatABusyEndpointRefused() {
    try (BrowserContext context = chromium.browser().newContext()) {
      context.route(
          "**/editor/terms",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("busy")));
      Page page = editor(context, "SELECT (42 AS ?answer) {}");
      assertThat(page.locator("#told").innerText()).contains("nothing completes");
      page.locator("#editor .yasqe_queryButton").click();
      page.locator("#editor .yasr tbody td:has-text('42')").first().waitFor();
      assertThat(page.locator("#told").isHidden()).isTrue();
    }
  }

  @Test
  void aQueryThatTakesTooLongIsToldInWords() {
    Limits brief = Limits.standard().withQueryTimeout(Duration.ofSeconds(2));
    try (Endpoint hurried =
            Endpoint.start(
                RealRelease.served(), EndpointOptions.standard().withPort(0).withLimits(brief));
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(hurried.url() + "editor");
      page.locator("#editor .yasqe").waitFor();
      page.evaluate(
          CODE + ".setValue('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }')");
      page.locator("#editor .yasqe_queryButton").click();
      page.locator("#told").waitFor();
      assertThat(page.locator("#told").innerText()).contains("stopped after 2.0 s");
    }
  }

  /** The editor with a query in it. */
  private static Page editor(BrowserContext context, String query) {
    Page page = open(context, "editor");
    page.locator("#editor .yasqe").waitFor();
    page.evaluate("query => " + CODE + ".setValue(query)", query);
    return page;
  }

  @Test
  void aQueryThatIsRefusedIsToldInWords() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = editor(context, "ASK {");
      page.evaluate(CODE + ".query().catch(() => {})");
      page.locator("#told").waitFor();
      assertThat(page.locator("#told").innerText()).contains("There is no answer", "may take");
    }
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(endpoint.url() + path);
    return page;
  }
}
