package org.plastogen.endpoint.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plastogen.endpoint.guard.RefusedRequest;

class AnswerWriterTest {

  @Test
  void aGraphTooLargeForJsonLdIsRefusedAndNotWritten() {
    Graph graph = graph((int) AnswerWriter.MOST_TRIPLES_OF_JSON_LD + 1);
    AnswerWriter writer = new AnswerWriter(AnswerFormat.JSON_LD, 1_000_000, () -> {});
    assertThatThrownBy(() -> writer.writeGraph(graph, OutputStream.nullOutputStream()))
        .isInstanceOfSatisfying(
            RefusedRequest.class, e -> assertThat(e.refusal().status()).isEqualTo(422));
  }

  @ParameterizedTest
  @MethodSource("org.plastogen.endpoint.answer.AnswerFormat#forGraphs")
  void writingAGraphStopsWhenItIsTold(AnswerFormat format) {
    Graph graph = graph(100);
    AtomicInteger asked = new AtomicInteger();
    AnswerWriter writer =
        new AnswerWriter(
            format,
            1000,
            () -> {
              if (asked.incrementAndGet() == 10) {
                throw new IllegalStateException("enough");
              }
            });
    assertThatThrownBy(() -> writer.writeGraph(graph, OutputStream.nullOutputStream()))
        .hasStackTraceContaining("enough");
    assertThat(asked).hasValue(10);
  }

  private static Graph graph(int triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < triples; i++) {
      graph.add(
          Triple.create(
              NodeFactory.createURI("urn:s" + i),
              NodeFactory.createURI("urn:p"),
              NodeFactory.createLiteralString("o")));
    }
    return graph;
  }
}
