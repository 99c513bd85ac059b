package org.plastogen.endpoint.report;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.function.Supplier;
import org.plastogen.endpoint.answer.Accept;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.answer.Spool;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.Explanations;
import org.plastogen.explain.WrongQuestion;

/**
 * Serves a report at one path. Its address says all that it depends on, so it can be kept and
 * passed on; the same release gives the same page.
 */
public final class ReportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;
  private final transient PerRelease<Explanations> explanations;
  private final transient Report report;

  public ReportServlet(
      Supplier<ServedRelease> served,
      Answers answers,
      PerRelease<Explanations> explanations,
      Report report) {
    this.served = served;
    this.answers = answers;
    this.explanations = explanations;
    this.report = report;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Replies.allowReadingFromAnywhere(response);
    try {
      answer(request, response);
    } catch (WrongQuestion e) {
      Replies.refuse(response, refusal(e));
    } catch (RefusedRequest e) {
      Replies.refuse(response, e.refusal());
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ServedRelease release = served.get();
    String raw = request.getQueryString();
    ReportRequest asked = ReportRequest.of(raw == null ? "" : raw, report.parameters());
    PageFormat format =
        asked.format(report.formats()).orElseGet(() -> accept(request).choose(report.formats()));
    EntityTag tag = EntityTag.of(asked.identity(release.id(), format));
    if (tag.isIn(request.getHeader("If-None-Match"))) {
      Replies.notModified(response, tag);
      return;
    }
    Spool spool =
        answers.by(request).text(() -> report.write(asked, explanations.of(release), format));
    Replies.tag(response, tag);
    Replies.send(request, response, format, spool);
  }

  private static Accept accept(HttpServletRequest request) {
    String header = String.join(",", Collections.list(request.getHeaders("Accept")));
    return Accept.of(header.isBlank() ? null : header);
  }

  private static Refusal refusal(WrongQuestion wrong) {
    String message = String.valueOf(wrong.getMessage());
    String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    String ended = sentence.matches(".*[.?]") ? sentence : sentence + ".";
    return switch (wrong.fault()) {
      case UNKNOWN_ENTITY -> new Refusal.NoSuchName(ended);
      case UNUSABLE_VALUE -> new Refusal.Malformed(ended);
    };
  }
}
