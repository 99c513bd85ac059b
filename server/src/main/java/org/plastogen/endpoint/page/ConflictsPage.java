package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Map;
import org.plastogen.claim.Tension;
import org.plastogen.explain.Conflict;
import org.plastogen.explain.ConflictReport;
import org.plastogen.mechanism.Effect;

/** Where the sources disagree: pairs with routes of both signs, and the tensions between claims. */
public final class ConflictsPage {

  private final Site site;

  /** A page of a site. */
  public ConflictsPage(Site site) {
    this.site = site;
  }

  /** The whole page. */
  public String of(ConflictReport report, Visit visit) {
    Shell shell = Shell.filtered(site, visit, "Where the documents disagree", "/conflicts");
    return site.templates().fill("conflicts", new Model(shell, report, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param report the pairs
   * @param visit the request
   */
  public record Model(Shell shell, ConflictReport report, Visit visit) {

    public List<ChainView> chains(Effect effect, Conflict conflict) {
      return ChainView.of(
          effect.chains(), visit, "p" + report.conflicts().indexOf(conflict) + "-" + effect.sign());
    }

    /** Tensions of which a claim counts, by kind. */
    public Map<String, List<Tension>> tensions() {
      return visit.library().seeds().tensions().stream()
          .filter(t -> t.claims().stream().anyMatch(visit.view()::counts))
          .collect(
              java.util.stream.Collectors.groupingBy(
                  Tension::kind, java.util.TreeMap::new, java.util.stream.Collectors.toList()));
    }

    /** The documents that a tension lies between. */
    public Iterable<String> documents(Tension tension) {
      return View.grouped(tension.claims(), org.plastogen.explain.ClaimText::document).keySet();
    }
  }
}
