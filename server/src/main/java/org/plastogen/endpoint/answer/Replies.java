package org.plastogen.endpoint.answer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.operation.RequestMarks;

/** The kinds of response on the query path. */
public final class Replies {

  /** Methods of what any web page may read. */
  public static final String READ = "GET, HEAD, OPTIONS";

  private static final String RETRY_SECONDS = "5";

  private Replies() {}

  /** Any web page may read; no page gets credentials along, for there are none. */
  public static void allowReadingFromAnywhere(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers", "Content-Location, ETag, Link, Retry-After");
  }

  /**
   * What may be asked here, for OPTIONS: a browser asks before it lets a page of another site send
   * a request that is out of the ordinary.
   *
   * @param allow the methods, as the Allow header lists them
   */
  public static void preflight(HttpServletResponse response, String allow) {
    response.setStatus(204);
    response.setHeader("Allow", allow);
    response.setHeader("Access-Control-Allow-Methods", allow);
    response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
    response.setHeader("Access-Control-Max-Age", "86400");
  }

  /** All of a refusal but its words: the status, when to come again, the count of refusals. */
  public static void mark(HttpServletResponse response, Refusal refusal) {
    RequestMarks.refused(
        ServletContextResponse.getServletContextResponse(response).getRequest(), refusal);
    response.setStatus(refusal.status());
    if (refusal.status() == 503 || refusal.status() == 429) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    response.setHeader("Cache-Control", "no-store");
  }

  public static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    mark(response, refusal);
    text(response, OneLine.of(refusal));
  }

  public static void text(HttpServletResponse response, byte[] line) throws IOException {
    response.setContentType(OneLine.TYPE);
    response.setContentLength(line.length);
    response.getOutputStream().write(line);
  }

  /** Sends bytes that are at hand, without waiting for a slow reader. */
  public static void send(HttpServletRequest request, HttpServletResponse response, byte[] bytes)
      throws IOException {
    response.setContentLength(bytes.length);
    send(request, response, new ByteArrayInputStream(bytes));
  }

  /**
   * Sends what a stream holds, without waiting for a slow reader.
   *
   * @param from closed when it is sent, or the client has gone
   */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, InputStream from)
      throws IOException {
    if (request.getMethod().equals("HEAD")) {
      from.close();
      return;
    }
    AsyncContext exchange = request.startAsync();
    exchange.setTimeout(0);
    SpoolSender.send(from, from, exchange);
  }

  /** Lets caches keep the answer if they ask each time whether it still holds. */
  public static void tag(HttpServletResponse response, EntityTag tag) {
    response.setHeader("ETag", tag.value());
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept, Accept-Encoding");
  }

  /** Says that the client has the answer. */
  public static void notModified(HttpServletResponse response, EntityTag tag) throws IOException {
    tag(response, tag);
    notModified(response);
  }

  /**
   * The same where the header fields are set already.
   *
   * <p>They are sent at once: else the server adds a Content-Length of 0, which would be that of
   * the answer itself (RFC 9110, section 8.6).
   */
  public static void notModified(HttpServletResponse response) throws IOException {
    response.setStatus(304);
    response.flushBuffer();
  }

  /** A strong tag stands for the same bytes, and compressed they are others (RFC 9110, 8.8.1). */
  private static void weaken(HttpServletResponse response) {
    String tag = response.getHeader("ETag");
    if (tag != null && !tag.startsWith("W/")) {
      response.setHeader("ETag", "W/" + tag);
    }
  }

  /** Sends a complete answer and closes its spool, now or when the client has read it. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, Offered format, Spool spool)
      throws IOException {
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setContentType(format.contentType());
    if (spool.isPacked()) {
      response.setHeader("Content-Encoding", "gzip");
      weaken(response);
    }
    response.setContentLengthLong(spool.size());
    if (request.getMethod().equals("HEAD")) {
      spool.close();
      return;
    }
    AsyncContext exchange = request.startAsync();
    exchange.setTimeout(0);
    SpoolSender.send(spool.open(), spool, exchange);
  }
}
