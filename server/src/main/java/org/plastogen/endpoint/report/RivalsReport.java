package org.plastogen.endpoint.report;

import java.util.List;
import java.util.Set;
import org.plastogen.endpoint.answer.PageFormat;
import org.plastogen.endpoint.page.Visit;
import org.plastogen.explain.RivalReport;
import org.plastogen.explain.RivalText;

/** Explanations that are offered for the same thing, side by side. */
public final class RivalsReport implements Report {

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public List<PageFormat> formats() {
    return List.of(PageFormat.TEXT, PageFormat.MARKDOWN, PageFormat.JSON);
  }

  @Override
  public String write(Visit visit, PageFormat format, Runnable check) {
    RivalReport report = visit.library().explanations().rivals(visit.asked().filter());
    return switch (format) {
      case MARKDOWN -> RivalText.markdown(report);
      case JSON -> RivalText.json(report);
      default -> RivalText.of(report);
    };
  }
}
