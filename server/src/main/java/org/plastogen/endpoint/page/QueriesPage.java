package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.guard.ToldLimit;
import org.plastogen.endpoint.release.ExampleQuery;

/** The shipped questions: all of them by title, or one with its query and its answer at hand. */
public final class QueriesPage implements Page {

  private final Site site;

  /** A page of a site. */
  public QueriesPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("name");
  }

  @Override
  public String html(Visit visit) {
    Optional<ExampleQuery> chosen = chosen(visit);
    Shell shell =
        Shell.whole(
                site,
                visit,
                chosen.map(ExampleQuery::title).orElse("Questions others ask"),
                "/queries",
                "A query says itself which claims it reads; the graphs filter/… hold what follows"
                    + " from a part of them.")
            .about(
                chosen
                    .map(ExampleQuery::question)
                    .orElse("SPARQL questions that ship with the graph, each with its answer."));
    return chosen
        .map(query -> site.templates().fill("query", new One(shell, visit, query)))
        .orElseGet(() -> site.templates().fill("queries", new Model(shell, site, visit)));
  }

  /**
   * The shipped question that a request names, if it names one.
   *
   * @throws RefusedRequest if no question goes by that name
   */
  static Optional<ExampleQuery> chosen(Visit visit) {
    return visit
        .asked()
        .one("name")
        .map(
            name ->
                visit.library().release().examples().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)));
  }

  private static RefusedRequest unknown(String name) {
    return new RefusedRequest(
        new Refusal.NoSuchName(
            "No shipped question is called \"" + name + "\"; the page of queries lists them."));
  }

  /**
   * What the template of one question shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param query the question
   */
  public record One(Shell shell, Visit visit, ExampleQuery query) {

    /** The address of the answer. */
    public String answer() {
      return visit.links().plain("/sparql") + "?query=" + Links.encoded(query.text());
    }
  }

  /**
   * What the template of all questions shows.
   *
   * @param shell what stands around it
   * @param site the limits of queries
   * @param visit the request
   */
  public record Model(Shell shell, Site site, Visit visit) {

    public List<ExampleQuery> queries() {
      return visit.library().release().examples();
    }

    /** The page of one question. */
    public String page(ExampleQuery query) {
      return visit.links().to("/queries", "name", query.name());
    }

    /** What a query may take. */
    public List<ToldLimit> limits() {
      return ToldLimit.of(site.limits());
    }
  }
}
