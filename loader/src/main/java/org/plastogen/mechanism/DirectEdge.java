package org.plastogen.mechanism;

import java.util.Comparator;
import java.util.List;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.Strength;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.vocabulary.Vocabulary;

/**
 * One signed step from a subject to an object, with all claims that state it.
 *
 * @param subject where it starts
 * @param sign which way the object moves when the subject goes up
 * @param object where it ends
 * @param claims at least one claim, the best first: by evidence, then certainty, then identifier
 */
public record DirectEdge(Entity subject, Sign sign, Entity object, List<Claim> claims) {
  /** The order in which claims support an edge, the best first. */
  public static final Comparator<Claim> BEST_FIRST =
      Comparator.comparing(Claim::evidence)
          .thenComparing(Claim::certainty)
          .thenComparing(Claim::id);

  /** Sorts the claims, the best first. */
  public DirectEdge {
    claims = claims.stream().sorted(BEST_FIRST).toList();
  }

  /** The IRI of this edge. */
  public String iri() {
    return Vocabulary.between("edge", subject.iri(), verb(sign), object.iri());
  }

  /**
   * The IRI of this edge at a place in a chain; chains that take it at the same place share it.
   *
   * @param position from 1
   */
  public String stepIri(int position) {
    return iri().replace("/edge/", "/step/" + position + "/");
  }

  /**
   * The claim that supports it best: evidence and certainty are counted from one claim, not mixed.
   */
  public Claim best() {
    return claims.get(0);
  }

  /** The edge as the chain finder takes it. */
  SignedEdge signed() {
    return new SignedEdge(
        subject.iri(),
        sign,
        object.iri(),
        new Strength(best().evidence().rank(), best().certainty().rank()));
  }

  /**
   * The verb of a sign.
   *
   * @param sign the sign
   * @return {@code increases} or {@code decreases}
   */
  public static String verb(Sign sign) {
    return sign == Sign.INCREASE ? "increases" : "decreases";
  }
}
