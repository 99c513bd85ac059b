package org.plastogen.endpoint;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;

/** Makes the pictures of the guide: run with the folder they go to. Not a test. */
final class Screenshots {

  private Screenshots() {}

  /**
   * Takes the pictures.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    try (Chromium chromium = Chromium.start();
        Endpoint endpoint =
            Endpoint.start(RealRelease.served(), EndpointOptions.standard().withPort(0));
        BrowserContext context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1180, 820))) {
      Page page = context.newPage();
      page.navigate(endpoint.url().toString());
      take(page, folder.resolve("page-front.png"));
      page.navigate(endpoint.url() + "path?from=ketamine&to=BDNF");
      page.locator(".graph a.line.less").first().focus();
      page.keyboard().press("Enter");
      page.locator("#panel .claim").first().waitFor();
      page.evaluate("scrollTo(0, 0)");
      take(page, folder.resolve("page-path.png"));
      page.navigate(
          endpoint.url()
              + "explain?subject=higher+ketamine+dose"
              + "&object=duration+of+ketamine-induced+neuroplasticity");
      take(page, folder.resolve("page-why.png"));
      page.navigate(endpoint.url() + "timeline?about=antidepressant+effect");
      take(page, folder.resolve("page-timeline.png"));
      page.navigate(endpoint.url() + "entity/bdnf.html");
      take(page, folder.resolve("page-entity.png"));
    }
  }

  private static void take(Page page, Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setType(ScreenshotType.PNG));
  }
}
