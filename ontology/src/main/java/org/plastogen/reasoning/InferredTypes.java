package org.plastogen.reasoning;

import java.util.List;

/**
 * What an individual is.
 *
 * @param mostSpecific IRIs of its most specific classes, sorted
 * @param mechanisms IRIs of all the mechanism classes it falls in, sorted; these are never asserted
 */
public record InferredTypes(List<String> mostSpecific, List<String> mechanisms) {

  /** Copies both lists. */
  public InferredTypes {
    mostSpecific = List.copyOf(mostSpecific);
    mechanisms = List.copyOf(mechanisms);
  }
}
