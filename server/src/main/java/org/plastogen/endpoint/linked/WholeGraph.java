package org.plastogen.endpoint.linked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Resources that are documents: a named graph, the ontology and its dated version, and the
 * description of the whole site.
 */
final class WholeGraph {

  private static final String ONTOLOGY = Vocabulary.BASE + "ontology";

  /** Where VoID says that a description of a whole site is found. */
  static final String VOID = Vocabulary.BASE + ".well-known/void";

  private WholeGraph() {}

  static boolean isOne(AskedResource asked) {
    return asked.folder().equals("ontology")
        || asked.folder().equals("graph")
        || asked.folder().equals(".well-known");
  }

  private static String graphName(AskedResource asked) {
    if (asked.folder().equals("ontology")) {
      return Vocabulary.graph("ontology");
    }
    return asked.iri();
  }

  /** A copy of the graph that a resource is. */
  static Description of(DatasetGraph dataset, AskedResource asked, Runnable check) {
    if (asked.iri().equals(VOID)) {
      Node metadata = NodeFactory.createURI(Vocabulary.graph("metadata"));
      return new Description(
          asked.iri(), DatasetSummary.of(dataset.getGraph(metadata), check), true);
    }
    String name = graphName(asked);
    Graph copy = GraphFactory.createDefaultGraph();
    dataset
        .getGraph(NodeFactory.createURI(name))
        .find()
        .forEach(
            triple -> {
              check.run();
              copy.add(triple);
            });
    return new Description(asked.folder().equals("ontology") ? ONTOLOGY : asked.iri(), copy, true);
  }
}
