package org.plastogen.endpoint.operation;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/** Tells others of each request when it has ended. */
public final class RequestObserver implements RequestLog {
  private final List<Consumer<FinishedRequest>> told;

  /**
   * An observer.
   *
   * @param told who is told; quick, since it is called on the threads that answer
   */
  public RequestObserver(List<Consumer<FinishedRequest>> told) {
    this.told = List.copyOf(told);
  }

  @Override
  public void log(Request request, Response response) {
    FinishedRequest finished =
        new FinishedRequest(
            String.valueOf(request.getMethod()),
            RequestMarks.route(request),
            response.getStatus(),
            Response.getContentBytesWritten(response),
            NanoTime.since(request.getBeginNanoTime()),
            RequestMarks.work(request),
            RequestMarks.refusal(request));
    told.forEach(each -> each.accept(finished));
  }

  /**
   * A handler that measures the work of another. An answer that is sent by itself later is not part
   * of it.
   *
   * @param inner who works
   * @return the same with a watch around it
   */
  public static Handler timing(Handler inner) {
    return new Handler.Wrapper(inner) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        long begin = NanoTime.now();
        try {
          return super.handle(request, response, callback);
        } finally {
          RequestMarks.work(request, NanoTime.since(begin));
        }
      }
    };
  }
}
