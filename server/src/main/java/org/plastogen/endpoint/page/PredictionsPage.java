package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Set;
import org.plastogen.explain.Prediction;
import org.plastogen.explain.PredictionReport;

/** What follows though nobody claims it: what an experiment could test, the strongest first. */
public final class PredictionsPage implements Page {

  private static final int USUAL = 60;
  private static final int MOST = 2_000;

  private final Site site;

  /** A page of a site. */
  public PredictionsPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("limit");
  }

  @Override
  public String html(Visit visit) {
    Shell shell =
        Shell.filtered(site, visit, "What follows though nobody claims it", "/predictions");
    PredictionReport report = visit.library().explanations().predictions(visit.asked().filter());
    List<Prediction> all = report.unclaimed();
    int limit = visit.asked().number("limit", USUAL, MOST);
    return site.templates()
        .fill(
            "predictions",
            new Model(shell, visit, all.size(), all.subList(0, Math.min(limit, all.size()))));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param there how many predictions there are
   * @param shown those shown
   */
  public record Model(Shell shell, Visit visit, int there, List<Prediction> shown) {
    /** The same page with all of them. */
    public String all() {
      return visit.links().to("/predictions", "limit", String.valueOf(Math.min(MOST, there)));
    }
  }
}
