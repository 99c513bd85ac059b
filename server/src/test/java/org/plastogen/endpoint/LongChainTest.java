package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repeated paths along a chain so long that a search that calls itself would end in an error. */
class LongChainTest {

  private static final int LENGTH = 120_000;
  private static Endpoint endpoint;

  @BeforeAll
  static void start() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(
        () -> {
          for (int i = 0; i < LENGTH; i++) {
            dataset.add(
                NodeFactory.createURI("urn:graph"),
                NodeFactory.createURI("urn:n" + i),
                NodeFactory.createURI("urn:next"),
                NodeFactory.createURI("urn:n" + (i + 1)));
          }
        });
    endpoint =
        Endpoint.start(TestData.release("chain", dataset), EndpointOptions.standard().withPort(0));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <urn:n0> <urn:next>* ?x                        ; 120001
          <urn:n0> <urn:next>+ ?x                        ; 120000
          ?x <urn:next>* <urn:n120000>                   ; 120001
          ?x ^<urn:next>+ <urn:n0>                       ; 120000
          <urn:n0> <urn:next>/<urn:next>* ?x             ; 120000
          <urn:n1> (<urn:next>|^<urn:next>)+ ?x          ; 120001
          """)
  void aPathOverTheWholeChainIsAnsweredInFull(String pattern, String count) {
    HttpResponse<String> answer =
        Client.of(endpoint).ask("SELECT (COUNT(*) AS ?n) { " + pattern + " }", "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines()).containsExactly("n", count);
  }
}
