package org.plastogen.endpoint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The page at {@code /}: what is served, how to ask, and what others ask. */
final class FrontPage {

  private final PageText page = PageText.template("front-page.html");
  private final PageText count = PageText.template("front-page-count.html");
  private final PageText example = PageText.template("front-page-example.html");
  private final Limits limits;

  FrontPage(Limits limits) {
    this.limits = limits;
  }

  /**
   * The whole page.
   *
   * @param endpoint the query path as the client knows it
   */
  String of(ServedRelease release, String endpoint) {
    return page.fill(
            Map.of(
                "release",
                release.id(),
                "version",
                release.ontologyVersion(),
                "endpoint",
                endpoint,
                "counts",
                PageText.join(release.counts().entrySet().stream().map(this::row).toList()),
                "examples",
                PageText.join(release.examples().stream().map(this::link).toList()),
                "seconds",
                limits.queryTimeout().toMillis() / 1000.0,
                "answer",
                limits.maxResultBytes() / (1024.0 * 1024.0),
                "query",
                limits.maxQueryBytes() / 1024))
        .html();
  }

  private PageText row(Map.Entry<String, Long> each) {
    return count.fill(
        Map.of(
            "what", each.getKey(), "number", String.format(Locale.ROOT, "%,d", each.getValue())));
  }

  private PageText link(ExampleQuery each) {
    return example.fill(
        Map.of(
            "link", "/sparql?query=" + URLEncoder.encode(each.text(), StandardCharsets.UTF_8),
            "title", each.title(),
            "question", each.question(),
            "text", each.text()));
  }
}
