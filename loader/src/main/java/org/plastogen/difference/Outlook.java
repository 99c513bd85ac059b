package org.plastogen.difference;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plastogen.chain.Sign;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

/**
 * What one mechanism says of one entity's net effect on another: the best chain of each sign.
 *
 * @param increase the best chain by which more leads to more
 * @param decrease the best chain by which more leads to less
 */
public record Outlook(Optional<MechanismChain> increase, Optional<MechanismChain> decrease) {
  /** Nothing follows. */
  public static final Outlook NONE = new Outlook(Optional.empty(), Optional.empty());

  private static final Comparator<MechanismChain> BEST_FIRST =
      Comparator.<MechanismChain>comparingInt(chain -> chain.weakestEvidence().rank())
          .thenComparingInt(MechanismChain::hedges)
          .thenComparingInt(chain -> chain.steps().size());

  /** The same, and the chain of one sign besides. */
  Outlook with(Sign sign, MechanismChain chain) {
    return sign == Sign.INCREASE
        ? new Outlook(Optional.of(chain), decrease)
        : new Outlook(increase, Optional.of(chain));
  }

  /** How many net effects that is: none, one, or one of each sign. */
  public int effects() {
    return signs().size();
  }

  /** What both signs say together; empty if nothing follows. */
  public Optional<Effect.Verdict> verdict() {
    if (increase.isPresent() && decrease.isPresent()) {
      return Optional.of(Effect.Verdict.CONFLICTING);
    }
    return increase
        .map(chain -> Effect.Verdict.INCREASES)
        .or(() -> decrease.map(chain -> Effect.Verdict.DECREASES));
  }

  /** The chains, that of the increase first, by sign. */
  public Map<Sign, MechanismChain> signs() {
    Map<Sign, MechanismChain> signs = new EnumMap<>(Sign.class);
    increase.ifPresent(chain -> signs.put(Sign.INCREASE, chain));
    decrease.ifPresent(chain -> signs.put(Sign.DECREASE, chain));
    return signs;
  }

  /** The chains, the best first. */
  public List<MechanismChain> chains() {
    return signs().values().stream().sorted(BEST_FIRST).toList();
  }

  /**
   * Whether a chain of this is weaker than that of the same sign in another: by its weakest
   * evidence, and where that is equal by the number of its hedged steps.
   *
   * @param other what to compare with
   * @return true if it is for at least one sign
   */
  public boolean weakerThan(Outlook other) {
    return weaker(increase, other.increase) || weaker(decrease, other.decrease);
  }

  private static boolean weaker(Optional<MechanismChain> one, Optional<MechanismChain> other) {
    return one.isPresent() && other.isPresent() && strength(one.get()) > strength(other.get());
  }

  private static long strength(MechanismChain chain) {
    return ((long) chain.weakestEvidence().rank() << 32) + chain.hedges();
  }
}
