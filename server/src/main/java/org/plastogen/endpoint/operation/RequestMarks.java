package org.plastogen.endpoint.operation;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.plastogen.endpoint.guard.Refusal;

/**
 * What a request is told by on its way, for the log and the metrics. None of it is from the client:
 * the route is one of a closed list, the refusal one of a closed set.
 */
public final class RequestMarks {
  private static final String ROUTE = RequestMarks.class.getName() + ".route";
  private static final String REFUSAL = RequestMarks.class.getName() + ".refusal";
  private static final String WORK = RequestMarks.class.getName() + ".work";

  private RequestMarks() {}

  /**
   * Notes where a request goes.
   *
   * @param request the request
   * @param route a path of the closed list
   */
  public static void route(Request request, String route) {
    request.setAttribute(ROUTE, route);
  }

  /**
   * Notes why a request gets no answer.
   *
   * @param request the request
   * @param refusal why
   */
  public static void refused(Request request, Refusal refusal) {
    request.setAttribute(REFUSAL, name(refusal));
  }

  static void work(Request request, long nanos) {
    request.setAttribute(WORK, nanos);
  }

  static Optional<String> route(Request request) {
    return Optional.ofNullable(request.getAttribute(ROUTE)).map(String.class::cast);
  }

  static Optional<String> refusal(Request request) {
    return Optional.ofNullable(request.getAttribute(REFUSAL)).map(String.class::cast);
  }

  static Optional<Long> work(Request request) {
    return Optional.ofNullable(request.getAttribute(WORK)).map(Long.class::cast);
  }

  /** {@code TookTooLong} as {@code took-too-long}. */
  private static String name(Refusal refusal) {
    return refusal
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
