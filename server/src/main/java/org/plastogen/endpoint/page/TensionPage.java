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
    Shell shell = Shell.plain(site, visit, title(tension), "/conflicts");
    return site.templates().fill("tension", new Model(shell, tension, visit));
  }

  static String title(Tension tension) {
    String words = tension.id().replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
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

    public List<ClaimCard> cards(List<Claim> claims) {
      return ClaimCard.of(claims, visit);
    }
  }
}
