package org.plastogen.endpoint.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.plastogen.endpoint.answer.Accept;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.OpenServlet;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.answer.Spool;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.page.ErrorPage;
import org.plastogen.endpoint.page.Library;
import org.plastogen.endpoint.page.Site;
import org.plastogen.endpoint.page.Visit;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.endpoint.request.SiteAddress;
import org.plastogen.explain.WrongQuestion;

/**
 * Serves a report at one path. Its address says all that it depends on, so it can be kept and
 * passed on; the same release gives the same answer.
 */
public final class ReportServlet extends OpenServlet {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;
  private final transient PerRelease<Library> libraries;
  private final transient ErrorPage errors;
  private final transient Report report;

  /** Serves a report on the release that is served. */
  public ReportServlet(
      Supplier<ServedRelease> served,
      Answers answers,
      PerRelease<Library> libraries,
      Site site,
      Report report) {
    super(Replies.READ);
    this.served = served;
    this.answers = answers;
    this.libraries = libraries;
    this.errors = new ErrorPage(site);
    this.report = report;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      write(request, response);
    } catch (WrongQuestion e) {
      throw new RefusedRequest(ErrorPage.refusal(e));
    }
  }

  private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ServedRelease release = served.get();
    String raw = request.getQueryString();
    ReportRequest asked = ReportRequest.of(raw == null ? "" : raw, report.parameters());
    PageFormat format =
        asked.format(report.formats()).orElseGet(() -> Accept.in(request).choose(report.formats()));
    EntityTag tag = EntityTag.of(asked.identity(release.id(), format));
    if (tag.isIn(request.getHeader("If-None-Match"))) {
      Replies.notModified(response, tag);
      return;
    }
    SiteAddress site = SiteAddress.of(request);
    Spool spool =
        answers
            .by(request)
            .watchedText(
                check ->
                    report.write(
                        Visit.of(request.getRequestURI(), asked, libraries.of(release), site),
                        format,
                        check));
    Replies.tag(response, tag);
    Replies.send(request, response, format, spool);
  }

  @Override
  protected void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (Accept.in(request).prefersPage()) {
      errors.send(request, response, refusal);
    } else {
      Replies.refuse(response, refusal);
    }
  }
}
