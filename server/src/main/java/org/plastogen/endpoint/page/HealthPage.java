package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the check of a release found: every rule with the number of its faults. */
public final class HealthPage implements Page {

  private static final String DQV = "http://www.w3.org/ns/dqv#";

  private final Site site;

  /** A page of a site. */
  public HealthPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell =
        Shell.whole(
                site,
                visit,
                "Health of the release",
                "",
                "The rules judge all claims of the release, whoever reads them.")
            .about("What the check of the release found: every rule with the number of faults.");
    DatasetGraph dataset = visit.library().release().dataset();
    List<Measure> measures = Txn.calculateRead(dataset, () -> measures(dataset.getDefaultGraph()));
    return site.templates().fill("health", new Model(shell, visit, measures));
  }

  /**
   * A rule and what came of it.
   *
   * @param layer what kind of rule it is
   * @param rule its title
   * @param why what it is good for
   * @param faults how many there are
   */
  public record Measure(String layer, String rule, String why, long faults) {}

  /** What the template shows. */
  public record Model(Shell shell, Visit visit, List<Measure> measures) {
    public long faults() {
      return measures.stream().mapToLong(Measure::faults).sum();
    }
  }

  private static List<Measure> measures(Graph graph) {
    List<Measure> all = new ArrayList<>();
    graph
        .find(Node.ANY, node(DQV + "isMeasurementOf"), Node.ANY)
        .forEach(
            triple -> {
              Node rule = triple.getObject();
              Node layer = one(graph, rule, node(DQV + "inDimension"));
              all.add(
                  new Measure(
                      text(one(graph, layer, RDFS.label.asNode())),
                      text(one(graph, rule, RDFS.label.asNode())),
                      text(one(graph, rule, SKOS.definition.asNode())),
                      number(one(graph, triple.getSubject(), node(DQV + "value")))));
            });
    all.sort(
        Comparator.comparing(Measure::faults, Comparator.reverseOrder())
            .thenComparing(Measure::layer)
            .thenComparing(Measure::rule));
    return all;
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node one(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .findFirst()
        .orElse(NodeFactory.createLiteralString(""));
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : "";
  }

  private static long number(Node node) {
    return node.isLiteral() && node.getLiteralLexicalForm().matches("\\d{1,9}")
        ? Long.parseLong(node.getLiteralLexicalForm())
        : 0;
  }
}
