package org.plastogen.endpoint.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.plastogen.endpoint.guard.Limits;
import org.plastogen.endpoint.release.ExampleQuery;
import org.plastogen.endpoint.release.ServedRelease;

/** The page at {@code /}: what is served, how to ask, and what others ask. */
public final class FrontPage {

  private final PageText page = PageText.template("front-page.html");
  private final PageText count = PageText.template("front-page-count.html");
  private final PageText example = PageText.template("front-page-example.html");
  private final Limits limits;

  public FrontPage(Limits limits) {
    this.limits = limits;
  }

  /**
   * The whole page.
   *
   * @param endpoint the query path as the client knows it
   */
  public String of(ServedRelease release, String endpoint) {
    Map<String, Object> values = new HashMap<>();
    values.put("release", release.id());
    values.put("version", release.ontologyVersion());
    values.put("endpoint", endpoint);
    values.put(
        "counts", PageText.join(release.counts().entrySet().stream().map(this::row).toList()));
    values.put("examples", PageText.join(release.examples().stream().map(this::link).toList()));
    values.put("seconds", limits.queryTimeout().toMillis() / 1000.0);
    values.put("answer", limits.maxResultBytes() / (1024.0 * 1024.0));
    values.put("query", limits.maxQueryBytes() / 1024);
    values.put("onset", named(release, "onset-by-document"));
    values.put("durations", named(release, "durations-by-region"));
    values.put("longest", named(release, "longest-lasting-region"));
    return page.fill(values).html();
  }

  /** The address of a shipped question's answer; the top of the list if it is not shipped. */
  private static String named(ServedRelease release, String name) {
    return release.examples().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .map(FrontPage::address)
        .orElse("#examples");
  }

  private static String address(ExampleQuery example) {
    return "/sparql?query=" + URLEncoder.encode(example.text(), StandardCharsets.UTF_8);
  }

  private PageText row(Map.Entry<String, Long> each) {
    return count.fill(
        Map.of(
            "what", each.getKey(), "number", String.format(Locale.ROOT, "%,d", each.getValue())));
  }

  private PageText link(ExampleQuery each) {
    return example.fill(
        Map.of(
            "link", address(each),
            "title", each.title(),
            "question", each.question(),
            "text", each.text()));
  }
}
