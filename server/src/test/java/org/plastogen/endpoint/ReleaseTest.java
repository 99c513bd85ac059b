package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.release.ExampleQuery;
import org.plastogen.endpoint.release.ServedRelease;

/** Starting, stopping, swapping, and what the front page shows. */
class ReleaseTest {

  private static final EndpointOptions ANY_PORT = EndpointOptions.standard().withPort(0);

  /** Our own file, or the description of the data set, which browsers do not run. */
  private static final String SCRIPT_OF_NOBODY =
      "<script(?! type=\"(?:module\""
          + " src=\"(?:\\.|\\.\\.(?:/\\.\\.)*)/assets/|application/ld\\+json\">))";

  @Test
  void anotherReleaseIsServedFromTheNextRequestOn() {
    try (Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT)) {
      Client client = Client.of(endpoint);
      String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
      String before = client.ask(count).headers().firstValue("ETag").orElseThrow();
      endpoint.serve(TestData.dense(10));
      assertThat(client.ask(count, "text/csv").body()).doesNotContain("\n5");
      assertThat(client.ask(count).headers().firstValue("ETag").orElseThrow()).isNotEqualTo(before);
      assertThat(client.get("", "").body()).contains("<code>dense</code>");
    }
  }

  @Test
  void aPortThatIsTakenIsToldInOneSentence() {
    try (Endpoint first = Endpoint.start(TestData.small(), ANY_PORT)) {
      assertThatThrownBy(() -> Endpoint.start(TestData.small(), ANY_PORT.withPort(first.port())))
          .isInstanceOf(EndpointNotStarted.class)
          .hasMessage(
              "Port "
                  + first.port()
                  + " is taken by another program; choose another port, or 0 for any free one.");
      assertThat(Client.of(first).get("health", "").body()).isEqualTo("ok\n");
    }
  }

  @Test
  void aHostThatIsNotHereIsToldInOneSentence() {
    for (String host : new String[] {"192.0.2.1", "no-such-host.invalid"}) {
      assertThatThrownBy(() -> Endpoint.start(TestData.small(), ANY_PORT.withHost(host)))
          .isInstanceOf(EndpointNotStarted.class)
          .hasMessageContaining("Cannot listen on " + host);
    }
  }

  @Test
  void closingTwiceIsHarmless() {
    Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT);
    endpoint.close();
    endpoint.close();
    assertThat(endpoint.port()).isPositive();
  }

  @Test
  void theFrontPageShowsTheRelease() {
    try (Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT)) {
      Client client = Client.of(endpoint);
      assertThat(client.get("", "").body())
          .contains("<code>small</code>", "2026-11-21", "1,412", "10.0 s")
          .contains(endpoint.url().resolve("sparql").toString())
          .doesNotContainPattern(SCRIPT_OF_NOBODY);
      String queries = client.get("queries", "").body();
      assertThat(queries).contains("What is there?");
      String question = queries.replaceAll("(?s).*?<a href=\"./(queries\\?name=[^\"]*)\".*", "$1");
      String link =
          client
              .get(question, "")
              .body()
              .replaceAll("(?s).*?href=\"./(sparql\\?query=[^\"]*)\".*", "$1");
      assertThat(client.get(link.replace("&amp;", "&"), "text/csv").body()).contains("ketamine");
      assertThat(client.get("style.css", "").headers().firstValue("Content-Type"))
          .contains("text/css;charset=utf-8");
      assertThat(client.get("", "").headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'");
    }
  }

  @Test
  void hostileTextsOfAReleaseAreEscaped() {
    String evil = "\"><script>alert('x')</script>{{release}}$0";
    ServedRelease release =
        new ServedRelease(
            evil,
            evil,
            new TreeMap<>(Map.of(evil, 1L)),
            List.of(new ExampleQuery(evil, evil, evil, "ASK {} #" + evil)),
            DatasetGraphFactory.createTxnMem());
    try (Endpoint endpoint = Endpoint.start(release, ANY_PORT)) {
      Client client = Client.of(endpoint);
      String page =
          client.get("", "").body()
              + client.get("queries", "").body()
              + client.get("queries?name=" + Client.encode(evil), "").body();
      assertThat(page)
          .doesNotContainPattern(SCRIPT_OF_NOBODY)
          .doesNotContain("\"><script>alert")
          .contains("&lt;script&gt;", "{{release}}$0");
      assertThat(page).contains("/sparql?query=ASK+%7B%7D+%23%22%3E%3Cscript");
    }
  }

  @Test
  void aHostileHostHeaderIsEscapedOnTheFrontPage() throws IOException {
    try (Endpoint endpoint = Endpoint.start(TestData.small(), ANY_PORT);
        Socket socket = new Socket("127.0.0.1", endpoint.port())) {
      String request = "GET / HTTP/1.1\r\nHost: a\"<b>\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).doesNotContain("<b>").doesNotStartWith("HTTP/1.1 5");
    }
  }

  @Test
  void anEmptyReleaseIsHealthy() {
    ServedRelease empty = TestData.release("empty", DatasetGraphFactory.createTxnMem());
    try (Endpoint endpoint = Endpoint.start(empty, ANY_PORT)) {
      assertThat(Client.of(endpoint).get("health", "").body()).isEqualTo("ok\n");
    }
  }
}
