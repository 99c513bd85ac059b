package org.plastogen.endpoint.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.explain.RivalReport;
import org.plastogen.mechanism.Effect;
import org.plastogen.rival.RivalExplanation;
import org.plastogen.rival.RivalExplanation.Shared;

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
    RivalReport report = visit.library().explanations().rivals(visit.asked().filter());
    return site.templates().fill("persistence", new Model(shell, report, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param report the rivals
   * @param visit the request
   */
  public record Model(Shell shell, RivalReport report, Visit visit) {

    public ClaimCard card(Claim claim) {
      return new ClaimCard(claim, visit);
    }

    /** Effects that follow from an explanation alone, or those that rivals hold too. */
    public List<Shared<Effect>> effects(RivalExplanation rival, boolean alone) {
      return rival.effects().stream().filter(each -> each.alone() == alone).toList();
    }

    /** How many of some claims or effects no rival holds. */
    public <T> String alone(List<Shared<T>> some) {
      return some.stream().filter(Shared::alone).count() + " of " + some.size();
    }

    /**
     * The rivals with which an explanation shares a claim or an effect, in order of their labels.
     */
    public List<Entity> sharers(RivalExplanation rival) {
      return Stream.of(rival.offers(), rival.claims(), rival.effects())
          .flatMap(List::stream)
          .flatMap(shared -> shared.with().stream())
          .distinct()
          .sorted(java.util.Comparator.comparing(Entity::label))
          .toList();
    }

    /** Which rivals hold the same, in words. */
    public String with(Shared<?> shared) {
      return "also of "
          + shared.with().stream().map(Entity::label).collect(Collectors.joining(", "));
    }

    public String tone(Effect effect) {
      return effect.sign() == Sign.INCREASE ? "more" : "less";
    }
  }
}
