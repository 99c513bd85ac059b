package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.endpoint.guard.Limits;

/** What one query may take, and that the endpoint answers others meanwhile and afterwards. */
class QueryLimitsTest {

  /** The endpoint's own; queries that never end ask for less, so that the tests do. */
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  private static final Duration WISH = Duration.ofMillis(500);
  private static final String PREFIX = "PREFIX : <https://example.org/> ";

  /** 512 times the letter a. */
  private static final String LONG =
      "REPLACE(REPLACE(REPLACE('aaaaaaaa', 'a', 'aaaa'), 'a', 'aaaa'), 'a', 'aaaa')";

  private static Endpoint endpoint;
  private static Client client;

  @BeforeAll
  static void start() {
    Limits limits =
        Limits.standard()
            .withQueryTimeout(TIMEOUT)
            .withMaxResultBytes(2_000_000)
            .withMaxRows(30_000)
            .withMaxQueryBytes(200_000);
    endpoint =
        Endpoint.start(
            TestData.dense(3000), EndpointOptions.standard().withPort(0).withLimits(limits));
    client = Client.of(endpoint);
    client.ask("ASK { ?s ?p ?o }");
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void theLimitsAreToldAsTheyAreSet() {
    for (String told :
        new String[] {
          client.get("queries", "text/html").body(), client.get("sparql", "text/turtle").body()
        }) {
      assertThat(told).contains("4.0 s", "2,000,000 bytes", "30,000", "200,000 bytes", "85 %");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT ?a { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a LIMIT 5",
        "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i && ?a != ?i) }",
        "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { ?c ?e ?f FILTER(STRLEN(STR(?f)) > 9999) } ?x ?y"
            + " ?z . ?u ?v ?w }",
        "SELECT * { ?s (:near*)* ?o . ?o (:near*)* ?s }",
        "SELECT (COUNT(*) AS ?n) { ?s (:near|:next)+ ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s (!:x|^!:x)+ ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s :near/:near/:near/:near/:near/:near/:near/:near ?o }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?x ?y ?z . ?u ?v ?w FILTER(STR(?z) ="
            + " CONCAT(STR(?w), ' ')) } }",
        "CONSTRUCT { ?a :x ?f } WHERE { ?a ?b ?c . ?d ?e ?f FILTER(?a = ?f && ?a != ?f) }",
        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } GRAPH ?i { ?g ?h ?j"
            + " } }",
        "SELECT (COUNT(*) AS ?n) FROM :dense { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
      })
  void aQueryWithoutEndIsStoppedAtItsDeadline(String query) {
    long before = System.nanoTime();
    HttpResponse<String> answer =
        client.get("sparql?timeout=0.5&query=" + Client.encode(PREFIX + query), "");
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("stopped after 0.5 s").hasLineCount(1);
    assertThat(took).isLessThan(WISH.plusSeconds(2));
    assertThat(client.ask("ASK { ?s ?p ?o }").body()).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { FILTER(REGEX(%s, '.*a.*a.*a.*a.*a.*a.*a.*ab.')) }",
        "ASK { FILTER(REGEX(%s, '(.*a){8}b', 's')) }",
        "ASK { FILTER(REGEX('', '(|){60}x')) }",
        "ASK { FILTER(REGEX('',"
            + " '(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)(a?|b?)x'))"
            + " }",
        "ASK { FILTER(REPLACE(%s, '.*a.*a.*a.*a.*a.*a.*a.*ab.', 'x') = 'x') }",
        "ASK { FILTER(REGEX(%s, '(a*)*(a*)*b')) }"
      })
  void noPatternTakesLong(String query) {
    assertThat(client.ask(query.formatted(LONG), "text/csv").body()).contains("false");
  }

  @Test
  void valuesWithoutAnyDataAreStoppedToo() {
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      values.append(i).append(' ');
    }
    String query =
        "SELECT (COUNT(*) AS ?n) { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } }"
            .formatted(values);
    assertThat(client.post("sparql?timeout=0.5", "application/sparql-query", query).statusCode())
        .isEqualTo(503);
    String in =
        "SELECT * { ?s ?p ?o . ?x ?y ?z FILTER(?o IN (0, %s)) }"
            .formatted(values.toString().strip().replace(" ", ", "));
    assertThat(client.post("sparql?timeout=0.5", "application/sparql-query", in).statusCode())
        .isEqualTo(503);
  }

  @Test
  void lightQueriesAreAnsweredWhileHeavyOnesRun() throws InterruptedException {
    String heavy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    Thread[] others = new Thread[12];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(() -> client.ask(heavy));
      others[i].start();
    }
    // Long enough for the heavy ones to have left the fast lane; each of them then runs for
    // seconds.
    Thread.sleep(250);
    long before = System.nanoTime();
    assertThat(client.ask("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    for (Thread other : others) {
      other.join();
    }
  }

