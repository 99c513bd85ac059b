package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that are broken, too large or of the wrong kind; raw sockets where HTTP clients help.
 */
class HttpLimitsTest {

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

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", endpoint.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String get(String target, String headers) {
    return "GET "
        + target
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + headers
        + "\r\n";
  }

  @Test
  void tooManyOrTooLargeHeadersAreRefused() throws IOException {
    assertThat(raw(get("/health", "A: b\r\n".repeat(120)))).startsWith("HTTP/1.1 431");
    assertThat(raw(get("/health", "A: " + "b".repeat(70_000) + "\r\n"))).startsWith("HTTP/1.1 431");
    assertThat(raw(get("/sparql?query=" + "b".repeat(70_000), ""))).startsWith("HTTP/1.1 414");
  }

  @Test
  void theErrorsOfTheServerItselfAreOneLineOfText() throws IOException {
    for (String request :
        new String[] {
          get("/health", "A: " + "b".repeat(70_000) + "\r\n"),
          "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
          "NONSENSE\r\n\r\n",
          "TRACE /sparql HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
          get("/..%2fetc/passwd", ""),
          get("/%2e%2e/x", ""),
          get("/a/..;/b", ""),
          get("/\u0000", "")
        }) {
      String answer = raw(request);
      assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
      if (answer.contains("\r\n\r\n")) {
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body.lines().count()).as(answer).isLessThanOrEqualTo(1);
        assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContain("<html", "org.");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%ff%22%7D",
        "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%c0%af%22%7D",
        "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%22%ed%a0%80%22%7D",
        "/sparql?query=ASK%2",
        "/sparql?query=ASK%zz",
        "/sparql?query=ASK{}\u00e4",
        "/sparql?query=",
        "/sparql?query=%00",
        "/sparql?query=ASK{}&query=ASK{}"
      })
  void brokenTextIsMalformed(String target) throws IOException {
    assertThat(raw(get(target, ""))).startsWith("HTTP/1.1 400");
  }

  @Test
  void brokenTextInABodyIsMalformed() {
    HttpRequest request =
        client
            .request("sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'A', (byte) 0xff}))
            .build();
    assertThat(client.send(request).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "application/json, 415",
    "multipart/form-data; boundary=x, 415",
    "application/sparql-query; charset=utf-16, 415",
    "application/sparql-query; charset=nobody, 415",
    "application/sparql-update, 403"
  })
  void otherTypesAreNotRead(String type, int status) {
    assertThat(client.post("sparql", type, "ASK {}").statusCode()).isEqualTo(status);
  }

  @Test
  void compressedRequestsAreNotRead() {
    HttpRequest request =
        client
            .request("sparql")
            .header("Content-Type", "application/sparql-query")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofString("ASK {}"))
            .build();
    assertThat(client.send(request).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?s ?p }, 'Line 1, column 18'",
    "SELECT * { ?s ex:p ?o }, 'Unresolved prefixed name: ex:p'",
    "SELECT ?x (1 AS ?x) {}, 'Duplicate variable'",
    "SELECT * { ?s ?p ?o, 'Line 1'",
    "SELECT ` {}, 'Line 1'"
  })
  void aMalformedQuerySaysWhere(String query, String part) {
    HttpResponse<String> answer = client.ask(query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    assertThat(answer.body()).contains(part).hasLineCount(1).doesNotContain("org.apache", "java.");
  }

  @Test
  void xmlIsNeverSentIllFormed() {
    String query = "SELECT ('a\\u0001b' AS ?x) {}";
    assertThat(client.ask(query, "application/sparql-results+xml").statusCode()).isEqualTo(406);
    assertThat(client.ask(query, "application/sparql-results+json").statusCode()).isEqualTo(200);
    String graph = "CONSTRUCT { <urn:a> <urn:b:1> 'x' } WHERE {}";
    assertThat(client.ask(graph, "application/rdf+xml").statusCode()).isEqualTo(406);
    assertThat(client.ask(graph).statusCode()).isEqualTo(200);
    assertThat(client.ask("SELECT ('\\uD800' AS ?x) {}").statusCode()).isEqualTo(400);
  }

  @Test
  void smugglingIsRefused() throws IOException {
    String both =
        "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    assertThat(raw(both)).startsWith("HTTP/1.1 400");
    String quoted =
        "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n1;a=\"\r\nX\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: a\r\n\r\n";
    assertThat(raw(quoted)).startsWith("HTTP/1.1 400").doesNotContain("\nok\n");
  }

  @Test
  void stalledBodiesDoNotStopTheServer() throws IOException {
    Socket[] stalled = new Socket[80];
    try {
      for (int i = 0; i < stalled.length; i++) {
        stalled[i] = new Socket("127.0.0.1", endpoint.port());
        stalled[i]
            .getOutputStream()
            .write(
                ("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
                        + "Content-Length: 100\r\n\r\nASK")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(client.get("health", "").body()).isEqualTo("ok\n");
    } finally {
      for (Socket each : stalled) {
        if (each != null) {
          each.close();
        }
      }
    }
  }
}
