package org.plastogen.chain;

import java.util.Optional;

/**
 * How many net effects there are.
 *
 * @param effects the effects of all subjects that were counted
 * @param subjectsLeftOut how many subjects were not counted, for want of work left
 */
public record EffectCount(long effects, int subjectsLeftOut) {

  /** Why there may be more, as a sentence; empty if the number is exact. */
  public Optional<String> incompleteBecause() {
    return subjectsLeftOut == 0
        ? Optional.empty()
        : Optional.of(
            "the count stopped before "
                + subjectsLeftOut
                + (subjectsLeftOut == 1 ? " subject" : " subjects")
                + "; there are more effects than these");
  }
}
