package org.plastogen.endpoint.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerWriterTest {

  @ParameterizedTest
  @MethodSource("org.plastogen.endpoint.answer.AnswerFormat#forGraphs")
  void writingAGraphStopsWhenItIsTold(AnswerFormat format) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 100; i++) {
      graph.add(
          Triple.create(
              NodeFactory.createURI("urn:s" + i),
              NodeFactory.createURI("urn:p"),
              NodeFactory.createLiteralString("o")));
    }
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
}
