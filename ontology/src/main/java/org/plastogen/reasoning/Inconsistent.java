package org.plastogen.reasoning;

import java.util.List;
import java.util.Optional;

/**
 * The assertions contradict each other or the ontology.
 *
 * @param justifications minimal contradictions, at least one unless time ran out
 * @param incompleteBecause why there may be more contradictions than listed, as a sentence; empty
 *     if these are all
 */
public record Inconsistent(List<Justification> justifications, Optional<String> incompleteBecause)
    implements Reasoning {

  /** Copies the list. */
  public Inconsistent {
    justifications = List.copyOf(justifications);
  }
}
