package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.page.ConflictsPage;
import org.plastogen.endpoint.page.Site;
import org.plastogen.endpoint.page.Visit;
import org.plastogen.explain.ConflictReport;
import org.plastogen.explain.ConflictText;

/** All pairs of entities that routes of both signs join, side by side. */
public final class ConflictsReport implements Report {

  private final ConflictsPage page;

  /** A report whose page belongs to a site. */
  public ConflictsReport(Site site) {
    this.page = new ConflictsPage(site);
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public List<PageFormat> formats() {
    return List.of(PageFormat.TEXT, PageFormat.HTML, PageFormat.JSON);
  }

  @Override
  public String write(Visit visit, PageFormat format, Runnable check) {
    ConflictReport report = visit.library().explanations().conflicts(visit.asked().filter());
    return switch (format) {
      case HTML -> page.of(report, visit);
      case JSON -> ConflictText.json(report);
      default -> ConflictText.of(report);
    };
  }
}
