package org.plastogen.endpoint;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.plastogen.endpoint.answer.Asker;
import org.plastogen.endpoint.answer.OneLine;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.operation.RequestMarks;

/**
 * The first thing a request meets: a closed list of paths and methods, compared as they were sent,
 * so that no decoding or path trick leads anywhere. What is not listed does not exist.
 */
final class Door extends Handler.Wrapper {

  private static final int MOST_HEADERS = 100;

  /** A charset parameter that is not UTF-8; inner layers stumble over names nobody knows. */
  private static final Pattern OTHER_CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*(?!\"?utf-8\"?\\s*(;|$))");

  private final List<Route> routes;
  private final RequestReader requests;
  private final Clients clients;

  Door(List<Route> routes, RequestReader requests, Clients clients, Handler inner) {
    super(inner);
    this.routes = List.copyOf(routes);
    this.requests = requests;
    this.clients = clients;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SafeHeaders.put(response.getHeaders());
    Refusal refusal = refusal(request);
    if (refusal == null) {
      request.setAttribute(Asker.CLIENT, clients.of(request));
      return super.handle(request, response, callback);
    }
    RequestMarks.refused(request, refusal);
    if (refusal instanceof Refusal.MethodNotOffered method) {
      response.getHeaders().put(HttpHeader.ALLOW, method.allow());
    }
    SafeHeaders.putForRefusal(response.getHeaders());
    response.setStatus(refusal.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, OneLine.TYPE);
    if (!request.consumeAvailable()) {
      // The server will close a connection on which a body is still to come; the client is told.
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    response.write(true, ByteBuffer.wrap(OneLine.of(refusal)), callback);
    return true;
  }

  private @Nullable Refusal refusal(Request request) {
    if (request.getHeaders().size() > MOST_HEADERS) {
      return new Refusal.TooManyHeaders(MOST_HEADERS);
    }
    String path = String.valueOf(request.getHttpURI().getPath());
    Optional<Route> route = routes.stream().filter(each -> each.leadsTo(path)).findFirst();
    if (route.isEmpty()) {
      return new Refusal.NoSuchPage();
    }
    RequestMarks.route(request, route.get().path());
    String allow = route.get().allow();
    if (!Set.of(allow.split(", ")).contains(request.getMethod())) {
      return new Refusal.MethodNotOffered(allow);
    }
    if (request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
      return new Refusal.UnreadableType("Compressed requests are not read here.");
    }
    if (request.getLength() > requests.longestBody()) {
      return new Refusal.QueryTooLong(requests.maxQueryBytes());
    }
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type != null && OTHER_CHARSET.matcher(type).find()) {
      return new Refusal.UnreadableType("The only charset here is UTF-8.");
    }
    return null;
  }
}
