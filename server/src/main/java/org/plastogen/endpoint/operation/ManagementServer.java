package org.plastogen.endpoint.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A second, small server for those who run the first: {@code /metrics}, {@code /health} and {@code
 * /ready}. It has threads of its own, so it answers when the first is busy.
 */
public final class ManagementServer {
  private static final int THREADS = 6;

  private ManagementServer() {}

  /**
   * What it shows.
   *
   * @param metrics for {@code /metrics}
   * @param health why a real query gets no answer; empty if it gets one
   * @param readiness for {@code /ready}
   */
  public record Views(
      Metrics metrics, Supplier<Optional<String>> health, Supplier<Readiness> readiness) {}

  /** A server without connectors, not started. */
  public static Server of(Views views) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("management");
    Server server = new Server(threads);
    server.setHandler(new Pages(views));
    return server;
  }

  /** Where it listens. */
  public static int port(Server server) {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private record Page(int status, String type, String text) {}

  private static final class Pages extends Handler.Abstract {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Map<String, Supplier<Page>> pages;

    Pages(Views views) {
      this.pages =
          Map.of(
              "/metrics",
              () -> new Page(200, Metrics.TYPE, views.metrics().text()),
              "/health",
              () ->
                  views
                      .health()
                      .get()
                      .map(why -> new Page(503, TEXT, why + "\n"))
                      .orElseGet(() -> new Page(200, TEXT, "ok\n")),
              "/ready",
              () -> {
                Readiness readiness = views.readiness().get();
                return new Page(
                    readiness.ready() ? 200 : 503, "application/json", readiness.toJson());
              });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Supplier<Page> page = pages.get(String.valueOf(request.getHttpURI().getPath()));
      boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
      Page shown =
          page == null
              ? new Page(404, TEXT, "There are /metrics, /health and /ready here.\n")
              : read ? page.get() : new Page(405, TEXT, "The methods here are GET, HEAD.\n");
      if (shown.status() == 405) {
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      }
      byte[] body = shown.text().getBytes(StandardCharsets.UTF_8);
      response.setStatus(shown.status());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, shown.type());
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
      response.write(true, ByteBuffer.wrap(body), callback);
      return true;
    }
  }
}
