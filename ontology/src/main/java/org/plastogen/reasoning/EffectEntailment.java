package org.plastogen.reasoning;

import java.util.List;
import java.util.Optional;
import org.plastogen.chain.NetEffect;

/**
 * Why a net effect follows, in OWL.
 *
 * @param effect the effect
 * @param justifications sets of assertions and axioms that entail it and of which none can be left
 *     out, each confirmed by HermiT; none if the effect does not follow
 * @param incompleteBecause why there may be more justifications than listed, as a clause; empty if
 *     these are all
 */
public record EffectEntailment(
    NetEffect effect, List<Justification> justifications, Optional<String> incompleteBecause) {

  /** Copies the list. */
  public EffectEntailment {
    justifications = List.copyOf(justifications);
  }
}
