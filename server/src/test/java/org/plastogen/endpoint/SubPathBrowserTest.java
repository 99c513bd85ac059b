package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What scripts ask for stays below the folder that a proxy shows the server in. */
class SubPathBrowserTest {

  private static Chromium chromium;
  private static Endpoint endpoint;
  private static SubPathProxy proxy;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    endpoint = Endpoint.start(RealRelease.served(), EndpointOptions.standard().withPort(0));
    proxy = SubPathProxy.before(endpoint, false);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (proxy != null) {
      proxy.close();
    }
    if (endpoint != null) {
      endpoint.close();
    }
  }

  @AfterEach
  void nothingWasAskedForOutsideOfTheFolder() {
    assertThat(proxy.strays()).isEmpty();
  }

  @Test
  void theEditorRunsAQueryAndItsResultsLeadToPages() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "editor?name=documents");
      page.locator("#editor .yasqe").waitFor();
      page.evaluate(
          "document.querySelector('#editor .CodeMirror').CodeMirror.setValue('SELECT ?e { VALUES ?e"
              + " { <https://w3id.org/plastogen/entity/ketamine> } }')");
      page.locator("#editor .yasqe_queryButton").click();
      Locator link = page.locator("#editor .yasr tbody a:has-text('ketamine')").first();
      link.waitFor();
      assertThat(link.getAttribute("href")).isEqualTo(proxy.url() + "entity/ketamine");
      page.navigate(link.getAttribute("href"));
      assertThat(page.url()).isEqualTo(proxy.url() + "entity/ketamine.html");
      assertThat(page.locator("h1").innerText()).isEqualTo("ketamine");
    }
  }

  @Test
  void aNameIsCompletedAndLeadsToItsPageFromAnyDepth() {
    try (BrowserContext context = chromium.browser().newContext()) {
      for (String path : new String[] {"", "claim/brain-signaling/interneuron-block.html"}) {
        Page page = open(context, path);
        String field = path.isEmpty() ? "#q2" : "#q";
        page.locator(field).pressSequentially("brain-derived");
        page.locator(field + "-options li").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(proxy.url() + "entity/bdnf.html");
        assertThat(page.locator("h1").innerText()).isEqualTo("BDNF");
      }
    }
  }

  @Test
  void addressesToCopyAreThoseThatHoldHere() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "");
      assertThat(page.locator("[data-whole]").innerText()).isEqualTo(proxy.url() + "sparql");
      page.locator("[data-health] span:has-text('answers')").waitFor();
      page.navigate(proxy.url() + "release-health");
      assertThat(page.locator("[data-whole]").innerText()).isEqualTo(proxy.url() + "health");
      page.navigate(proxy.url() + "queries");
      assertThat(page.locator("pre:has([data-whole])").innerText())
          .endsWith(" " + proxy.url() + "sparql");
    }
  }

  @Test
  void theDrawingIsKeptAsPng() throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "path?from=ketamine&to=BDNF");
      Download png = page.waitForDownload(() -> page.locator("[data-png]").click());
      try (InputStream bytes = png.createReadStream()) {
        assertThat(bytes.readNBytes(4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
      }
    }
  }

  @Test
  void theFilterIsSetAndTakenOff() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "effect/ketamine/increases/bdnf.html");
      page.locator(".filter summary").click();
      page.locator("#f-evidence").selectOption("animal study");
      page.locator(".filter button").click();
      page.waitForURL("**evidence=animal**");
      assertThat(page.url()).startsWith(proxy.url() + "effect/ketamine/increases/bdnf.html?");
      page.locator(".filter summary").click();
      page.locator("a:has-text('Let all claims count')").click();
      page.waitForURL(proxy.url() + "effect/ketamine/increases/bdnf.html");
    }
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(proxy.url() + path);
    return page;
  }
}
