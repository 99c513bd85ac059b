package org.plastogen.endpoint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the protocol tests of the W3C ask for, where it concerns queries: the manifest names the
 * tests, this class asks them. What concerns updates is that all are refused.
 */
class W3cProtocolTest {

  private static final String ONE =
      SuiteFile.BASE + "testcases-sparql-1.0-w3c/data-r2/dataset/data-g1.ttl";
  private static final String TWO =
      SuiteFile.BASE + "testcases-sparql-1.0-w3c/data-r2/dataset/data-g2.ttl";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";

  private static final String BOTH_IN_DEFAULT =
      "ASK { <http://example/x> <http://example/p> ?o ; <http://example/q> ?r FILTER NOT EXISTS {"
          + " GRAPH ?g { ?s ?t ?u } } }";
  private static final String BOTH_NAMED =
      "ASK { GRAPH <"
          + ONE
          + "> { ?s ?p ?o } GRAPH <"
          + TWO
          + "> { ?a ?b ?c } FILTER NOT EXISTS { ?x ?y ?z } }";

  private static SuiteEndpoint endpoint;

  @BeforeAll
  static void start() {
    endpoint = SuiteEndpoint.start();
    endpoint.serve(List.of(), List.of(new SuiteFile(ONE), new SuiteFile(TWO)));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void theThreeFormsOfAQueryAreAnswered() throws IOException, InterruptedException {
    assertYes(get("query=" + encode("ASK {}")));
    assertYes(post(FORM, "query=" + encode("ASK {}"), ""));
    assertYes(post(DIRECT, "ASK {}", ""));
  }

  @Test
  void theProtocolChoosesTheDataset() throws IOException, InterruptedException {
    String defaults = "default-graph-uri=" + encode(ONE) + "&default-graph-uri=" + encode(TWO);
    String named = "named-graph-uri=" + encode(ONE) + "&named-graph-uri=" + encode(TWO);
    assertYes(get("query=" + encode(BOTH_IN_DEFAULT) + "&" + defaults));
    assertYes(post(DIRECT, BOTH_IN_DEFAULT, defaults));
    assertYes(post(FORM, "query=" + encode(BOTH_IN_DEFAULT) + "&" + defaults, ""));
    assertYes(get("query=" + encode(BOTH_NAMED) + "&" + named));
    assertYes(post(DIRECT, BOTH_NAMED, named));
    String mixed = "ASK { ?s ?p ?o GRAPH <" + TWO + "> { ?a ?b ?c } }";
    assertYes(
        post(
            DIRECT, mixed, "default-graph-uri=" + encode(ONE) + "&named-graph-uri=" + encode(TWO)));
  }

  @Test
  void theDatasetOfTheProtocolGoesBeforeThatOfTheQuery() throws IOException, InterruptedException {
    String query = "ASK FROM <" + TWO + "> { <http://example/a> ?p ?o }";
    assertYes(post(DIRECT, query, "default-graph-uri=" + encode(ONE)));
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT (1 AS ?value) {},"
        + " application/sparql-results\\+(json|xml)|text/csv|text/tab-separated-values",
    "ASK {}, application/sparql-results\\+(json|xml)",
    "DESCRIBE <http://example.org/>, application/(rdf\\+xml|n-triples)|text/turtle",
    "CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}, application/(rdf\\+xml|n-triples)|text/turtle"
  })
  void anAnswerSaysWhatItIs(String query, String type) throws IOException, InterruptedException {
    HttpResponse<String> answer = get("query=" + encode(query));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", ""))
        .matches(type);
  }

  @Test
  void badQueriesAreRefused() throws IOException, InterruptedException {
    String asked = "query=" + encode("ASK {}");
    assertRefused(send(request(asked).PUT(BodyPublishers.noBody()).build()));
    assertRefused(get(asked + "&query=" + encode("SELECT * {}")));
    assertRefused(post("text/plain", "ASK {}", ""));
    assertRefused(send(request("").POST(BodyPublishers.ofString(asked)).build()));
    assertRefused(send(request("").POST(BodyPublishers.ofString("ASK {}")).build()));
    Charset wide = StandardCharsets.UTF_16;
    assertRefused(
        send(
            request("")
                .header("Content-Type", DIRECT + "; charset=UTF-16")
                .POST(BodyPublishers.ofString("ASK {}", wide))
                .build()));
    assertRefused(get("query=" + encode("ASK {")));
  }

  @Test
  void everyUpdateIsRefused() throws IOException, InterruptedException {
    String update = "update=" + encode("CLEAR ALL");
    assertRefused(get(update));
    assertRefused(post(FORM, update, ""));
    assertRefused(post(FORM, update + "&" + update, ""));
    assertRefused(post("application/sparql-update", "CLEAR ALL", ""));
    assertRefused(post("application/sparql-update", "CLEAR ALL", "using-graph-uri=" + encode(ONE)));
    assertRefused(post("text/plain", "CLEAR ALL", ""));
    assertRefused(post("application/sparql-update", "CLEAR XYZ", ""));
  }

  @Test
  void theDescriptionNamesTheEndpoint() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<" + endpoint.address() + ">")
        .containsPattern("sd:endpoint|service-description#endpoint");
  }

  private static void assertYes(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).containsPattern("\"boolean\" *: *true");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
  }

  private static HttpRequest.Builder request(String parameters) {
    return HttpRequest.newBuilder(
        URI.create(endpoint.address() + (parameters.isEmpty() ? "" : "?" + parameters)));
  }

  private static HttpResponse<String> get(String parameters)
      throws IOException, InterruptedException {
    return send(request(parameters).build());
  }

  private static HttpResponse<String> post(String type, String body, String parameters)
      throws IOException, InterruptedException {
    return send(
        request(parameters)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return endpoint.http().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
