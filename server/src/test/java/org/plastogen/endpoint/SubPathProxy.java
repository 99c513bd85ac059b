package org.plastogen.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A reverse proxy that shows an endpoint below {@code /a/b/}, as a site of many services does. What
 * is asked for outside of that folder is written down and answered with 404.
 */
final class SubPathProxy implements AutoCloseable {

  static final String FOLDER = "/a/b";

  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Endpoint behind;
  private final boolean tells;
  private final List<String> strays = new CopyOnWriteArrayList<>();

  private SubPathProxy(Endpoint behind, boolean tells) throws IOException {
    this.behind = behind;
    this.tells = tells;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Shows an endpoint.
   *
   * @param tells whether it says in headers where
   */
  static SubPathProxy before(Endpoint endpoint, boolean tells) throws IOException {
    SubPathProxy proxy = new SubPathProxy(endpoint, tells);
    proxy.server.start();
    return proxy;
  }

  /** Where the endpoint is seen, ending in a slash. */
  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + FOLDER + "/");
  }

  /** What was asked for outside of the folder. */
  List<String> strays() {
    return List.copyOf(strays);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString();
      if (!asked.startsWith(FOLDER + "/")) {
        strays.add(asked);
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      HttpResponse<byte[]> answer =
          http.send(passedOn(exchange, asked), BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!name.startsWith(":") && !NOT_PASSED_ON.contains(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      boolean empty = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
      if (!empty) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest passedOn(HttpExchange exchange, String asked) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind.url() + asked.substring(FOLDER.length() + 1)));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    if (tells) {
      request.setHeader("X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host"));
      request.setHeader("X-Forwarded-Prefix", FOLDER);
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    return request
        .method(
            exchange.getRequestMethod(),
            body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
        .build();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
