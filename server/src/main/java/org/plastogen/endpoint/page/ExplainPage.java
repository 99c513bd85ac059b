package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.Account;
import org.plastogen.explain.AccountSentences;
import org.plastogen.explain.Explanation;
import org.plastogen.mechanism.Effect;

/** An account as a page, with a form to ask further. */
public final class ExplainPage {

  private static final List<String> FIELDS =
      List.of("subject", "object", "via", "chains", "evidence", "species", "document");

  private final ReportParts parts = new ReportParts();
  private final PageText form = PageText.template("explain-form.html");

  /** The form alone. */
  public String form() {
    return parts.page(
        "Explain",
        ReportParts.nothing(),
        form(new ReportRequest(List.of())),
        ReportParts.nothing());
  }

  /** An account and the form it was asked with. */
  public String of(Account account, ReportRequest asked) {
    Explanation told = account.explanation();
    List<PageText> body = new ArrayList<>();
    body.add(parts.paragraphs(AccountSentences.opening(account)));
    told.effects().forEach(effect -> body.add(effect(effect)));
    body.add(
        parts.list(
            "Linked without a sign by", told.unsigned().stream().map(parts::claim).toList()));
    body.add(parts.list("Denied by", told.denied().stream().map(parts::claim).toList()));
    body.add(
        parts.list(
            "Tensions that touch these claims:",
            account.tensions().stream().map(parts::tension).toList()));
    return parts.page(
        told.subject().label() + " and " + told.object().label() + ": " + account.verdict(),
        PageText.join(body),
        form(asked),
        parts.otherFormats("/explain", asked, List.of(PageFormat.values())));
  }

  private PageText effect(Effect effect) {
    return new PageText("<section>\n<h2>{{sentence}}</h2>\n{{heading}}{{chains}}</section>\n")
        .fill(
            Map.of(
                "sentence", effect.sentence(),
                "heading", parts.paragraphs(List.of(AccountSentences.heading(effect))),
                "chains", parts.chains(effect.chains())));
  }

  private PageText form(ReportRequest asked) {
    Map<String, Object> values = new HashMap<>();
    FIELDS.forEach(name -> values.put(name, asked.all(name).stream().findFirst().orElse("")));
    values.put("hypotheses", checked(asked.filter().withoutHypotheses()));
    values.put("asserted", checked(asked.filter().onlyAsserted()));
    return form.fill(values);
  }

  private static PageText checked(boolean yes) {
    return new PageText(yes ? " checked" : "");
  }
}
