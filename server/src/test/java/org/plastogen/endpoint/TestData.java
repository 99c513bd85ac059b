package org.plastogen.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.plastogen.endpoint.release.ExampleQuery;
import org.plastogen.endpoint.release.ReleaseFile;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.release.ContentHash;

/** Releases to serve in tests, with the union of all graphs in the default graph. */
final class TestData {

  private static final String NS = "https://example.org/";

  private TestData() {}

  /** Two named graphs, five triples. */
  static ServedRelease small() {
    return small(DatasetGraphFactory.createTxnMem());
  }

  /**
   * The same in the kind of dataset that a release is read into, which makes graphs it is asked.
   */
  static ServedRelease smallAsReleased() {
    return small(DatasetGraphFactory.createGeneral());
  }

  /** The small one with a file that anyone may have. */
  static ServedRelease withFile(Path file) throws IOException {
    ServedRelease small = small();
    String name = file.getFileName().toString();
    return new ServedRelease(
        small.id(),
        small.ontologyVersion(),
        small.counts(),
        small.examples(),
        small.dataset(),
        List.of(new ReleaseFile(name, ContentHash.of(file), file)));
  }

  private static ServedRelease small(DatasetGraph dataset) {
    String file = TestData.class.getResource("small.trig").toString();
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, file));
    return release("small", dataset);
  }

  /** A chain {@code n0 :next n1 :next …} and an edge {@code :near} from every node to 20 others. */
  static ServedRelease dense(int nodes) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Node graph = iri("dense");
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < nodes; i++) {
            dataset.add(graph, iri("n" + i), iri("next"), iri("n" + (i + 1)));
            for (int j = 1; j <= 20; j++) {
              dataset.add(graph, iri("n" + i), iri("near"), iri("n" + (i * 7 + j * 13) % nodes));
            }
          }
        });
    return release("dense", dataset);
  }

  static ServedRelease release(String id, DatasetGraph dataset) {
    Txn.executeWrite(
        dataset,
        () -> {
          List<Quad> named = new java.util.ArrayList<>();
          dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(named::add);
          named.forEach(
              q ->
                  dataset.add(
                      Quad.defaultGraphIRI, q.getSubject(), q.getPredicate(), q.getObject()));
        });
    return new ServedRelease(
        id,
        "2026-11-21",
        new TreeMap<>(Map.of("claims", 1412L)),
        List.of(new ExampleQuery("all", "Everything", "What is there?", "SELECT * { ?s ?p ?o }")),
        dataset);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
