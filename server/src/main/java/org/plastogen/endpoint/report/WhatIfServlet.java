package org.plastogen.endpoint.report;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.plastogen.endpoint.answer.Accept;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.answer.Spool;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.page.WhatIfPage;
import org.plastogen.endpoint.release.PerRelease;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.WrongQuestion;
import org.plastogen.whatif.WhatIfJson;
import org.plastogen.whatif.WhatIfText;

/**
 * Tells at one path what would follow from fewer claims. The address says all that the answer
 * depends on, so it can be kept and passed on; the same release gives the same answer.
 */
public final class WhatIfServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Set<String> PARAMETERS =
      Set.of("without", "below", "from", "to", "kept", "limit");
  private static final List<PageFormat> FORMATS =
      List.of(PageFormat.TEXT, PageFormat.HTML, PageFormat.JSON);

  private final transient Supplier<ServedRelease> served;
  private final transient Answers answers;
  private final transient PerRelease<ReleasedWhatIf> contents;
  private final transient WhatIfPage page = new WhatIfPage(FORMATS);

  public WhatIfServlet(
      Supplier<ServedRelease> served, Answers answers, PerRelease<ReleasedWhatIf> contents) {
    this.served = served;
    this.answers = answers;
    this.contents = contents;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Replies.allowReadingFromAnywhere(response);
    try {
      answer(request, response);
    } catch (WrongQuestion e) {
      Replies.refuse(response, new Refusal.Malformed(sentence(e)));
    } catch (RefusedRequest e) {
      Replies.refuse(response, e.refusal());
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ServedRelease release = served.get();
    String raw = request.getQueryString();
    ReportRequest asked = ReportRequest.of(raw == null ? "" : raw, PARAMETERS);
    PageFormat format = asked.format(FORMATS).orElseGet(() -> accept(request).choose(FORMATS));
    EntityTag tag = EntityTag.of(asked.identity(release.id(), format));
    if (tag.isIn(request.getHeader("If-None-Match"))) {
      Replies.notModified(response, tag);
      return;
    }
    Spool spool = answers.by(request).watchedText(check -> write(asked, release, format, check));
    Replies.tag(response, tag);
    Replies.send(request, response, format, spool);
  }

  private String write(
      ReportRequest asked, ServedRelease release, PageFormat format, Runnable check) {
    if (format == PageFormat.HTML && !WhatIfRequest.asksAnything(asked)) {
      return page.form();
    }
    WhatIfRequest question = WhatIfRequest.of(asked, contents.of(release));
    return switch (format) {
      case HTML -> page.of(question.answer(check), question.telling(), asked);
      case JSON -> new WhatIfJson(question.telling()).of(question.answer(check));
      default -> new WhatIfText(question.telling()).of(question.answer(check));
    };
  }

  private static Accept accept(HttpServletRequest request) {
    String header = String.join(",", Collections.list(request.getHeaders("Accept")));
    return Accept.of(header.isBlank() ? null : header);
  }

  private static String sentence(WrongQuestion wrong) {
    return WhatIfRequest.sentence(String.valueOf(wrong.getMessage()));
  }
}
