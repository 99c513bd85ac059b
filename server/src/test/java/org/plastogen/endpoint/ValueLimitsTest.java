package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that expressions build, with the limits that the endpoint really has. */
class ValueLimitsTest {

  private static Endpoint endpoint;
  private static Client client;

  @BeforeAll
  static void start() {
    endpoint = Endpoint.start(TestData.dense(300), EndpointOptions.standard().withPort(0));
    client = Client.of(endpoint);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONCAT(?%d, ?%d)", "REPLACE(?%d, '.', '$0$0$0', 's')"})
  void stringsDoNotGrowWithoutEnd(String step) {
    StringBuilder query = new StringBuilder("SELECT (STRLEN(?40) AS ?n) { BIND('ab' AS ?0) ");
    for (int i = 0; i < 40; i++) {
      query.append("BIND(%s AS ?%d) ".formatted(step.replace("%d", "" + i), i + 1));
    }
    assertThat(client.ask(query + "}").statusCode()).isEqualTo(422);
  }

  @Test
  void groupsDoNotGatherWithoutEnd() {
    String padding = "x".repeat(100_000);
    String query =
        "SELECT (STRLEN(GROUP_CONCAT('a'; SEPARATOR='" + padding + "')) AS ?n) { ?s ?p ?o }";
    assertThat(client.post("sparql", "application/sparql-query", query).statusCode())
        .isEqualTo(422);
  }

  @Test
  void numbersDoNotGrowWithoutEnd() {
    StringBuilder query = new StringBuilder("SELECT (?40 AS ?n) { BIND(12345 AS ?0) ");
    for (int i = 0; i < 40; i++) {
      query.append("BIND(?%1$d * ?%1$d AS ?%2$d) ".formatted(i, i + 1));
    }
    assertThat(client.ask(query + "}").statusCode()).isEqualTo(422);
  }
}
