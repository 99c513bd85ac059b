package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.endpoint.guard.AllowedServices;
import org.plastogen.endpoint.guard.Limits;

/** Queries that ask another endpoint, which runs as a server of its own. */
class ServiceTest {

  private static FusekiServer other;
  private static HttpServer odd;
  private static final AtomicInteger asked = new AtomicInteger();
  private static String otherUrl;
  private static Endpoint endpoint;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    String file = ServiceTest.class.getResource("other-graph.ttl").toString();
    Txn.executeWrite(data, () -> RDFDataMgr.read(data, file));
    other = FusekiServer.create().port(0).loopback(true).add("/other", data).build().start();
    otherUrl = other.serverURL() + "other/query";
    odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    reply("/redirect", 302, "text/plain", "");
    reply("/page", 200, "text/html", "<p>not a result");
    reply("/broken", 200, "application/sparql-results+json", "{\"head\": ");
    reply("/failing", 500, "text/plain", "secret words of the other side");
    reply("/long", 200, "application/sparql-results+json", "x".repeat(17 * 1024 * 1024));
    reply("/many", 200, "text/csv", "s\n" + "1\n".repeat(100_001));
    reply(
        "/no-iri",
        200,
        "application/sparql-results+json",
        """
        {"head": {"vars": ["s"]},
         "results": {"bindings": [{"s": {"type": "uri", "value": "http://a/\\u0000<b>"}}]}}
        """);
    odd.createContext(
        "/slow",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
        });
    odd.start();
    endpoint =
        Endpoint.start(
            RealRelease.served(),
            EndpointOptions.standard()
                .withPort(0)
                .withLimits(
                    new Limits(
                        Duration.ofSeconds(4),
                        Limits.standard().maxResultBytes(),
                        Limits.standard().maxRows(),
                        Limits.standard().maxQueryBytes(),
                        Limits.standard().maxNesting(),
                        Limits.standard().maxValueCharacters(),
                        Limits.standard().maxWaiting()))
                .withServices(
                    AllowedServices.of(
                        List.of(
                            otherUrl,
                            oddUrl("redirect"),
                            oddUrl("page"),
                            oddUrl("broken"),
                            oddUrl("failing"),
                            oddUrl("long"),
                            oddUrl("many"),
                            oddUrl("no-iri"),
                            oddUrl("slow")))));
    client = Client.of(endpoint);
  }

  private static void reply(String path, int status, String type, String body) {
    odd.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.getResponseHeaders().add("Location", oddUrl("forbidden"));
          try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
              exchange.getResponseBody().write(bytes);
            }
          }
        });
  }

  private static String oddUrl(String path) {
    return "http://127.0.0.1:" + odd.getAddress().getPort() + "/" + path;
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    other.stop();
    odd.stop(0);
  }

  private static HttpResponse<String> ask(String pattern) {
    return client.ask(
        """
        PREFIX entity: <https://w3id.org/plastogen/entity/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX ex: <https://example.org/>
        SELECT * { %s }
        """
            .formatted(pattern),
        "text/csv");
  }

  @Test
  void exactMatchesJoinWithWhatAnotherGraphSaysOfTheSameIdentifiers() {
    HttpResponse<String> answer =
        ask(
            "?entity skos:exactMatch ?id SERVICE <"
                + otherUrl
                + "> { ?id ex:name ?name } FILTER (?entity = entity:ketamine || ?entity ="
                + " entity:bdnf)");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "entity/ketamine,", "the racemate elsewhere", "entity/bdnf,", "neurotrophin elsewhere")
        .doesNotContain("nothing of ours");
  }

  @Test
  void anOptionalServiceKeepsRowsThatFindNothing() {
    HttpResponse<String> answer =
        ask(
            "VALUES ?entity { entity:ketamine entity:esketamine }"
                + " ?entity skos:exactMatch ?id OPTIONAL { SERVICE <"
                + otherUrl
                + "> { ?id ex:name ?name } }");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("entity/esketamine", "the racemate elsewhere");
  }

  @Test
  void aServiceInASubQueryKeepsItsVariablesApart() {
    HttpResponse<String> answer =
        ask(
            "?entity skos:exactMatch ?id { SELECT ?id (COUNT(?name) AS ?names) { SERVICE <"
                + otherUrl
                + "> { ?id ex:name ?name FILTER REGEX(?name, \"ELSE\", \"i\") } } GROUP BY ?id }");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("entity/ketamine").contains(",1");
  }

  @Test
  void aVariableServiceIsAskedOnlyIfItsValueIsAllowed() {
    assertThat(
            ask("VALUES ?where { <" + otherUrl + "> } SERVICE ?where { ?id ex:name ?name }").body())
        .contains("neurotrophin elsewhere");
    HttpResponse<String> refused =
        ask(
            "VALUES ?where { <"
                + oddUrl("forbidden")
                + "> } SERVICE SILENT ?where { ?id ex:name ?name }");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(ask("SERVICE SILENT ?where { ?id ex:name ?name }").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE <%s> { ?s ?p ?o }",
        "SERVICE SILENT <%s> { ?s ?p ?o }",
        "{ SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } } }",
        "?s ?p ?o FILTER EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SERVICE <file:///etc/passwd> { ?s ?p ?o SERVICE <%s> { ?s ?p ?o } }"
      })
  void anEndpointThatIsNotListedIsRefusedByNameAndNeverContacted(String pattern) {
    int before = asked.get();
    for (String url : List.of(oddUrl("forbidden"), "http://no-such-host.invalid/sparql")) {
      HttpResponse<String> refused = ask(pattern.formatted(url));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("is not offered; offered are").doesNotContain("\n\n");
    }
    assertThat(asked.get()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"redirect", "page", "broken", "failing", "long", "many", "no-iri"})
  void anEndpointThatDoesNotAnswerAsItShouldIsToldInOneLine(String path) {
    HttpResponse<String> answer = ask("SERVICE <" + oddUrl(path) + "> { ?s ?p ?o }");
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body())
        .contains(oddUrl(path))
        .doesNotContain("secret", "Exception", "forbidden");
    HttpResponse<String> silent =
        ask("VALUES ?kept { 1 } SERVICE SILENT <" + oddUrl(path) + "> { ?s ?p ?o }");
    assertThat(silent.statusCode()).as(silent.body()).isEqualTo(200);
    assertThat(silent.body()).contains("1");
  }

  @Test
  void anEndpointThatNeverEndsCostsNoMoreThanTheDeadline() {
    HttpResponse<String> answer = ask("SERVICE SILENT <" + oddUrl("slow") + "> { ?s ?p ?o }");
    assertThat(answer.statusCode()).isIn(502, 503);
  }

  @Test
  void anAnswerFromElsewhereIsNotKeptByCaches() {
    HttpResponse<String> answer = ask("SERVICE <" + otherUrl + "> { ?s ?p ?o }");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }
}
