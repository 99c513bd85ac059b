package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.page.ExplainPage;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.Account;
import org.plastogen.explain.ExplanationJson;
import org.plastogen.explain.ExplanationMarkdown;
import org.plastogen.explain.ExplanationText;
import org.plastogen.explain.Explanations;
import org.plastogen.explain.WhyQuestion;

/** Why one entity has a net effect on another. As HTML without a question: a form to ask with. */
public final class ExplainReport implements Report {

  private static final int USUAL_CHAINS = 5;
  private static final int MOST_CHAINS = 50;

  private final ExplainPage page = new ExplainPage();

  @Override
  public Set<String> parameters() {
    return Set.of("subject", "object", "chains", "via");
  }

  @Override
  public List<PageFormat> formats() {
    return List.of(PageFormat.values());
  }

  @Override
  public String write(ReportRequest asked, Explanations explanations, PageFormat format) {
    Optional<String> subject = asked.one("subject");
    Optional<String> object = asked.one("object");
    if (subject.isEmpty() && object.isEmpty() && format == PageFormat.HTML) {
      return page.form();
    }
    WhyQuestion question =
        new WhyQuestion(
            subject.orElseThrow(ExplainReport::incomplete),
            object.orElseThrow(ExplainReport::incomplete),
            asked.number("chains", USUAL_CHAINS, MOST_CHAINS),
            asked.all("via"),
            asked.filter());
    Account account = explanations.why(question);
    return switch (format) {
      case TEXT -> ExplanationText.of(account);
      case HTML -> page.of(account, asked);
      case JSON -> ExplanationJson.of(account);
      case MARKDOWN -> ExplanationMarkdown.of(account);
    };
  }

  private static RuntimeException incomplete() {
    return ReportRequest.malformed(
        "Name two entities, such as /explain?subject=ketamine&object=BDNF.");
  }
}
