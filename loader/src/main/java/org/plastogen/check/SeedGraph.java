package org.plastogen.check;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.claim.Mapping;
import org.plastogen.vocabulary.Vocabulary;

/**
 * What rules for seeds are judged on: all asserted graphs in one, and each row of the mappings as
 * an {@code sssom:Mapping}, so that a rule can speak of the row.
 */
final class SeedGraph {
  private static final String SSSOM = "https://w3id.org/sssom/";

  private SeedGraph() {}

  static String mapping(int index) {
    return String.format("urn:plastogen:mapping:%06d", index);
  }

  static Graph of(DatasetGraph asserted, List<Mapping> mappings) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node spellings = NodeFactory.createURI(Vocabulary.graph("spellings"));
    asserted.stream()
        .filter(quad -> !quad.getGraph().equals(spellings))
        .forEach(quad -> graph.add(quad.asTriple()));
    for (int i = 0; i < mappings.size(); i++) {
      Mapping mapping = mappings.get(i);
      Node row = NodeFactory.createURI(mapping(i));
      graph.add(row, RDF.type.asNode(), sssom("Mapping"));
      graph.add(row, sssom("subject_id"), NodeFactory.createURI(mapping.entity().iri()));
      graph.add(row, sssom("predicate_id"), NodeFactory.createURI(mapping.predicate()));
      graph.add(row, sssom("object_id"), NodeFactory.createURI(mapping.object()));
      graph.add(
          row, sssom("mapping_justification"), NodeFactory.createURI(mapping.justification()));
      mapping
          .objectLabel()
          .ifPresent(
              l -> graph.add(row, sssom("object_label"), NodeFactory.createLiteralString(l)));
      mapping
          .confidence()
          .ifPresent(
              c ->
                  graph.add(
                      row,
                      sssom("confidence"),
                      NodeFactory.createLiteralDT(c.toString(), XSDDatatype.XSDdouble)));
    }
    return graph;
  }

  private static Node sssom(String name) {
    return NodeFactory.createURI(SSSOM + name);
  }
}
