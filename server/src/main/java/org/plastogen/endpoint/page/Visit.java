package org.plastogen.endpoint.page;

import java.util.List;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.endpoint.request.SiteAddress;

/**
 * One request for a page.
 *
 * @param path the path, as it stands in addresses
 * @param asked the parameters
 * @param library the release that is served
 * @param links addresses that keep the reader's filter
 * @param site where the server is, as the client knows it
 */
public record Visit(
    String path, ReportRequest asked, Library library, Links links, SiteAddress site) {

  /** A request as it came in. */
  public static Visit of(String path, ReportRequest asked, Library library, SiteAddress site) {
    return new Visit(path, asked, library, Links.on(path, asked.filter()), site);
  }

  /** What follows from the claims that the reader lets count. */
  public View view() {
    return library.view(asked.filter());
  }

  /** Where queries go. */
  public String endpoint() {
    return site.to("/sparql");
  }

  /** The reader's filter in words; none if every claim counts. */
  public List<String> filterWords() {
    return library.explanations().filter(asked.filter()).words();
  }

  /** The value of a parameter, or an empty text. */
  public String value(String name) {
    return asked.one(name).orElse("");
  }
}
