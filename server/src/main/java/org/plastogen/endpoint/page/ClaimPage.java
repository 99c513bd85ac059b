package org.plastogen.endpoint.page;

import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.claim.SourceDocument;
import org.plastogen.endpoint.page.View.Net;

/** One claim with all that qualifies it. */
public final class ClaimPage {

  private final Site site;

  ClaimPage(Site site) {
    this.site = site;
  }

  String html(Claim claim, Visit visit) {
    Shell shell =
        Shell.filtered(site, visit, claim.sentence(), "")
            .about(
                "A claim of "
                    + org.plastogen.explain.ClaimText.place(claim)
                    + ": "
                    + claim.sentence()
                    + ".");
    return site.templates()
        .fill(
            "claim",
            new Model(
                shell, new ClaimCard(claim, visit), visit.library().documentOf(claim), visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param card the claim
   * @param document what states it
   * @param visit the request
   */
  public record Model(Shell shell, ClaimCard card, SourceDocument document, Visit visit) {

    /** Other claims that count about the same two entities. */
    public List<ClaimCard> others() {
      Claim claim = card.claim();
      return ClaimCard.of(
          visit.view().claims().stream()
              .filter(c -> !c.id().equals(claim.id()))
              .filter(c -> c.subject().equals(claim.subject()))
              .filter(c -> c.object().equals(claim.object()))
              .toList(),
          visit);
    }

    /** The net effect between its entities, if one follows. */
    public List<Net> nets() {
      return visit.view().effectsOf(card.claim().subject()).stream()
          .filter(net -> net.object().equals(card.claim().object()))
          .toList();
    }

    public boolean counts() {
      return visit.view().counts(card.claim());
    }
  }
}
