package org.plastogen.chain;

/**
 * How far a search for chains goes. Simple paths of a given parity are NP-hard to find (LaPaugh and
 * Papadimitriou 1984), so the work for one effect needs an end.
 *
 * @param chains how many chains to list for one effect, at least 1
 * @param edgesExamined how many edges the search for one effect may look at, at least 1; counted,
 *     not timed, so the same graph gives the same chains on every machine
 */
public record Limits(int chains, long edgesExamined) {

  /** Five chains, and a quarter of a million edges looked at. */
  public static final Limits USUAL = new Limits(5, 250_000);

  /**
   * Checks both numbers.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public Limits {
    if (chains < 1 || edgesExamined < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }
}
