package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.guard.Limits;
import org.plastogen.endpoint.operation.FinishedRequest;
import org.plastogen.endpoint.operation.Metrics;

/** What operators see of a running endpoint. */
class OperationTest {

  private static final EndpointOptions ANY_PORT = EndpointOptions.standard().withPort(0);

  /** Takes the whole time it is given. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  private static Client at(URI url) {
    return new Client(url, HttpClient.newHttpClient());
  }

  /** Watches requests, and lets a test wait for as many as it has sent. */
  private record Seen(Queue<FinishedRequest> requests) implements Consumer<FinishedRequest> {
    Seen() {
      this(new ConcurrentLinkedQueue<>());
    }

    @Override
    public void accept(FinishedRequest request) {
      requests.add(request);
    }

    List<FinishedRequest> wait(int many) throws InterruptedException {
      while (requests.size() < many) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      return List.copyOf(requests);
    }
  }

  @Test
  void metricsCountRequestsByRouteAndStatusAndRefusalsByReason() throws Exception {
    Metrics metrics = new Metrics();
    Seen seen = new Seen();
    EndpointOptions options =
        ANY_PORT.withLimits(Limits.standard().withQueryTimeout(Duration.ofSeconds(1)));
    try (metrics;
        Endpoint endpoint = Endpoint.start(TestData.dense(400), options, List.of(metrics, seen));
        Management management = Management.start(endpoint, metrics, "127.0.0.1", 0)) {
      Client client = Client.of(endpoint);
      client.ask("ASK {}");
      client.ask("ASK {}");
      client.ask(ENDLESS);
      client.ask("nonsense");
      client.get("no/such/page?secret", "");
      client.method("DELETE", "sparql");
      seen.wait(6);
      String text = at(management.url()).get("metrics", "").body();
      assertThat(text)
          .contains("plastogen_requests_seconds_count{route=\"/sparql\",status=\"200\"} 2")
          .contains("plastogen_requests_seconds_count{route=\"/sparql\",status=\"503\"} 1")
          .contains("plastogen_requests_seconds_count{route=\"/sparql\",status=\"400\"} 1")
          .contains("plastogen_requests_seconds_count{route=\"none\",status=\"404\"} 1")
          .contains(
              "plastogen_requests_seconds_bucket{route=\"/sparql\",status=\"200\",le=\"0.1\"}")
          .contains("plastogen_work_seconds_count{route=\"/sparql\"} 4")
          .contains("plastogen_refusals_total{reason=\"took-too-long\"} 1")
          .contains("plastogen_refusals_total{reason=\"malformed\"} 1")
          .contains("plastogen_refusals_total{reason=\"no-such-page\"} 1")
          .contains("plastogen_refusals_total{reason=\"method-not-offered\"} 1")
          .contains("jvm_memory_used_bytes", "jvm_gc", "plastogen_connections ")
          .contains("process_cpu_seconds_total ")
          .doesNotContain("secret", "no/such");
      assertThat(text.lines().filter(line -> line.startsWith("# TYPE ")))
          .allSatisfy(
              type -> {
                String name = type.split(" ")[2];
                assertThat(text).contains("# HELP " + name + " ");
                assertThat(type.endsWith(" counter")).isEqualTo(name.endsWith("_total"));
                assertThat(name).doesNotEndWith("_count").doesNotContain("_ns_", "_ms_");
              });
    }
  }

