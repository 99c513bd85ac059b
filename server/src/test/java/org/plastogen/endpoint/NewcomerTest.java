package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone who has never seen the pages, on a telephone, by keyboard, without JavaScript. */
class NewcomerTest {

  private static final int MOST_TABS = 25;

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

  private static BrowserContext telephone() {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
  }

  /** Tabs on from the main part until something is in focus that reads so, and presses Enter. */
  private static void follow(Page page, String words) {
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to content");
    page.keyboard().press("Enter");
    for (int tabs = 1; tabs <= MOST_TABS; tabs++) {
      page.keyboard().press("Tab");
      if (page.locator(":focus").innerText().contains(words)) {
        page.keyboard().press("Enter");
        page.waitForLoadState();
        return;
      }
    }
    throw new AssertionError("\"" + words + "\" is not among the first " + MOST_TABS + " stops");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How does ketamine raise BDNF?|On whose word, and in whom|are known in animals only",
        "What happens without AMPA receptors?|Lost: it no longer follows|ketamine",
        "Which region keeps its plasticity longest?|striatum – up to 14 days|prefrontal cortex",
        "Where do the documents disagree?|Routes of both signs|higher ketamine dose"
      })
  void eachQuestionIsAnsweredOneStepFromTheFrontPage(String question, String first, String second) {
    try (BrowserContext context = telephone()) {
      Page page = context.newPage();
      page.navigate(endpoint.url().toString());
      follow(page, question);
      assertThat(page.locator("main").innerText()).contains(first, second);
    }
  }

  @Test
  void aClaimIsFollowedToItsDocumentAndParagraph() {
    try (BrowserContext context = telephone()) {
      Page page = context.newPage();
      page.navigate(endpoint.url() + "path?from=ketamine&to=BDNF");
      page.locator(".hop .claim .source").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/claim/**");
      page.locator(".kicker a").nth(1).focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/document/*.html#p*");
      String paragraph = page.url().replaceFirst(".*#", "");
      assertThat(page.locator("#" + paragraph + " .claim").count()).isPositive();
    }
  }

  @Test
  void theDoseIsSwitchedWithoutAScript() {
    try (BrowserContext context = telephone()) {
      Page page = context.newPage();
      page.navigate(endpoint.url() + "timeline");
      page.locator(".switch a:has-text('0.5 mg/kg')").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**dose=0.5+mg**");
      assertThat(page.locator(".switch a[aria-current]").innerText()).startsWith("0.5 mg/kg");
      assertThat(page.locator(".times li").count()).isEqualTo(2);
      assertThat(page.locator(".times").innerText()).contains("one to two weeks");
    }
  }
}
