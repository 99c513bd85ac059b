package org.plastogen.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One route by which a net effect comes about: edges in order, each starting where the one before
 * ends. Its edges alone entail the effect, and none of them can be left out.
 *
 * @param steps at least one edge
 * @param throughFeedback whether the route comes back to an entity that it has passed before
 */
public record Chain(List<SignedEdge> steps, boolean throughFeedback) {

  /**
   * Checks that the steps join.
   *
   * @throws IllegalArgumentException if there is no step, or one does not start where the one
   *     before ends
   */
  public Chain {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a chain has at least one step");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i - 1).object().equals(steps.get(i).subject())) {
        throw new IllegalArgumentException(
            "step " + (i + 1) + " does not start where step " + i + " ends");
      }
    }
  }

  /** The chain of these steps; finds out by itself whether it runs through feedback. */
  public static Chain of(List<SignedEdge> steps) {
    Set<String> passed = new HashSet<>();
    boolean feedback = false;
    steps.stream().limit(1).map(SignedEdge::subject).forEach(passed::add);
    for (SignedEdge step : steps) {
      feedback |= !passed.add(step.object());
    }
    return new Chain(steps, feedback);
  }

  /** The effect that the chain entails. */
  public NetEffect effect() {
    return new NetEffect(steps.get(0).subject(), sign(), steps.get(steps.size() - 1).object());
  }

  /** The product of the steps' signs. */
  public Sign sign() {
    return steps.stream().map(SignedEdge::sign).reduce(Sign.INCREASE, Sign::times);
  }

  /** The evidence rank of the weakest step; 1 is the strongest. */
  public int weakestEvidence() {
    return steps.stream().mapToInt(step -> step.strength().evidenceRank()).max().orElseThrow();
  }

  /** The certainty rank of the least certain step; 1 is stated without reservation. */
  public int weakestCertainty() {
    return steps.stream().mapToInt(step -> step.strength().certaintyRank()).max().orElseThrow();
  }

  /** How many steps no claim states without reservation. */
  public int hedges() {
    return (int) steps.stream().filter(step -> step.strength().hedged()).count();
  }

  /** How many steps. */
  public int length() {
    return steps.size();
  }
}
