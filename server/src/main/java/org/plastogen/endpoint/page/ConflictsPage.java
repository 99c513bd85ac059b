package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.AccountSentences;
import org.plastogen.explain.Conflict;
import org.plastogen.explain.ConflictReport;
import org.plastogen.mechanism.Effect;

/** A report of conflicts as a page: one table a pair, a column a side. */
public final class ConflictsPage {

  private final ReportParts parts = new ReportParts();
  private final PageText conflict = PageText.template("report-conflict.html");
  private final PageText row =
      new PageText("<tr><td>{{increase}}</td><td>{{decrease}}</td></tr>\n");

  /** The whole page. */
  public String of(ConflictReport report, ReportRequest asked) {
    List<PageText> body = new ArrayList<>();
    body.add(parts.paragraphs(List.of(report.opening())));
    for (int i = 0; i < report.conflicts().size(); i++) {
      body.add(conflict(report.conflicts().get(i), "pair-" + (i + 1)));
    }
    return parts.page(
        "Conflicts",
        PageText.join(body),
        ReportParts.nothing(),
        parts.otherFormats(
            "/conflicts", asked, List.of(PageFormat.TEXT, PageFormat.HTML, PageFormat.JSON)));
  }

  private PageText conflict(Conflict told, String id) {
    List<PageText> rows = new ArrayList<>();
    int most = Math.max(told.increase().chains().size(), told.decrease().chains().size());
    for (int i = 0; i < most; i++) {
      rows.add(
          row.fill(
              Map.of("increase", side(told.increase(), i), "decrease", side(told.decrease(), i))));
    }
    List<PageText> tensions = new ArrayList<>();
    tensions.add(
        told.explainedBy().isEmpty()
            ? parts.paragraphs(List.of("No tension explains it."))
            : parts.list(
                "May be explained by", told.explainedBy().stream().map(parts::tension).toList()));
    tensions.add(
        parts.list(
            "Other tensions that touch these claims",
            told.touchedBy().stream().map(parts::tension).toList()));
    return conflict.fill(
        Map.of(
            "id", id,
            "pair", told.pair(),
            "increase", AccountSentences.heading(told.increase()),
            "decrease", AccountSentences.heading(told.decrease()),
            "rows", PageText.join(rows),
            "tensions", PageText.join(tensions)));
  }

  private PageText side(Effect effect, int index) {
    return index < effect.chains().size()
        ? parts.chain(effect.chains().get(index), index + 1)
        : ReportParts.nothing();
  }
}
