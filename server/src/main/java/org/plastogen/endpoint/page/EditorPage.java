package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.endpoint.release.ExampleQuery;

/** A query editor with the shipped questions as a menu. Without JavaScript: a plain form. */
public final class EditorPage implements Page {

  private static final String FIRST =
      """
      PREFIX pg: <https://w3id.org/plastogen/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?claim ?statement WHERE {
        ?claim a pg:Claim ; pg:statement ?statement
      } LIMIT 20
      """;

  private final Site site;

  /** A page of a site. */
  public EditorPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("name");
  }

  /** The editor writes styles into the page; its scripts are files like all others. */
  @Override
  public String policy() {
    return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
        + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self';"
        + " base-uri 'none'; frame-ancestors 'none'";
  }

  @Override
  public String html(Visit visit) {
    Shell shell =
        Shell.whole(
                site,
                visit,
                "Query editor",
                "/queries",
                "A query says itself which claims it reads; the graphs filter/… hold what follows"
                    + " from a part of them.")
            .about("A SPARQL editor with the shipped questions and completion from the data.")
            .with("yasgui.css", "editor.css", "editor.js");
    return site.templates()
        .fill("editor", new Model(shell, site, visit, QueriesPage.chosen(visit)));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param site the limits of queries, and the editor's script
   * @param visit the request
   * @param chosen the shipped question that was asked for
   */
  public record Model(Shell shell, Site site, Visit visit, Optional<ExampleQuery> chosen) {

    public List<ExampleQuery> examples() {
      return visit.library().release().examples();
    }

    public boolean isChosen(ExampleQuery example) {
      return chosen.filter(example::equals).isPresent();
    }

    public String query() {
      return chosen.map(ExampleQuery::text).orElse(FIRST);
    }
  }
}
