package org.plastogen.chain;

/**
 * How far a search for chains goes. Simple paths of a given parity are NP-hard to find (LaPaugh and
 * Papadimitriou 1984), so the work needs an end.
 *
 * @param chains how many chains to list for one effect, at least 1
 * @param edgesExamined how many edges the search for one effect may look at, at least 1; counted,
 *     not timed, so the same graph gives the same chains on every machine
 * @param edgesInAll how many edges the searches for all effects of one subject may look at
 *     together, at least 1
 */
public record Limits(int chains, long edgesExamined, long edgesInAll) {

  /** Five chains, and 250,000 edges looked at for one effect or 100,000 for all of a subject. */
  public static final Limits USUAL = new Limits(5, 250_000, 100_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public Limits {
    if (chains < 1 || edgesExamined < 1 || edgesInAll < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }

  /** Limits for one effect at a time; what all effects of a subject take is not limited. */
  public Limits(int chains, long edgesExamined) {
    this(chains, edgesExamined, Long.MAX_VALUE);
  }

  /** That the search for one effect had used up its edges, as the begin of a sentence. */
  String endedForOne() {
    return "the search stopped after looking at " + edgesExamined + " edges; ";
  }

  /** The same of the search for all effects of a subject. */
  String endedForAll() {
    return "the search for all effects of this subject stopped after looking at "
        + edgesInAll
        + " edges; ";
  }
}
