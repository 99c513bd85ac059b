package org.plastogen.endpoint.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With thresholds that are reached long before the heap is full. */
class MemoryWatchTest {

  private static final DatasetGraph DATASET = dataset();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT DISTINCT ?a ?d ?f { ?a ?b ?c . ?d ?e ?f }",
        "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?d ?a",
        "SELECT ?a (COUNT(DISTINCT ?d) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a"
      })
  void theQueryThatTakesMostIsStopped(String query) {
    assertThatThrownBy(() -> run(query, new MemoryWatch(0, 0.02)))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            e -> assertThat(e.refusal()).isInstanceOf(Refusal.OutOfMemory.class));
  }

  @ParameterizedTest
  @ValueSource(strings = "SELECT ?a { ?a ?b ?c } ORDER BY ?a")
  void aModestQueryIsLeftAlone(String query) {
    run(query, new MemoryWatch(0, 0.2));
    run(query, new MemoryWatch());
  }

  private static void run(String query, MemoryWatch memory) {
    try (QueryWatch watch =
        QueryWatch.start(Duration.ofSeconds(30), 1000, new Lanes(2, 4), memory, "test")) {
      new GuardedQuery(DATASET)
          .run(
              QueryFactory.create(query),
              watch,
              execution -> {
                RowSet rows = execution.select();
                while (rows.hasNext()) {
                  rows.next();
                }
              });
    }
  }

  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (int i = 0; i < 2000; i++) {
      dataset
          .getDefaultGraph()
          .add(
              NodeFactory.createURI("urn:" + i),
              NodeFactory.createURI("urn:p"),
              NodeFactory.createURI("urn:" + (i + 1)));
    }
    return dataset;
  }
}