  @Test
  void whatIsToldOfARequestHoldsNoAddressAndNoQuery() throws Exception {
    Seen seen = new Seen();
    try (Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT, List.of(seen))) {
      Client.of(endpoint).ask("ASK { ?secret ?is ?here }");
      FinishedRequest request = seen.wait(1).get(0);
      assertThat(request.method()).isEqualTo("GET");
      assertThat(request.route()).contains("/sparql");
      assertThat(request.status()).isEqualTo(200);
      assertThat(request.bytes()).isPositive();
      assertThat(request.workNanos()).hasValueSatisfying(n -> assertThat(n).isPositive());
      assertThat(request.toString()).doesNotContain("secret", "127.0.0.1");
    }
  }

  @Test
  void aBrokenRequestIsCountedToo() throws Exception {
    Seen seen = new Seen();
    try (Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT, List.of(seen));
        Socket socket = new Socket("127.0.0.1", endpoint.port())) {
      socket
          .getOutputStream()
          .write("G\u0001T / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400");
      assertThat(seen.wait(1).get(0).status()).isEqualTo(400);
    }
  }

  @Test
  void healthIsARealQueryAndReadyMeansLoadedConsistentAndInferred() {
    try (Metrics metrics = new Metrics();
        Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT);
        Management management = Management.start(endpoint, metrics, "127.0.0.1", 0)) {
      Client client = at(management.url());
      assertThat(client.get("health", "").body()).isEqualTo("ok\n");
      HttpResponse<String> unready = client.get("ready", "");
      assertThat(unready.statusCode()).isEqualTo(503);
      assertThat(unready.body())
          .isEqualTo(
              "{\"ready\":false,\"loaded\":true,\"consistent\":false,\"inferred\":false,"
                  + "\"release\":\"small\"}\n");
      endpoint.serve(TestData.release("whole", reasoned()));
      HttpResponse<String> ready = client.get("ready", "");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body()).startsWith("{\"ready\":true");
    }
  }

  private static DatasetGraph reasoned() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    String graph = "https://w3id.org/plastogen/graph/";
    String prov = "http://www.w3.org/ns/prov#";
    Txn.executeWrite(
        dataset,
        () -> {
          for (String name : List.of("metadata", "inferred")) {
            dataset.add(
                NodeFactory.createURI(graph + name),
                NodeFactory.createURI("https://example.org/run"),
                RDF.type.asNode(),
                NodeFactory.createURI(prov + "Activity"));
          }
        });
    return dataset;
  }

  @Test
  void theManagementPortShowsThreePagesAndNothingElse() {
    try (Metrics metrics = new Metrics();
        Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT);
        Management management = Management.start(endpoint, metrics, "127.0.0.1", 0)) {
      Client client = at(management.url());
      assertThat(client.get("", "").statusCode()).isEqualTo(404);
      assertThat(client.get("sparql?query=ASK+%7B%7D", "").statusCode()).isEqualTo(404);
      assertThat(client.post("metrics", "text/plain", "x").statusCode()).isEqualTo(405);
      assertThat(client.method("HEAD", "metrics").body()).isEmpty();
      Answered.asItShouldBe(client.method("PUT", "..;/x"));
      assertThat(Client.of(endpoint).get("metrics", "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aManagementPortThatIsTakenIsToldInOneSentence() {
    try (Metrics metrics = new Metrics();
        Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT)) {
      assertThatThrownBy(() -> Management.start(endpoint, metrics, "127.0.0.1", endpoint.port()))
          .isInstanceOf(EndpointNotStarted.class)
          .hasMessageContaining("is taken by another program");
    }
  }

  @Test
  void aGracefulStopLetsAQueryFinishAndTakesNoNewOnes() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    EndpointOptions options =
        ANY_PORT.withLimits(Limits.standard().withQueryTimeout(Duration.ofSeconds(2)));
    try (Endpoint endpoint = Endpoint.start(TestData.dense(400), options)) {
      Client client = Client.of(endpoint);
      CompletableFuture<HttpResponse<String>> running =
          CompletableFuture.supplyAsync(
              () -> {
                HttpResponse<String> answer = client.ask(ENDLESS);
                done.countDown();
                return answer;
              });
      waitForConnection(endpoint);
      endpoint.stop(Duration.ofMinutes(1));
      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(running.get().statusCode()).isEqualTo(503);
      assertThat(running.get().body()).contains("stopped after 2.0 s");
      assertThatThrownBy(() -> new Socket("127.0.0.1", endpoint.port()).close())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aGracefulStopWaitsForWhoReadsSlowly() throws Exception {
    String query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 40000";
    try (Endpoint endpoint = Endpoint.start(TestData.dense(400), ANY_PORT);
        Socket reader = new Socket("127.0.0.1", endpoint.port());
        Socket idle = new Socket("127.0.0.1", endpoint.port())) {
      long length =
          Client.of(endpoint).ask(query).headers().firstValueAsLong("Content-Length").orElseThrow();
      String request = "GET /sparql?query=" + Client.encode(query) + " HTTP/1.1\r\nHost: a\r\n\r\n";
      reader.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = reader.getInputStream();
      long read = in.readNBytes(1000).length;
      CompletableFuture<Void> stop =
          CompletableFuture.runAsync(() -> endpoint.stop(Duration.ofMinutes(1)));
      // The other connection is ended soon; who pauses longer than that is waited for.
      assertThat(idle.getInputStream().read()).isEqualTo(-1);
      TimeUnit.SECONDS.sleep(2);
      assertThat(read + in.readAllBytes().length).isGreaterThan(length);
      assertThat(stop).succeedsWithin(Duration.ofSeconds(30));
    }
  }

  @Test
  void aStopThatIsOutOfPatienceCutsWhatStillRuns() throws Exception {
    try (Endpoint endpoint = Endpoint.start(TestData.dense(400), ANY_PORT)) {
      Client client = Client.of(endpoint);
      CompletableFuture<HttpResponse<String>> running =
          CompletableFuture.supplyAsync(() -> client.ask(ENDLESS));
      waitForConnection(endpoint);
      endpoint.stop(Duration.ofMillis(100));
      assertThatThrownBy(() -> new Socket("127.0.0.1", endpoint.port()).close())
          .isInstanceOf(IOException.class);
      // Cut off is told from answered: no status 200 without a result.
      assertThat(running.handle((answer, fault) -> fault != null || answer.statusCode() == 503))
          .succeedsWithin(Duration.ofSeconds(30))
          .isEqualTo(true);
    }
  }

  private static void waitForConnection(Endpoint endpoint) throws InterruptedException {
    while (endpoint.connections() == 0) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(200);
  }
}
