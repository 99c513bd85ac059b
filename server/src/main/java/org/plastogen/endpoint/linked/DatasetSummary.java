package org.plastogen.endpoint.linked;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * What a client that knows VoID or DCAT reads first: the dataset with its licence and size, its
 * classes and properties with their numbers, its named graphs, its linksets and its service. Left
 * to {@code graph/metadata} are the partitions of each graph and the report of the checks.
 */
final class DatasetSummary {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final Set<Node> PARTITIONS =
      nodes(VOID + "classPartition", VOID + "propertyPartition");
  private static final Set<Node> FOLLOWED =
      nodes(
          VOID + "classPartition",
          VOID + "propertyPartition",
          VOID + "subset",
          VOID + "objectsTarget",
          SD + "defaultGraph",
          SD + "namedGraph",
          SD + "graph",
          "http://www.w3.org/ns/prov#wasGeneratedBy");
  private static final Node CHECKED =
      NodeFactory.createURI("http://www.w3.org/ns/dqv#hasQualityMeasurement");

  private final Graph metadata;
  private final Runnable check;
  private final Graph summary = GraphFactory.createDefaultGraph();
  private final Set<Node> told = new HashSet<>();

  private DatasetSummary(Graph metadata, Runnable check) {
    this.metadata = metadata;
    this.check = check;
  }

  private static Set<Node> nodes(String... iris) {
    return Stream.of(iris).map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
  }

  /** Sums up the graph {@code metadata}. */
  static Graph of(Graph metadata, Runnable check) {
    DatasetSummary summary = new DatasetSummary(metadata, check);
    for (Triple dataset : summary.triples(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())) {
      summary.tell(dataset.getSubject());
      summary
          .triples(Node.ANY, DCAT.servesDataset.asNode(), dataset.getSubject())
          .forEach(service -> summary.tell(service.getSubject()));
    }
    return summary.summary;
  }

  private List<Triple> triples(Node subject, Node property, Node object) {
    return metadata.find(subject, property, object).toList();
  }

  private void tell(Node node) {
    if (!told.add(node)) {
      return;
    }
    for (Triple triple : triples(node, Node.ANY, Node.ANY)) {
      check.run();
      boolean ofAPart = node.isBlank() && PARTITIONS.contains(triple.getPredicate());
      if (!ofAPart && !triple.getPredicate().equals(CHECKED)) {
        summary.add(triple);
        if (FOLLOWED.contains(triple.getPredicate())) {
          tell(triple.getObject());
        }
      }
    }
  }
}
