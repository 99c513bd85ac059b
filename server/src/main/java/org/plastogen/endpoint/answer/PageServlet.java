package org.plastogen.endpoint.answer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A small file that is made anew for each request, and that any web page may read. */
public final class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final String contentType;
  private final transient Function<HttpServletRequest, String> page;

  /**
   * A page.
   *
   * @param contentType with charset UTF-8
   * @param page the whole text, for one request
   */
  public PageServlet(String contentType, Function<HttpServletRequest, String> page) {
    this.contentType = contentType;
    this.page = page;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = page.apply(request).getBytes(StandardCharsets.UTF_8);
    EntityTag tag = EntityTag.strong(bytes);
    boolean packed = Gzip.fits(request, response);
    Replies.allowReadingFromAnywhere(response);
    response.setHeader("ETag", packed ? "W/" + tag.value() : tag.value());
    response.setHeader("Cache-Control", "no-cache");
    if (tag.isIn(request.getHeader("If-None-Match"))) {
      Replies.notModified(response);
      return;
    }
    response.setContentType(contentType);
    if (packed) {
      Gzip.mark(response);
      bytes = Gzip.of(bytes);
    }
    Replies.send(request, response, bytes);
  }
}
