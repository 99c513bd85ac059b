package org.plastogen.endpoint.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/**
 * Who asks, as far as answering depends on it.
 *
 * @param client told apart from others by its address
 * @param readsGzip whether it accepts compressed answers
 */
public record Asker(String client, boolean readsGzip) {

  /** Who asks for the endpoint itself. */
  static final Asker ITSELF = new Asker("", false);

  /** The name of the request attribute that tells the client. */
  public static final String CLIENT = Asker.class.getName() + ".client";

  static Asker of(HttpServletRequest request) {
    Object told = request.getAttribute(CLIENT);
    String client = told == null ? String.valueOf(request.getRemoteAddr()) : told.toString();
    return new Asker(
        client,
        acceptsGzip(String.join(",", Collections.list(request.getHeaders("Accept-Encoding")))));
  }

  /** As RFC 9110 (section 12.5.3) reads the header; a quality of zero is a no. */
  static boolean acceptsGzip(String header) {
    boolean anything = false;
    for (String each : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = each.split(";");
      boolean wanted = parts.length < 2 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
      String coding = parts.length == 0 ? "" : parts[0].strip();
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return wanted;
      }
      anything |= coding.equals("*") && wanted;
    }
    return anything;
  }
}
