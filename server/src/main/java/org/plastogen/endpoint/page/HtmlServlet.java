package org.plastogen.endpoint.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.endpoint.request.SiteAddress;
import org.plastogen.explain.WrongQuestion;

/**
 * Serves a page at one path. Its address says all that it depends on; the same release gives the
 * same page.
 */
public final class HtmlServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;
  private final transient PerRelease<Library> libraries;
  private final transient Page page;
  private final transient ErrorPage errors;

  /** Serves a page of the release that is served. */
  public HtmlServlet(
      Supplier<ServedRelease> served,
      Answers answers,
      PerRelease<Library> libraries,
      Site site,
      Page page) {
    this.served = served;
    this.answers = answers;
    this.libraries = libraries;
    this.page = page;
    this.errors = new ErrorPage(site);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (WrongQuestion e) {
      errors.send(request, response, ErrorPage.refusal(e));
    } catch (RefusedRequest e) {
      errors.send(request, response, e.refusal());
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ServedRelease release = served.get();
    String raw = request.getQueryString();
    ReportRequest asked = ReportRequest.of(raw == null ? "" : raw, page.parameters());
    SiteAddress site = SiteAddress.of(request);
    List<String> identity = new ArrayList<>(asked.identity(release.id(), PageFormat.HTML));
    identity.add(request.getRequestURI());
    identity.add(site.to("/"));
    EntityTag tag = EntityTag.of(identity);
    if (tag.isIn(request.getHeader("If-None-Match"))) {
      Replies.notModified(response, tag);
      return;
    }
    Visit visit = Visit.of(request.getRequestURI(), asked, libraries.of(release), site);
    var spool = answers.by(request).text(() -> page.html(visit));
    if (!page.policy().isEmpty()) {
      response.setHeader("Content-Security-Policy", page.policy());
    }
    Replies.tag(response, tag);
    Replies.send(request, response, page.format(), spool);
  }
}
