package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 protocol, over real HTTP. */
class ProtocolTest {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  private static final String BLOCKED =
      "SELECT ?what { <https://example.org/ketamine> <https://example.org/blocks> ?what }";

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
  void aQueryIsReadFromGet() {
    HttpResponse<String> answer = client.ask(BLOCKED);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/sparql-results+json");
    assertThat(answer.body()).contains("https://example.org/nmda");
  }

  @Test
  void aQueryIsReadFromAForm() {
    HttpResponse<String> answer =
        client.post(
            "sparql", "application/x-www-form-urlencoded", "query=" + Client.encode(BLOCKED));
    assertThat(answer.body()).contains("https://example.org/nmda");
  }

  @Test
  void aQueryIsReadFromTheBody() {
    HttpResponse<String> answer =
        client.post("sparql", "application/sparql-query; charset=UTF-8", BLOCKED);
    assertThat(answer.body()).contains("https://example.org/nmda");
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json, bindings",
    "application/json, application/sparql-results+json, bindings",
    "application/sparql-results+xml, application/sparql-results+xml, </sparql>",
    "application/xml, application/sparql-results+xml, </sparql>",
    "text/csv, text/csv;charset=utf-8, https://example.org/nmda",
    "text/tab-separated-values, text/tab-separated-values;charset=utf-8, ?what",
    "'text/html, */*;q=0.1', text/html;charset=utf-8, <table>",
    "'image/png, */*;q=0.1', application/sparql-results+json, bindings"
  })
  void rowsComeInEveryFormat(String accept, String type, String part) {
    HttpResponse<String> answer = client.ask(BLOCKED, accept);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    assertThat(answer.body()).contains(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
      })
  void askComesInEveryFormat(String accept) {
    assertThat(client.ask("ASK { ?s ?p ?o }", accept).body()).contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle;charset=utf-8",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "application/ld+json, application/ld+json"
  })
  void graphsComeInEveryFormat(String accept, String type) {
    for (String form : new String[] {"CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }"}) {
      HttpResponse<String> answer = client.ask(form, accept);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains(type);
      assertThat(answer.body()).contains("ketamine");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM NAMED <https://example.org/nowhere>",
        "FROM NAMED <https://example.org/nowhere> FROM NAMED <https://example.org/other>",
        "FROM <https://example.org/nowhere> FROM NAMED <https://example.org/nowhere>"
      })
  void aNamedGraphThatNobodyHasIsEmpty(String dataset) {
    String query = "SELECT * " + dataset + " { GRAPH ?g { ?s ?p ?o } }";
    try (Endpoint released =
        Endpoint.start(TestData.smallAsReleased(), EndpointOptions.standard().withPort(0))) {
      HttpResponse<String> rows = Client.of(released).ask(query, "text/csv");
      assertThat(rows.statusCode()).as(rows.body()).isEqualTo(200);
      assertThat(rows.body().lines()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "queries", "downloads", "cite"})
  void aFilterThatNobodyKnowsIsRefusedOnEveryPage(String page) {
    HttpResponse<String> answer = client.get(page + "?species=%3Cscript%3E", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("There is no").doesNotContain("<script>");
  }

  @Test
  void anIriThatXmlCannotHoldIsNotWrittenAsXml() {
    String built = "IRI(CONCAT('http://x/', '\\uFFFE'))";
    String rows = "SELECT * { BIND(" + built + " AS ?x) }";
    assertThat(client.ask(rows, "application/sparql-results+xml").statusCode()).isEqualTo(406);
    assertThat(client.ask(rows, "application/sparql-results+json").statusCode()).isEqualTo(200);
    String graph = "CONSTRUCT { <http://x/> ?x 1 } WHERE { BIND(" + built + " AS ?x) }";
    assertThat(client.ask(graph, "application/rdf+xml").statusCode()).isEqualTo(406);
  }

  @Test
  void whatNobodyOffersIsNotAcceptable() {
    assertThat(client.ask(BLOCKED, "image/png").statusCode()).isEqualTo(406);
    assertThat(client.ask(BLOCKED, "text/turtle").statusCode()).isEqualTo(406);
    assertThat(client.ask("DESCRIBE <urn:x>", "text/csv").body()).contains("text/turtle");
  }

  @Test
  void theDefaultGraphIsTheUnionOfAllNamedGraphs() {
    assertThat(client.ask(COUNT, "text/csv").body()).isEqualToNormalizingNewlines("n\n5\n");
  }

  @Test
  void fromPicksNamedGraphs() {
    String from = "SELECT (COUNT(*) AS ?n) FROM <https://example.org/%s> { ?s ?p ?o }";
    assertThat(client.ask(from.formatted("one"), "text/csv").body()).contains("3");
    assertThat(client.ask(from.formatted("nothing"), "text/csv").body()).contains("0");
    String named =
        "SELECT DISTINCT ?g FROM NAMED <https://example.org/two> { GRAPH ?g { ?s ?p ?o } }";
    assertThat(client.ask(named, "text/csv").body())
        .contains("https://example.org/two")
        .doesNotContain("https://example.org/one");
  }

  @Test
  void theGraphsOfTheProtocolReplaceThoseOfTheQuery() {
    String path =
        "sparql?default-graph-uri=" + Client.encode("https://example.org/two") + "&query=";
    String query = "SELECT (COUNT(*) AS ?n) FROM <https://example.org/one> { ?s ?p ?o }";
    assertThat(client.get(path + Client.encode(query), "text/csv").body()).contains("2");
  }

  @Test
  void withoutAQueryTheEndpointDescribesItself() {
    HttpResponse<String> answer = client.get("sparql", "");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/turtle;charset=utf-8");
    assertThat(answer.body())
        .contains("UnionDefaultGraph", "SPARQL11Query", "https://example.org/one", "/sparql>");
    assertThat(client.get("sparql?graph=x", "").statusCode()).isEqualTo(400);
  }

  @Test
  void headHasTheHeadersAndNoBody() {
    HttpResponse<String> answer =
        client.method("HEAD", "sparql?query=" + Client.encode("ASK { ?s ?p ?o }"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void anyWebPageMayReadDataButNotThePages() {
    HttpResponse<String> answer =
        client.send(client.request("sparql").header("Origin", "https://page.example").build());
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(client.get("", "").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    HttpResponse<String> preflight = client.method("OPTIONS", "sparql");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST")
        .doesNotContain("PUT");
    assertThat(client.get("context.jsonld", "").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entity/ketamine",
        "entity/ketamine.ttl",
        "claim/none/none",
        "graph/entities",
        "ontology",
        ".well-known/void",
        "resolve",
        "search.json",
        "explain",
        "what-if"
      })
  void aBrowserMayAskBeforeItReadsDataFromAnotherPage(String path) {
    HttpResponse<String> preflight = client.method("OPTIONS", path);
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("GET, HEAD, OPTIONS");
    assertThat(client.method("POST", path).headers().firstValue("Allow"))
        .contains("GET, HEAD, OPTIONS");
  }

  @Test
  void anAnswerIsNotSentTwiceToWhoHasIt() {
    HttpResponse<String> first = client.ask(BLOCKED);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        client
            .request("sparql?query=" + Client.encode(BLOCKED))
            .header("If-None-Match", tag)
            .build();
    assertThat(client.send(again).statusCode()).isEqualTo(304);
    assertThat(client.ask(BLOCKED, "text/csv").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(tag);
  }

  @Test
  void anAnswerIsCompressedForWhoReadsThat() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        client.request("sparql?query=" + Client.encode(BLOCKED)).header("Accept", "text/csv");
    HttpResponse<byte[]> plain =
        client.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    for (String accepted : new String[] {"gzip", "br, gzip;q=0.5", "*"}) {
      HttpResponse<byte[]> packed =
          client
              .http()
              .send(
                  request.copy().header("Accept-Encoding", accepted).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.headers().firstValueAsLong("Content-Length"))
          .hasValue(packed.body().length);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
          .isEqualTo(plain.body());
    }
    HttpResponse<byte[]> refused =
        client
            .http()
            .send(
                request.copy().header("Accept-Encoding", "gzip;q=0, br").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(refused.body()).isEqualTo(plain.body());
  }

  @Test
  void theQueryPathMayEndInASlash() {
    String query = "query=" + Client.encode("ASK {}");
    assertThat(client.get("sparql/?" + query, "").body()).contains("true");
    assertThat(client.post("sparql/", "application/x-www-form-urlencoded", query).body())
        .contains("true");
    assertThat(client.post("sparql/", "application/sparql-query", "ASK {}").body())
        .contains("true");
    assertThat(client.get("sparql/", "application/n-triples").body())
        .contains("description#endpoint> <" + client.base() + "sparql/>")
        .contains("<" + client.base() + ".well-known/void>");
    assertThat(client.get("sparql", "application/n-triples").body())
        .contains("description#endpoint> <" + client.base() + "sparql>")
        .contains("<" + client.base() + ".well-known/void>");
  }

  @Test
  void aVersionIsNamedOnceAtMost() {
    String path = "sparql?query=" + Client.encode("ASK {}");
    assertThat(client.get(path + "&version=1.2", "").statusCode()).isEqualTo(200);
    assertThat(client.post("sparql", "application/sparql-query; version=1.2", "ASK {}").body())
        .contains("true");
    HttpResponse<String> two = client.get(path + "&version=1.1&version=1.2", "");
    assertThat(two.statusCode()).isEqualTo(400);
    assertThat(two.body()).contains("one parameter version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASK {", "ASK", "ASK { ?s ?p 'never closed", "PREFIX a:"})
  void aQueryThatBreaksOffIsToldSo(String query) {
    HttpResponse<String> answer = client.ask(query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("Line 1, column ").contains("ends too early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql?query=ASK%20%7B%7D", "", "context.jsonld", "conflicts"})
  void whoHasAnAnswerIsNotToldThatItIsEmpty(String path) {
    String tag = client.get(path, "").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        client.send(client.request(path).header("If-None-Match", "\"x\", " + tag).build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(again.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void aPageOfAnotherSiteCanReadWhyItIsRefused() {
    List<HttpResponse<String>> refused =
        List.of(
            client.ask("ASK {"),
            client.method("PUT", "sparql"),
            client.get("nothing-here", ""),
            client.get("sparql?query=" + "a".repeat(70_000), ""),
            client.send(
                client
                    .request("sparql")
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build()));
    assertThat(refused)
        .extracting(HttpResponse::statusCode)
        .containsExactly(400, 405, 404, 414, 415);
    assertThat(refused)
        .allSatisfy(
            answer ->
                assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*"));
    assertThat(refused.get(3).headers().firstValue("Connection")).contains("close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()", "BNODE('a')"})
  void whatIsNewEachTimeHasNoTag(String expression) {
    HttpResponse<String> answer = client.ask("SELECT (" + expression + " AS ?x) {}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theServerDoesNotSayWhatItIs() {
    assertThat(client.ask(BLOCKED).headers().map())
        .doesNotContainKeys("server", "fuseki-request-id");
    assertThat(client.ask(BLOCKED).headers().firstValue("X-Content-Type-Options"))
        .contains("nosniff");
  }
}
