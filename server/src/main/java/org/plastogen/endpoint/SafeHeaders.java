package org.plastogen.endpoint;

import org.eclipse.jetty.http.HttpFields;

/**
 * Header fields of every response: nothing is sniffed or framed, and nothing is run or loaded that
 * does not come from here as a file.
 */
final class SafeHeaders {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SafeHeaders() {}

  static void put(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", POLICY);
    headers.put("Referrer-Policy", "no-referrer");
  }

  /** What stands beside a refusal, so that a script of another site can read what to change. */
  static void putForRefusal(HttpFields.Mutable headers) {
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Access-Control-Expose-Headers", "Retry-After");
  }
}
