package org.plastogen.endpoint;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.endpoint.answer.AnswerFormat;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.operation.Readiness;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.vocabulary.Vocabulary;

/**
 * How an endpoint is.
 *
 * @param served the release that is served now
 * @param answers who answers queries
 */
record Health(Supplier<ServedRelease> served, Answers answers) {
  private static final Node INFERRED = NodeFactory.createURI(Vocabulary.graph("inferred"));
  private static final Node METADATA = NodeFactory.createURI(Vocabulary.graph("metadata"));
  private static final Node ACTIVITY = NodeFactory.createURI("http://www.w3.org/ns/prov#Activity");

  /**
   * Asks a real query, in the queue with all others.
   *
   * @return why it got no answer; empty if it got one
   * @throws IOException if the answer cannot be kept
   */
  Optional<Refusal> fault() throws IOException {
    try {
      answers
          .answer(
              QueryFactory.create("ASK { ?anything ?is ?there }"),
              AnswerFormat.ROWS_JSON,
              served.get(),
              Optional.empty())
          .close();
      return Optional.empty();
    } catch (RefusedRequest e) {
      return Optional.of(e.refusal());
    }
  }

  /** Whether the release is all it should be. Looks at the data itself, past any queue. */
  Readiness readiness() {
    ServedRelease release = served.get();
    DatasetGraph data = release.dataset();
    return Txn.calculateRead(
        data,
        () ->
            new Readiness(
                release.id(),
                !data.getDefaultGraph().isEmpty(),
                // Only what HermiT found consistent becomes a release that names its reasoning.
                data.contains(METADATA, Node.ANY, RDF.type.asNode(), ACTIVITY),
                data.contains(INFERRED, Node.ANY, Node.ANY, Node.ANY)));
  }
}
