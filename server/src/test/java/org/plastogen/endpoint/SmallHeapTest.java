package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * An endpoint in a process of its own, with little memory, that ends at the first {@link
 * OutOfMemoryError} as the launcher has it: queries that keep all they see fail, the process stays.
 */
class SmallHeapTest {

  private static final List<String> BOMBS =
      List.of(
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c ?a",
          "SELECT DISTINCT ?a ?c ?d ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d) } ORDER BY"
              + " ?a",
          "SELECT ?a ?d (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d",
          "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
          "CONSTRUCT { ?a ?e ?f . ?d ?b ?c } { ?a ?b ?c . ?d ?e ?f }",
          "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
          "SELECT (CONCAT(?x, STR(?a), STR(?f)) AS ?y) { BIND(REPLACE('aaaaaaaaaa', 'a', '%s') AS ?x) ?a ?b ?c . ?d ?e ?f } ORDER BY ?y"
              .formatted("b".repeat(4000)),
          "SELECT * { ?a (!<urn:x>|^!<urn:x>)+ ?b . ?c (!<urn:x>)* ?d } ORDER BY ?a");

  /** Serves until it is ended; says its port on the first line. */
  public static void main(String[] arguments) throws InterruptedException {
    Endpoint endpoint = Endpoint.start(TestData.dense(500), EndpointOptions.standard().withPort(0));
    System.out.println(endpoint.port());
    Thread.currentThread().join();
  }

  @Test
  void queriesThatKeepEverythingFailAndTheProcessStays() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@deploy/serve.options",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Client client = client(process);
      ExecutorService pool = Executors.newFixedThreadPool(BOMBS.size());
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (String bomb : BOMBS) {
        answers.add(
            pool.submit(() -> client.post("sparql?timeout=8", "application/sparql-query", bomb)));
      }
      pool.shutdown();
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(422, 429, 503);
      }
      assertThat(process.isAlive()).isTrue();
      assertThat(client.ask("ASK { ?s ?p ?o }").body()).contains("true");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Client client(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = said.readLine();
    return new Client(URI.create("http://127.0.0.1:" + port + "/"), HttpClient.newHttpClient());
  }
}
