package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.page.ExplainPage;
import org.plastogen.endpoint.page.Site;
import org.plastogen.endpoint.page.Visit;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.Account;
import org.plastogen.explain.ExplanationJson;
import org.plastogen.explain.ExplanationMarkdown;
import org.plastogen.explain.ExplanationText;
import org.plastogen.explain.WhyQuestion;

/** Why one entity has a net effect on another. As HTML without a question: a form to ask with. */
public final class ExplainReport implements Report {

  private static final int USUAL_CHAINS = 5;
  private static final int MOST_CHAINS = 50;

  private final ExplainPage page;

  /** A report whose page belongs to a site. */
  public ExplainReport(Site site) {
    this.page = new ExplainPage(site);
  }

  @Override
  public Set<String> parameters() {
    return Set.of("subject", "object", "chains", "via");
  }

  @Override
  public List<PageFormat> formats() {
    return List.of(PageFormat.values());
  }

  @Override
  public String write(Visit visit, PageFormat format, Runnable check) {
    ReportRequest asked = visit.asked();
    Optional<String> subject = asked.one("subject");
    Optional<String> object = asked.one("object");
    if (subject.isEmpty() && object.isEmpty() && format == PageFormat.HTML) {
      return page.form(visit);
    }
    WhyQuestion question =
        new WhyQuestion(
            subject.orElseThrow(ExplainReport::incomplete),
            object.orElseThrow(ExplainReport::incomplete),
            asked.number("chains", USUAL_CHAINS, MOST_CHAINS),
            asked.all("via"),
            asked.filter());
    Account account = visit.library().explanations().why(question);
    return switch (format) {
      case TEXT -> ExplanationText.of(account);
      case HTML -> page.of(account, visit);
      case JSON -> ExplanationJson.of(account);
      case MARKDOWN -> ExplanationMarkdown.of(account);
    };
  }

  private static RuntimeException incomplete() {
    return ReportRequest.malformed(
        "Name two entities, such as explain?subject=ketamine&object=BDNF.");
  }
}
