package org.plastogen.endpoint;

import jakarta.servlet.http.HttpServlet;
import java.util.regex.Pattern;
import org.plastogen.endpoint.answer.OpenServlet;

/**
 * One path that exists. The door lets through what a route names, and the server hands it on to the
 * route's servlet, so the two cannot differ.
 *
 * @param path as it is sent, or a folder ending in <code>/*</code> for every path below it
 * @param allow the methods, as the Allow header lists them
 * @param servlet who answers
 */
record Route(String path, String allow, HttpServlet servlet) {

  private static final String READ = "GET, HEAD";
  private static final String ALL_BELOW = "/*";

  /**
   * Names as they stand in IRIs of the project: nothing encoded, nothing that climbs or is too
   * deep.
   */
  private static final Pattern BELOW =
      Pattern.compile(
          "/(?:[A-Za-z0-9_~-][A-Za-z0-9._~:-]*)(?:/[A-Za-z0-9_~-][A-Za-z0-9._~:-]*){0,15}");

  /** A path that is only read. */
  static Route read(String path, HttpServlet servlet) {
    return new Route(path, READ, servlet);
  }

  /** A path that pages of other sites read too, and ask about before. */
  static Route open(String path, OpenServlet servlet) {
    return new Route(path, servlet.allow(), servlet);
  }

  /** Whether a path, exactly as it was sent, is this one. */
  boolean leadsTo(String sent) {
    if (!path.endsWith(ALL_BELOW)) {
      return path.equals(sent);
    }
    String folder = path.substring(0, path.length() - ALL_BELOW.length());
    return sent.startsWith(folder) && BELOW.matcher(sent.substring(folder.length())).matches();
  }

  /** The path as servlets are registered under: the root is the empty one. */
  String servletPath() {
    return path.equals("/") ? "" : path;
  }
}
