package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Map;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Tension;
import org.plastogen.explain.ClaimText;

/** Claims that do not sit well together, side by side by document. */
public final class TensionPage {

  private final Site site;

  TensionPage(Site site) {
    this.site = site;
  }

  String html(Tension tension, Visit visit) {
    Shell shell =
        Shell.filtered(site, visit, visit.library().title(tension), "/conflicts")
            .about(tension.note());
    return site.templates().fill("tension", new Model(shell, tension, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param tension whose page it is
   * @param visit the request
   */
  public record Model(Shell shell, Tension tension, Visit visit) {

    /** The claims by the document that states them. */
    public Map<String, List<Claim>> sides() {
      return View.grouped(tension.claims(), ClaimText::document);
    }

    /** Those of some claims that count. */
    public List<ClaimCard> cards(List<Claim> claims) {
      return ClaimCard.of(visit.view().counted(claims), visit);
    }

    /** Whether fewer than two sides are left, so that nothing disagrees. */
    public boolean settled() {
      return visit.view().counted(tension.claims()).size() < 2;
    }
  }
}
