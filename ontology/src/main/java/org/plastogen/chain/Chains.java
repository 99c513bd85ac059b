package org.plastogen.chain;

import java.util.List;
import java.util.Optional;

/**
 * The chains of one effect, best first, and whether they are all there are.
 *
 * @param chains ordered by weakest evidence, then hedged steps, then length, then the IRIs passed;
 *     empty if the effect does not hold
 * @param incompleteBecause why there may be or are more chains than listed, as a sentence; empty if
 *     the list holds all
 */
public record Chains(List<Chain> chains, Optional<String> incompleteBecause) {

  /** Copies the list. */
  public Chains {
    chains = List.copyOf(chains);
  }

  /** Whether the list holds every chain of the effect. */
  public boolean complete() {
    return incompleteBecause.isEmpty();
  }
}
