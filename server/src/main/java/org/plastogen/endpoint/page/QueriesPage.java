package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Set;
import org.plastogen.endpoint.release.ExampleQuery;

/** The shipped questions: each with its answer, its query and the editor one click away. */
public final class QueriesPage implements Page {

  private final Site site;

  /** A page of a site. */
  public QueriesPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell = Shell.plain(site, visit, "Questions others ask", "/queries");
    return site.templates().fill("queries", new Model(shell, site, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param site the limits of queries
   * @param visit the request
   */
  public record Model(Shell shell, Site site, Visit visit) {

    public List<ExampleQuery> queries() {
      return visit.library().release().examples();
    }

    public String answer(ExampleQuery query) {
      return "/sparql?query=" + Links.encoded(query.text());
    }

    public String endpoint() {
      return visit.origin() + "/sparql";
    }

    public String seconds() {
      return String.valueOf(site.limits().queryTimeout().toMillis() / 1000.0);
    }

    public String mebibytes() {
      return String.valueOf(site.limits().maxResultBytes() / (1024.0 * 1024.0));
    }

    public int kibibytes() {
      return site.limits().maxQueryBytes() / 1024;
    }
  }
}
