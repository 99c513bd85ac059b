package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.page.ConflictsPage;
import org.plastogen.endpoint.request.ReportRequest;
import org.plastogen.explain.ConflictReport;
import org.plastogen.explain.ConflictText;
import org.plastogen.explain.Explanations;

/** All pairs of entities that routes of both signs join, side by side. */
public final class ConflictsReport implements Report {

  private final ConflictsPage page = new ConflictsPage();

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public List<PageFormat> formats() {
    return List.of(PageFormat.TEXT, PageFormat.HTML, PageFormat.JSON);
  }

  @Override
  public String write(ReportRequest asked, Explanations explanations, PageFormat format) {
    ConflictReport report = explanations.conflicts(asked.filter());
    return switch (format) {
      case HTML -> page.of(report, asked);
      case JSON -> ConflictText.json(report);
      default -> ConflictText.of(report);
    };
  }
}
