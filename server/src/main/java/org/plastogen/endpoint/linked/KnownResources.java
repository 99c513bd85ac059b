package org.plastogen.endpoint.linked;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL2;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.seed.Suggestion;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Every IRI of the project that a release says something of.
 *
 * @param iris without fragments: those are parts of what stands before the hash
 */
record KnownResources(Set<String> iris) {

  static KnownResources of(ServedRelease release) {
    DatasetGraph dataset = release.dataset();
    return Txn.calculateRead(dataset, () -> new KnownResources(read(dataset)));
  }

  private static Set<String> read(DatasetGraph dataset) {
    Set<String> iris = new TreeSet<>();
    // Every graph, also those that stand apart from the union.
    for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) {
      Node subject = quads.next().getSubject();
      if (subject.isURI() && subject.getURI().startsWith(Vocabulary.BASE)) {
        iris.add(subject.getURI().replaceFirst("#.*", ""));
      }
    }
    dataset
        .getDefaultGraph()
        .find(Node.ANY, OWL2.versionIRI.asNode(), Node.ANY)
        .forEach(triple -> iris.add(triple.getObject().getURI()));
    dataset
        .listGraphNodes()
        .forEachRemaining(
            node -> {
              if (node.isURI()) {
                iris.add(node.getURI());
              }
            });
    iris.add(WholeGraph.VOID);
    return iris;
  }

  boolean has(String iri) {
    return iris.contains(iri);
  }

  /**
   * What an unknown IRI of a folder may have been meant for, as paths below the base; the most
   * likely first.
   */
  List<String> like(String unknown, String folder) {
    String start = Vocabulary.BASE + folder + "/";
    List<String> names =
        iris.stream()
            .filter(i -> i.startsWith(start))
            .map(i -> i.substring(start.length()))
            .toList();
    String asked = unknown.startsWith(start) ? unknown.substring(start.length()) : unknown;
    return Suggestion.of(asked, names).stream().map(name -> folder + "/" + name).toList();
  }
}
