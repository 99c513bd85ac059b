package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written and nothing is fetched. */
class ReadOnlyTest {

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

  @Test
  void updatesAreRefused() {
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    assertThat(client.post("sparql", "application/sparql-update", update).statusCode())
        .isEqualTo(403);
    assertThat(
            client
                .post(
                    "sparql",
                    "application/x-www-form-urlencoded",
                    "update=" + Client.encode(update))
                .statusCode())
        .isEqualTo(403);
    assertThat(client.ask(update).statusCode()).isEqualTo(400);
    assertThat(client.ask("ASK { <urn:a> ?p ?o }").body()).contains("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND"})
  void writingMethodsAreRefused(String method) {
    HttpResponse<String> answer = client.method(method, "sparql?default");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
    assertThat(answer.body()).contains("read-only").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update",
        "data",
        "get",
        "query",
        "upload",
        "shacl",
        "patch",
        "sparql/query",
        "sparql/data",
        "ds",
        "$/ping",
        "$/server",
        "$/datasets",
        "$/stats",
        "$/metrics",
        "$/compact",
        "$/tasks",
        "%24/ping",
        "index.html",
        "sparql;a=b",
        "%73parql",
        "style.css/x"
      })
  void nothingElseIsServed(String path) {
    for (String method : new String[] {"GET", "POST", "PUT"}) {
      HttpResponse<String> answer = client.method(method, path);
      assertThat(answer.statusCode()).isBetween(400, 405);
      assertThat(answer.body()).hasLineCount(1).doesNotContain("jetty", "Jetty", "org.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?e { <%s> } SERVICE ?e { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
        "SELECT ?s { ?s ?p ?o } ORDER BY EXISTS { SERVICE <%s> { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <%s> { ?s ?p ?o } }",
        "ASK { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } }"
      })
  void serviceIsRefusedAndContactsNobody(String query) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/sparql";
      HttpResponse<String> answer = client.ask(query.formatted(url));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("SERVICE").hasLineCount(1);
      assertNothingArrived(listener);
    }
  }

  @Test
  void fromFetchesNothing() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/data.ttl";
      for (String clause : new String[] {"FROM <%s> {", "FROM NAMED <%s> { GRAPH ?g {"}) {
        String query = "SELECT * " + clause.formatted(url) + " ?s ?p ?o }";
        HttpResponse<String> answer =
            client.ask(clause.contains("GRAPH") ? query + " }" : query, "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(1);
      }
      String file = "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }";
      assertThat(client.ask(file, "text/csv").body().lines()).hasSize(1);
      String graph = "SELECT * { GRAPH <" + url + "> { ?s ?p ?o } }";
      assertThat(client.ask(graph, "text/csv").body().lines()).hasSize(1);
      assertNothingArrived(listener);
    }
  }

  private static void assertNothingArrived(ServerSocket listener) throws IOException {
    listener.setSoTimeout(30);
    assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"callback", "stylesheet", "force-accept", "query-ref"})
  void parametersThatAreEchoedOrFetchedAreRefused(String name) {
    String path = "sparql?query=" + Client.encode("ASK {}") + "&" + name + "=x";
    assertThat(client.get(path, "").statusCode()).isEqualTo(400);
  }
}
