package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Tension;
import org.plastogen.explain.ClaimText;
import org.plastogen.mechanism.DirectEdge;

/** The explanations that documents offer for an effect that outlives the drug, side by side. */
public final class PersistencePage implements Page {

  private final Site site;

  /** A page of a site. */
  public PersistencePage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell =
        Shell.filtered(site, visit, "Why does the effect outlast the drug?", "/persistence");
    return site.templates().fill("persistence", new Model(shell, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   */
  public record Model(Shell shell, Visit visit) {

    /**
     * An explanation with what belongs to it.
     *
     * @param hypothesis the explanation
     * @param claims the claims that belong to it, the best first
     * @param about claims about the explanation itself
     * @param documents the documents that offer it
     * @param tensions tensions that touch its claims
     */
    public record Rival(
        Entity hypothesis,
        List<ClaimCard> claims,
        List<ClaimCard> about,
        Set<String> documents,
        List<Tension> tensions) {}

    /** Explanations with claims of their own, the one with most claims first. */
    public List<Rival> rivals() {
      Map<Entity, List<Claim>> groups = new TreeMap<>(Comparator.comparing(Entity::label));
      for (Claim claim : visit.view().claims()) {
        for (Entity each : claim.entities().getOrDefault(EntityQualifier.HYPOTHESIS, List.of())) {
          groups.computeIfAbsent(each, k -> new ArrayList<>()).add(claim);
        }
      }
      return groups.entrySet().stream()
          .map(e -> rival(e.getKey(), e.getValue()))
          .sorted(Comparator.comparingInt(rival -> -rival.claims().size()))
          .toList();
    }

    private Rival rival(Entity hypothesis, List<Claim> claims) {
      List<Claim> best = claims.stream().sorted(DirectEdge.BEST_FIRST).toList();
      List<Claim> about =
          visit.view().claims().stream()
              .filter(c -> c.subject().equals(hypothesis) || c.object().equals(hypothesis))
              .filter(c -> !claims.contains(c))
              .toList();
      return new Rival(
          hypothesis,
          ClaimCard.of(best, visit),
          ClaimCard.of(about, visit),
          View.grouped(claims, ClaimText::document).keySet(),
          visit.library().tensions(claims));
    }
  }
}
