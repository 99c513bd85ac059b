package org.plastogen.endpoint.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.linked.Description;
import org.plastogen.endpoint.linked.DescriptionPage;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.SiteAddress;
import org.plastogen.explain.WrongQuestion;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The page of anything that has an IRI: its own where there is one, else two tables, of what is
 * said of it and of what points at it.
 */
public final class LinkedPage implements DescriptionPage {

  /** More rows than anyone reads; the other formats have them all. */
  private static final int MOST_ROWS = 300;

  private final Site site;
  private final PerRelease<Library> libraries;
  private final ResourcePages own;

  /** Pages of a site. */
  public LinkedPage(Site site, PerRelease<Library> libraries) {
    this.site = site;
    this.libraries = libraries;
    this.own = new ResourcePages(site);
  }

  @Override
  public String of(
      String iri,
      Supplier<Description> description,
      ServedRelease release,
      String query,
      SiteAddress address) {
    String name = iri.substring(Vocabulary.BASE.length());
    Visit visit =
        Visit.of("/" + name + ".html", ResourcePages.asked(query), libraries.of(release), address);
    try {
      return own.html(name, visit).orElseGet(() -> tables(description.get(), visit));
    } catch (WrongQuestion e) {
      throw new RefusedRequest(ErrorPage.refusal(e));
    }
  }

  @Override
  public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    new ErrorPage(site).send(request, response, refusal);
  }

  private String tables(Description description, Visit visit) {
    Graph graph = description.graph();
    Node topic = NodeFactory.createURI(description.iri());
    List<Triple> said = graph.find(topic, Node.ANY, Node.ANY).toList();
    List<Triple> others =
        said.isEmpty()
            ? graph.find(Node.ANY, RDFS.label.asNode(), Node.ANY).toList()
            : graph.find(Node.ANY, Node.ANY, topic).toList();
    Shell shell =
        Shell.whole(
            site,
            visit,
            label(graph, topic),
            "",
            "This page shows the data as it is, every statement of it.");
    List<Model.Row> saidRows = rows(graph, said, false, visit.links());
    List<Model.Row> otherRows = rows(graph, others, true, visit.links());
    return site.templates()
        .fill(
            "description",
            new Model(
                shell,
                description.iri(),
                first(saidRows),
                first(otherRows),
                saidRows.size() + otherRows.size()));
  }

  private static List<Model.Row> first(List<Model.Row> rows) {
    return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param iri the resource
   * @param said what is said of it
   * @param others what points at it
   * @param there how many rows there are, shown or not
   */
  public record Model(Shell shell, String iri, List<Row> said, List<Row> others, int there) {

    /** A property and a value, with the value's address if it has one. */
    public record Row(String property, String text, Optional<String> address) {}

    /** How many rows are left out. */
    public int left() {
      return there - said.size() - others.size();
    }

    /** The last part of its name, which addresses of its documents begin with. */
    public String name() {
      return iri.substring(iri.lastIndexOf('/') + 1);
    }
  }

  private static List<Model.Row> rows(
      Graph graph, List<Triple> triples, boolean subjects, Links links) {
    List<Model.Row> rows = new ArrayList<>();
    for (Triple triple : triples) {
      Node value = subjects ? triple.getSubject() : triple.getObject();
      rows.add(
          new Model.Row(
              property(graph, triple.getPredicate()), label(graph, value), address(value, links)));
    }
    return rows.stream()
        .distinct()
        .sorted(Comparator.comparing(Model.Row::property).thenComparing(Model.Row::text))
        .toList();
  }

  /** A property by its label, or else by the last part of its name. */
  private static String property(Graph graph, Node property) {
    String label = label(graph, property);
    return label.equals(property.getURI()) ? label.replaceFirst(".*[#/](?=[^#/])", "") : label;
  }

  private static Optional<String> address(Node node, Links links) {
    return node.isURI() && node.getURI().matches("https?://.*")
        ? Optional.of(links.iri(node.getURI()))
        : Optional.empty();
  }

  private static String label(Graph graph, Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (node.isBlank()) {
      return "(an unnamed part)";
    }
    return graph.find(node, RDFS.label.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .orElse(node.toString());
  }
}
