package org.plastogen.endpoint.request;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where this server is, as a client knows it, for the few addresses that must be whole. Links on
 * pages and in headers are relative and need none of it.
 *
 * @param origin scheme and host, without a slash at the end
 * @param folder below which a believed proxy shows this server; empty, or beginning with a slash
 *     and not ending in one
 */
public record SiteAddress(String origin, String folder) {

  /** The name of the request attribute that tells the folder. */
  public static final String FOLDER = SiteAddress.class.getName() + ".folder";

  /** The address that a request came to. */
  public static SiteAddress of(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    Object folder = request.getAttribute(FOLDER);
    return new SiteAddress(
        url.substring(0, url.length() - request.getRequestURI().length()),
        folder == null ? "" : folder.toString());
  }

  /**
   * A whole address.
   *
   * @param path as this server knows it, with its leading slash
   */
  public String to(String path) {
    return origin + folder + path;
  }

  /**
   * The way from a page up to the folder that the server is shown in, ending in a slash. It holds
   * below every prefix that a proxy takes off.
   *
   * @param path of the page as it was sent, with its leading slash
   */
  public static String rootFrom(String path) {
    int folders = (int) path.chars().filter(c -> c == '/').count() - 1;
    return folders <= 0 ? "./" : "../".repeat(folders);
  }
}
