package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is run but SPARQL 1.1, and all of that means what the specification says. */
class FunctionsTest {

  private static Endpoint endpoint;
  private static Client client;

  @BeforeAll
  static void start() {
    endpoint = Endpoint.start(TestData.small(), EndpointOptions.standard().withPort(0));
    client = Client.of(endpoint);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java:java.lang.System.exit",
        "java:org.apache.jena.sparql.function.library.now",
        "http://jena.apache.org/ARQ/function#wait",
        "http://jena.apache.org/ARQ/function#version",
        "http://jena.apache.org/ARQ/function#eval",
        "http://jena.hpl.hp.com/ARQ/function#context",
        "http://jena.apache.org/ARQ/jsFunction#f",
        "http://jena.apache.org/fuseki/js#f",
        "http://www.w3.org/2005/xpath-functions#matches",
        "http://www.w3.org/2005/xpath-functions/math#pow",
        "http://www.w3.org/2001/XMLSchema#nothing",
        "urn:plastogen:guarded:regex"
      })
  void onlyTheFunctionsOfSparqlAreOffered(String function) {
    String call = "<" + function + ">(1)";
    for (String query :
        new String[] {
          "SELECT (" + call + " AS ?x) {}",
          "SELECT * { ?s ?p ?o FILTER(" + call + ") }",
          "SELECT * { BIND(IF(true, 1, " + call + ") AS ?x) }",
          "SELECT * { ?s ?p ?o } ORDER BY " + call,
          "SELECT (SUM(" + call + ") AS ?n) { ?s ?p ?o } GROUP BY ?s",
          "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (1 = 1) (" + call + ")",
          "SELECT ?x { ?s ?p ?o } GROUP BY (" + call + " AS ?x)",
          "ASK { FILTER EXISTS { ?s ?p ?o FILTER(" + call + ") } }",
          "ASK { OPTIONAL { ?s ?p ?o FILTER(" + call + ") } }"
        }) {
      HttpResponse<String> answer = client.ask(query);
      assertThat(answer.statusCode()).as(query).isEqualTo(403);
      assertThat(answer.body()).hasLineCount(1);
    }
  }

  @Test
  void foreignAggregatesAndPropertyFunctionsAreRefused() {
    String median = "<http://jena.apache.org/ARQ/function/aggregate#median>";
    assertThat(client.ask("SELECT (" + median + "(?o) AS ?m) { ?s ?p ?o }").statusCode())
        .isEqualTo(403);
    for (String predicate :
        new String[] {"java:java.lang.String", "http://jena.apache.org/ARQ/property#splitIRI"}) {
      assertThat(client.ask("SELECT * { ?s <" + predicate + "> ?o }").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void castsToXsdTypesWork() {
    String query =
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
            + " SELECT (xsd:integer('7') AS ?x) (xsd:boolean('1') AS ?y) (xsd:dateTime('2026-11-21T00:00:00Z') AS ?z) {}";
    assertThat(client.ask(query, "text/csv").body()).contains("7,true,2026-11-21T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { LET (?x := 1) }",
        "SELECT * { ?s ?p ?o LATERAL { ?s ?p ?q } }",
        "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
        "SELECT * { UNFOLD(?x AS ?y) }",
        "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (median(?x) AS ?m) { ?s ?p ?x }"
      })
  void extensionsOfArqAreNotSparql(String query) {
    assertThat(client.ask(query).statusCode()).isEqualTo(400);
  }

  @Test
  void guardedFunctionsMeanWhatSparqlSays() {
    String query =
        "SELECT (REPLACE('abcb', 'b', '[$0]') AS ?a) (REPLACE('ab'@en, 'B', 'x', 'i') AS ?b)"
            + " (CONCAT('a'@en, 'b'@en) AS ?c) (REGEX('ABC', '^b', 'i') AS ?d) (3 * 1.5 AS ?e)"
            + " (CONCAT('a', 1) AS ?f) (REPLACE('a', CONCAT('', '['), 'x') AS ?g) (REPLACE('', '.*', 'x') AS ?h)"
            + " (LANG(?b) AS ?i) {}";
    assertThat(client.ask(query, "text/csv").body())
        .isEqualToNormalizingNewlines("a,b,c,d,e,f,g,h,i\na[b]c[b],ax,ab,false,4.5,,,x,en\n");
    String group =
        "SELECT (GROUP_CONCAT(?x; SEPARATOR='-') AS ?a) (GROUP_CONCAT(DISTINCT ?x) AS ?b)"
            + " { VALUES ?x { 'p' 'p' } }";
    assertThat(client.ask(group, "text/csv").body()).isEqualToNormalizingNewlines("a,b\np-p,p\n");
  }
}
