package org.plastogen.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.vocabulary.Terms;

/** The graph {@code ontology}: the ontology file as it is. */
final class OntologyGraph {
  private OntologyGraph() {}

  /**
   * Blank nodes are named in the order the file has them, so the same file gives the same bytes.
   */
  static void write(DatasetGraph dataset) {
    Quads out = new Quads(dataset, "ontology");
    Map<Node, Node> names = new HashMap<>();
    try (InputStream in = Terms.class.getResourceAsStream(Terms.ONTOLOGY_FILE)) {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  out.add(
                      named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()));
                }

                private Node named(Node node) {
                  return node.isBlank()
                      ? names.computeIfAbsent(
                          node,
                          n ->
                              NodeFactory.createBlankNode(
                                  String.format("ontology%04d", names.size())))
                      : node;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
