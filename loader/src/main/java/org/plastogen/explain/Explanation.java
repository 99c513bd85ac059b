package org.plastogen.explain;

import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.Effect;

/**
 * Why one entity has a net effect on another, or that nothing says it has.
 *
 * @param subject the entity asked from
 * @param object the entity asked to
 * @param effects none, one, or one of each sign, with their best chains
 * @param unsigned claims that link the two directly without a sign
 * @param denied claims that deny a direct relation between the two
 */
public record Explanation(
    Entity subject, Entity object, List<Effect> effects, List<Claim> unsigned, List<Claim> denied) {
  /** Copies the lists. */
  public Explanation {
    effects = List.copyOf(effects);
    unsigned = List.copyOf(unsigned);
    denied = List.copyOf(denied);
  }
}
