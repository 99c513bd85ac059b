package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.guard.AllowedServices;
import org.plastogen.endpoint.guard.Limits;

/** Queries that wait for another server, which answers when the test says so. */
class WaitingElsewhereTest {

  private static final int SHARE = Limits.standard().maxWaiting() / 2;
  private static final String NO_ROWS = "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}";

  private final BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();

  private static void answer(List<HttpExchange> held) throws IOException {
    for (HttpExchange exchange : held) {
      try (exchange) {
        exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
        exchange.sendResponseHeaders(200, NO_ROWS.length());
        exchange.getResponseBody().write(NO_ROWS.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void theyKeepNobodyElseFromAnAnswerAndOneClientFromTooMany() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/sparql", asked::add);
    other.start();
    String url = "http://127.0.0.1:" + other.getAddress().getPort() + "/sparql";
    ExecutorService clients = Executors.newFixedThreadPool(SHARE);
    try (Endpoint endpoint =
        Endpoint.start(
            RealRelease.served(),
            EndpointOptions.standard()
                .withPort(0)
                .withLimits(Limits.standard().withQueryTimeout(Duration.ofMinutes(2)))
                .withServices(AllowedServices.of(List.of(url))))) {
      Client client = Client.of(endpoint);
      String query = "SELECT * { SERVICE <" + url + "> { ?s ?p ?o } }";
      List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
      for (int i = 0; i < SHARE; i++) {
        waiting.add(clients.submit(() -> client.ask(query)));
      }
      List<HttpExchange> held = new ArrayList<>();
      while (held.size() < SHARE) {
        HttpExchange exchange = asked.poll(1, TimeUnit.MINUTES);
        assertThat(exchange).as("query %d reaches the other server", held.size()).isNotNull();
        held.add(exchange);
      }
      assertThat(client.ask("ASK { ?s ?p ?o }").body()).contains("true");
      HttpResponse<String> oneMore = client.ask(query);
      assertThat(oneMore.statusCode()).isEqualTo(429);
      assertThat(oneMore.headers().firstValue("Retry-After")).isPresent();
      assertThat(waiting).noneMatch(Future::isDone);

      answer(held);
      for (Future<HttpResponse<String>> each : waiting) {
        assertThat(each.get().statusCode()).as(each.get().body()).isEqualTo(200);
      }
    } finally {
      clients.shutdownNow();
      other.stop(0);
    }
  }
}
