package org.plastogen.chain;

/**
 * How well a direct edge is supported. Rank 1 is the strongest; ranks are those of the ontology's
 * evidence levels and certainties.
 *
 * @param evidenceRank 1 to {@value #WEAKEST}
 * @param certaintyRank 1 to {@value #WEAKEST}; 1 is stated without reservation, more is hedged
 */
public record Strength(int evidenceRank, int certaintyRank) {

  /** The largest rank that a graph can hold. */
  public static final int WEAKEST = 127;

  /**
   * Checks both ranks.
   *
   * @throws IllegalArgumentException if a rank is below 1 or above {@value #WEAKEST}
   */
  public Strength {
    if (evidenceRank < 1 || evidenceRank > WEAKEST) {
      throw new IllegalArgumentException("evidence rank out of range: " + evidenceRank);
    }
    if (certaintyRank < 1 || certaintyRank > WEAKEST) {
      throw new IllegalArgumentException("certainty rank out of range: " + certaintyRank);
    }
  }

  /** The better evidence of the two and the better certainty of the two, each by itself. */
  public Strength best(Strength other) {
    return new Strength(
        Math.min(evidenceRank, other.evidenceRank), Math.min(certaintyRank, other.certaintyRank));
  }

  /** Whether no claim states the edge without reservation. */
  public boolean hedged() {
    return certaintyRank > 1;
  }
}
