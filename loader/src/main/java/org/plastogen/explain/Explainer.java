package org.plastogen.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.chain.Limits;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.mechanism.MechanismChain;

/**
 * Answers why, over a set of claims: those of a release, or as many of them as a filter leaves. The
 * chains are found anew, so a chain counts only if all its steps stand on claims of the set.
 */
public final class Explainer {
  /** How many chains are looked at for those that pass a given entity. */
  private static final int SEARCHED = 5_000;

  private static final long EDGES_EXAMINED = 1_000_000;

  private final List<Claim> claims;
  private final Mechanism mechanism;

  /**
   * For some claims.
   *
   * @param entities the entities that exist
   * @param claims the claims that count
   */
  public Explainer(List<Entity> entities, List<Claim> claims) {
    this.claims = List.copyOf(claims);
    this.mechanism = Mechanism.of(entities, claims);
  }

  /** The mechanism that the claims state. */
  public Mechanism mechanism() {
    return mechanism;
  }

  /**
   * Why one entity has a net effect on another.
   *
   * @param subject the entity asked from
   * @param object the entity asked to
   * @param limit how many chains of each sign to tell, at least 1
   * @param via entities that every chain told must pass, in any order
   * @return the explanation; without effects if nothing follows
   */
  public Explanation explain(Entity subject, Entity object, int limit, Set<Entity> via) {
    Limits limits = new Limits(via.isEmpty() ? limit : SEARCHED, EDGES_EXAMINED);
    List<Effect> effects =
        new Effects(mechanism, limits)
            .between(subject, object).stream()
                .map(effect -> passing(effect, limit, via))
                .flatMap(Optional::stream)
                .toList();
    List<Claim> between =
        claims.stream()
            .filter(c -> c.subject().equals(subject) && c.object().equals(object))
            .toList();
    return new Explanation(
        subject,
        object,
        effects,
        between.stream().filter(c -> c.relation().sign().isEmpty() && !c.negated()).toList(),
        between.stream().filter(Claim::negated).toList());
  }

  private static Optional<Effect> passing(Effect effect, int limit, Set<Entity> via) {
    List<MechanismChain> chains =
        effect.chains().stream().filter(chain -> passed(chain).containsAll(via)).toList();
    if (chains.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> incomplete =
        chains.size() > limit
            ? Optional.of(
                "there are more chains; the best of them "
                    + (limit == 1 ? "is" : "are")
                    + " listed")
            : effect.incompleteBecause();
    return Optional.of(
        new Effect(
            effect.subject(),
            effect.sign(),
            effect.object(),
            effect.verdict(),
            effect.claimed(),
            chains.subList(0, Math.min(limit, chains.size())),
            incomplete));
  }

  private static Set<Entity> passed(MechanismChain chain) {
    Set<Entity> passed = new HashSet<>();
    for (DirectEdge step : chain.steps()) {
      passed.add(step.subject());
      passed.add(step.object());
    }
    return passed;
  }
}
