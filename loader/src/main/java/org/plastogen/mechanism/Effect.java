package org.plastogen.mechanism;

import java.util.List;
import java.util.Optional;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.vocabulary.Vocabulary;

/**
 * A net effect of one entity on another, with its best chains.
 *
 * @param subject where it starts
 * @param sign which way the object ends up when the subject goes up
 * @param object where it ends
 * @param verdict what all routes between the two say together
 * @param claimed claims that state the effect itself in the same sign, the best first
 * @param chains its chains, the best first
 * @param incompleteBecause why these may not be all its chains; empty if they are
 */
public record Effect(
    Entity subject,
    Sign sign,
    Entity object,
    Verdict verdict,
    List<Claim> claimed,
    List<MechanismChain> chains,
    Optional<String> incompleteBecause) {

  /** What all routes between two entities say together. */
  public enum Verdict {
    /** More leads to more, by every route. */
    INCREASES("NetIncrease", "increases"),
    /** More leads to less, by every route. */
    DECREASES("NetDecrease", "decreases"),
    /** Routes of both signs exist. */
    CONFLICTING("Conflicting", "conflicting");

    private final String localName;
    private final String label;

    Verdict(String localName, String label) {
      this.localName = localName;
      this.label = label;
    }

    /** The IRI of the individual in the ontology. */
    public String iri() {
      return Vocabulary.term(localName);
    }

    /** The word for it. */
    public String label() {
      return label;
    }
  }

  /** Copies the lists. */
  public Effect {
    claimed = List.copyOf(claimed);
    chains = List.copyOf(chains);
  }

  /** The IRI of this effect. */
  public String iri() {
    return Vocabulary.between("effect", subject.iri(), DirectEdge.verb(sign), object.iri());
  }

  /** The effect in one line. */
  public String sentence() {
    return subject.label()
        + (sign == Sign.INCREASE ? " net increases " : " net decreases ")
        + object.label();
  }
}