  @Test
  void aClientMayOnlyShortenTheTimeout() {
    String heavy = Client.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    assertThat(client.get("sparql?timeout=0.2&query=" + heavy, "").body()).contains("0.2 s");
    assertThat(client.get("sparql?timeout=60&query=" + heavy, "").body()).contains("4.0 s");
    assertThat(client.get("sparql?timeout=NaN&query=" + heavy, "").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?a ?b ?c ?d { ?a ?b ?c . ?c :near ?d . ?d :near ?e }",
        "CONSTRUCT { ?a ?b ?c , ?x . } WHERE { ?a ?b ?c . ?c :near ?x }"
      })
  void aResultThatIsTooLargeIsAnErrorAndNeverCut(String query) {
    for (String accept : new String[] {"text/csv", "application/n-triples", "*/*"}) {
      HttpResponse<String> answer = client.ask(PREFIX + query, accept);
      assertThat(answer.statusCode()).isIn(422, 406, 503);
      assertThat(answer.body()).hasLineCount(1);
    }
    assertThat(client.ask(PREFIX + query).statusCode()).isIn(422, 503);
  }

  @Test
  void tooManyRowsAreAnErrorAndNeverCut() {
    for (String query :
        new String[] {
          "SELECT ?nothing { ?a :near ?b }", "CONSTRUCT { ?a :n ?b } WHERE { ?a :near ?b }"
        }) {
      HttpResponse<String> answer = client.ask(PREFIX + query);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("30000 rows").hasLineCount(1);
    }
  }

  @Test
  void aLargeResultArrivesWhole() {
    HttpResponse<String> answer =
        client.ask(PREFIX + "SELECT ?a ?c { ?a :near ?c } LIMIT 25000", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSize(25_001);
  }

  @Test
  void aQueryThatIsTooLongIsNotParsed() {
    String padding = " ".repeat(200_000);
    HttpResponse<String> body =
        client.post("sparql", "application/sparql-query", "ASK {}" + padding);
    assertThat(body.statusCode()).isEqualTo(413);
    HttpResponse<String> form =
        client.post(
            "sparql",
            "application/x-www-form-urlencoded",
            "query=ASK%20%7B%7D" + "+".repeat(200_000));
    assertThat(form.statusCode()).isEqualTo(413);
  }

  @Test
  void aHugeBodyIsRefusedBeforeItIsRead() {
    String huge = "ASK {} #" + "x".repeat(30_000_000);
    try {
      assertThat(client.post("sparql", "application/sparql-query", huge).statusCode())
          .isEqualTo(413);
    } catch (UncheckedIOException cut) {
      // The connection may be closed while the client is still sending; that refuses it too.
      assertThat(cut).hasCauseInstanceOf(IOException.class);
    }
    assertThat(client.post("sparql", "application/sparql-query", "ASK {}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void deepNestingIsRefused() {
    String groups = "SELECT * " + "{".repeat(300) + "}".repeat(300);
    String paths = "SELECT * { ?s " + "(".repeat(5000) + "<urn:p>" + ")".repeat(5000) + " ?o }";
    String not = "ASK { FILTER(" + "!".repeat(50_000) + "true) }";
    String exists = "FILTER NOT EXISTS { ?s ?p ?o ".repeat(250) + "}".repeat(250);
    String sum = "SELECT (1" + "+1".repeat(60_000) + " AS ?x) {}";
    String minus = "SELECT (" + "-".repeat(10_000) + "1 AS ?x) {}";
    String steps = "SELECT * { ?s <urn:p>" + "/<urn:p>".repeat(20_000) + " ?o }";
    String unions = "SELECT * { {} " + "UNION {}".repeat(20_000) + " }";
    for (String query :
        new String[] {groups, paths, not, "ASK { " + exists + "}", sum, minus, steps, unions}) {
      HttpResponse<String> answer =
          client.post("sparql?timeout=0.5", "application/sparql-query", query);
      assertThat(answer.statusCode()).as(query.substring(0, 40)).isIn(400, 200, 503);
      assertThat(answer.body()).doesNotContain("StackOverflow", "java.");
    }
    assertThat(client.post("sparql", "application/sparql-query", groups).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aLongHonestChainIsFollowedToItsEnd() {
    for (String path :
        new String[] {":n0 :next* ?o", "?o ^:next* :n0", ":n0 (:next|:nothing)* ?o"}) {
      String query = PREFIX + "SELECT (COUNT(*) AS ?n) { " + path + " }";
      assertThat(client.ask(query, "text/csv").body()).contains("3001");
    }
  }
}
