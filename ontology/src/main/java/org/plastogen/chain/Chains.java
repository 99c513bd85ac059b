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

  /** No chain, and none to be found. */
  static final Chains NONE = all(List.of());

  /** Copies the list. */
  public Chains {
    chains = List.copyOf(chains);
  }

  /** Whether the list holds every chain of the effect. */
  public boolean complete() {
    return incompleteBecause.isEmpty();
  }

  /** All chains there are. */
  static Chains all(List<Chain> chains) {
    return new Chains(chains, Optional.empty());
  }

  /** The best of more. */
  static Chains best(List<Chain> chains) {
    return because(
        "there are more chains; the best of them "
            + (chains.size() == 1 ? "is" : "are")
            + " listed",
        chains);
  }

  /** What was found before the search ended, which is told first. */
  static Chains cutShort(List<Chain> chains, String ended) {
    return because(ended + "the chains listed are the best, and more may exist", chains);
  }

  /** The one walk of an effect without a chain that passes no node twice. */
  static Chains byFeedback(Chain walk) {
    return because(
        "every route runs round a feedback loop; the best of them is listed", List.of(walk));
  }

  /** A best walk, where the search ended before it found a chain that passes no node twice. */
  static Chains bestWalk(Chain walk, String ended) {
    return because(
        ended
            + (walk.throughFeedback()
                ? "the chain listed does entail the effect, and better ones may exist"
                : "the chain listed is the best or as good, and more may exist"),
        List.of(walk));
  }

  private static Chains because(String reason, List<Chain> chains) {
    return new Chains(chains, Optional.of(reason));
  }
}
