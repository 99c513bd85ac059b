package org.plastogen.difference;

import java.util.List;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.MechanismChain;

/**
 * How the net effect of one entity on another differs between two mechanisms. Both signs between
 * the same two entities are one change, since they share a verdict.
 *
 * @param kind what became of it
 * @param subject where the effect starts
 * @param object where it ends
 * @param before what followed before
 * @param after what follows after
 */
public record EffectChange(
    Kind kind, Entity subject, Entity object, Outlook before, Outlook after) {

  /** What can become of a net effect. */
  public enum Kind {
    /** It followed before and no longer does. */
    LOST,
    /** It follows now and did not before. */
    GAINED,
    /** It is still there with another verdict. */
    FLIPPED,
    /** Same verdict, but the best chain rests on less. */
    WEAKENED,
    /** Same verdict, and the best chain rests on more. */
    STRENGTHENED,
    /** Same verdict on the same strength. */
    KEPT;

    /** The word for it. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Kind of(Outlook before, Outlook after) {
      if (after.effects() == 0) {
        return LOST;
      }
      if (before.effects() == 0) {
        return GAINED;
      }
      if (!before.verdict().equals(after.verdict())) {
        return FLIPPED;
      }
      if (after.weakerThan(before)) {
        return WEAKENED;
      }
      return before.weakerThan(after) ? STRENGTHENED : KEPT;
    }
  }

  /** The verdict, or both verdicts with an arrow where it changed. */
  public String verdicts() {
    String was = before.verdict().map(v -> v.label()).orElse("nothing");
    String is = after.verdict().map(v -> v.label()).orElse("nothing");
    return switch (kind) {
      case LOST -> was;
      case FLIPPED -> was + " → " + is;
      default -> is;
    };
  }

  /** The best chains that held before and explain what is gone or was stronger. */
  public List<MechanismChain> chainsBefore() {
    return kind == Kind.GAINED || kind == Kind.KEPT ? List.of() : before.chains();
  }

  /** The best chains that hold now. */
  public List<MechanismChain> chainsAfter() {
    return after.chains();
  }

  /** The change in one line, such as {@code BDNF · increases · synaptogenesis}. */
  public String line() {
    return subject.label() + " · " + verdicts() + " · " + object.label();
  }

  /**
   * A chain in one line, with what its weakest step rests on.
   *
   * @param chain the chain
   * @return the line
   */
  public static String line(MechanismChain chain) {
    return chain.line()
        + "  ["
        + chain.weakestEvidence().label()
        + ", "
        + chain.weakestCertainty().label()
        + "]";
  }
}
