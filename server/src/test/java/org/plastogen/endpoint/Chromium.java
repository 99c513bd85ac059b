package org.plastogen.endpoint;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven by Playwright. Nothing is fetched. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Starts it; leaves the tests out, with a word why, where there is none. */
  static Chromium start() {
    Optional<Path> program = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(
        program.isPresent(),
        "no Chromium on this machine (" + PLACES + "), so the pages were not tried in a browser");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(QUIET));
    return new Chromium(playwright, browser);
  }

  /** Addresses of other machines that a page asks for. */
  static List<String> elsewhere(Page page, Endpoint endpoint) {
    List<String> elsewhere = new ArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(endpoint.url().toString())
              && !request.url().startsWith("data:")) {
            elsewhere.add(request.url());
          }
        });
    return elsewhere;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
