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
        Shell.plain(site, visit, "Query editor", "/queries")
            .with("yasgui.css", "editor.css", "editor.js");
    Optional<String> name = visit.asked().one("name");
    Optional<ExampleQuery> chosen =
        name.flatMap(
            n -> examples(visit).stream().filter(each -> each.name().equals(n)).findFirst());
    if (name.isPresent() && chosen.isEmpty()) {
      throw new org.plastogen.endpoint.guard.RefusedRequest(
          new org.plastogen.endpoint.guard.Refusal.NoSuchName(
              "No shipped question is called \"" + name.get() + "\"; /queries lists them."));
    }
    return site.templates().fill("editor", new Model(shell, site, visit, chosen));
  }

  private static List<ExampleQuery> examples(Visit visit) {
    return visit.library().release().examples();
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
      return EditorPage.examples(visit);
    }

    public boolean isChosen(ExampleQuery example) {
      return chosen.filter(example::equals).isPresent();
    }

    public String query() {
      return chosen.map(ExampleQuery::text).orElse(FIRST);
    }

    public String seconds() {
      return String.valueOf(site.limits().queryTimeout().toMillis() / 1000.0);
    }
  }
}
