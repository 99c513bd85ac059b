package org.plastogen.explain;

import java.util.Comparator;
import java.util.Optional;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

/**
 * An effect with how well its best chain carries it.
 *
 * @param effect the effect
 * @param denied whether a claim denies a relation between the two
 * @param ladder how far human evidence carries, if the effect is on a clinical or plasticity node
 */
public record Prediction(Effect effect, boolean denied, Optional<TranslationLadder> ladder) {
  /** The strongest weakest hop first: evidence, then hedged hops, certainty, length, IRI. */
  public static final Comparator<Prediction> STRONGEST_FIRST =
      Comparator.comparing((Prediction p) -> p.best().weakestEvidence())
          .thenComparing(p -> p.best().hedges())
          .thenComparing(p -> p.best().weakestCertainty())
          .thenComparing(p -> p.best().steps().size())
          .thenComparing(p -> p.effect().iri());

  /** Its best chain. */
  public MechanismChain best() {
    return effect.chains().get(0);
  }

  /** Whether no claim states it in this sign. */
  public boolean isUnclaimed() {
    return effect.claimed().isEmpty();
  }
}
