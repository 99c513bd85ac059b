package org.plastogen.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.request.StrictText;

/**
 * Reads the three forms of a query request: GET, POST of a form, POST of the query itself.
 *
 * @param maxQueryBytes no more of a body is read than a query of this size can need
 */
record RequestReader(int maxQueryBytes) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  /** Percent-encoding makes three bytes of one; the rest is for the other parameters. */
  private static final int FORM_GROWTH = 3;

  private static final int OTHER_PARAMETERS = 64 * 1024;

  /** No body needs more bytes. */
  long longestBody() {
    return FORM_GROWTH * (long) maxQueryBytes + OTHER_PARAMETERS;
  }

  /**
   * Reads a request.
   *
   * @throws RefusedRequest with a status from 400 to 415 if it is not one of the three forms, or
   *     did not arrive
   */
  QueryRequest read(HttpServletRequest request) {
    String queryString = request.getQueryString();
    List<Map.Entry<String, String>> parameters =
        new ArrayList<>(StrictText.parameters(queryString == null ? "" : queryString));
    if (request.getMethod().equals("POST")) {
      switch (mediaType(request)) {
        case FORM -> parameters.addAll(StrictText.parameters(body(request, longestBody())));
        case QUERY -> parameters.add(Map.entry("query", body(request, maxQueryBytes)));
        case UPDATE ->
            throw new RefusedRequest(
                new Refusal.NotOffered("Updates are not offered: a release never changes."));
        default -> throw unreadable("A query is sent as " + FORM + " or as " + QUERY + ".");
      }
      if (parameters.isEmpty()) {
        throw new RefusedRequest(new Refusal.Malformed("The parameter query is missing."));
      }
    }
    return QueryRequest.of(parameters);
  }

  private String body(HttpServletRequest request, long maxBytes) {
    int most = (int) Math.min(Integer.MAX_VALUE - 1, maxBytes);
    if (request.getContentLengthLong() > most) {
      throw new RefusedRequest(new Refusal.QueryTooLong(maxQueryBytes));
    }
    byte[] bytes = arrived(request, most + 1);
    if (bytes.length > most) {
      throw new RefusedRequest(new Refusal.QueryTooLong(maxQueryBytes));
    }
    return StrictText.utf8(bytes);
  }

  private static byte[] arrived(HttpServletRequest request, int most) {
    try {
      return request.getInputStream().readNBytes(most);
    } catch (IOException e) {
      throw new RefusedRequest(
          e.getCause() instanceof TimeoutException
              ? new Refusal.NotArrived()
              : new Refusal.Malformed("The body breaks off, or is not one that HTTP allows."));
    }
  }

  private static String mediaType(HttpServletRequest request) {
    String header = request.getContentType();
    return header == null ? "" : header.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static RefusedRequest unreadable(String sentence) {
    return new RefusedRequest(new Refusal.UnreadableType(sentence));
  }
}
