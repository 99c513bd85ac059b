package org.plastogen.whatif;

import java.util.ArrayList;
import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.difference.EffectChanges;
import org.plastogen.difference.Scope;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.mechanism.Mechanism;

/**
 * Answers what would follow from other claims. Everything is found anew over the changed set of
 * claims, so an effect counts only if a chain of claims that are left carries it.
 */
public final class WhatIf {
  private final List<Entity> entities;
  private final List<Claim> claims;
  private final Mechanism asItIs;
  private final ClaimFilter filter;

  /**
   * For those claims of some seeds that pass a filter.
   *
   * @param seeds the seeds
   * @param filter which claims count, before and after, added ones included
   */
  public WhatIf(Seeds seeds, ClaimFilter filter) {
    this.entities = seeds.entities();
    this.claims = filter.of(seeds.claims().toList());
    this.asItIs = Mechanism.of(entities, claims);
    this.filter = filter;
  }

  /**
   * For all claims of some seeds.
   *
   * @param seeds the seeds
   */
  public WhatIf(Seeds seeds) {
    this(seeds, ClaimFilter.everything());
  }

  /**
   * What changes.
   *
   * @param without what does not count; a claim or document left out makes room for one added under
   *     the same identifier, while blocked entities and weak evidence do not count in added claims
   *     either
   * @param with claims that count besides
   * @param scope which effects to compare
   * @return the changes
   */
  public WhatIfAnswer ask(List<Exclusion> without, List<Claim> with, Scope scope) {
    return ask(without, with, scope, () -> {});
  }

  /**
   * What changes, found out under watch.
   *
   * @param without what does not count, as above
   * @param with claims that count besides
   * @param scope which effects to compare
   * @param checkpoint run again and again; what it throws ends the search
   * @return the changes
   */
  public WhatIfAnswer ask(
      List<Exclusion> without, List<Claim> with, Scope scope, Runnable checkpoint) {
    List<Claim> leftOut = claims.stream().filter(c -> excluded(c, without)).toList();
    List<Exclusion> general =
        without.stream()
            .filter(e -> e instanceof Exclusion.Blocked || e instanceof Exclusion.Below)
            .toList();
    List<Claim> added = filter.of(with).stream().filter(c -> !excluded(c, general)).toList();
    List<Claim> counting = new ArrayList<>(claims);
    counting.removeAll(leftOut);
    counting.addAll(added);
    Mechanism then = Mechanism.of(entities, counting);
    EffectChanges changes = EffectChanges.between(asItIs, then, scope, checkpoint);
    return new WhatIfAnswer(filter, without, leftOut, added, scope, changes);
  }

  private static boolean excluded(Claim claim, List<Exclusion> exclusions) {
    return exclusions.stream().anyMatch(exclusion -> exclusion.excludes(claim));
  }
}
