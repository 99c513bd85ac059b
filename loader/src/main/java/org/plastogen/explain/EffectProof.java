package org.plastogen.explain;

import java.util.List;
import org.plastogen.mechanism.Effect;
import org.plastogen.reasoning.Assertion;
import org.plastogen.reasoning.EffectEntailment;
import org.plastogen.reasoning.RelationAssertion;

/**
 * What HermiT says of one effect.
 *
 * @param effect the effect
 * @param entailment minimal sets of assertions that entail it, each with the axioms it needs
 * @param certified for each chain told, in order, whether its claims alone entail the effect
 */
public record EffectProof(Effect effect, EffectEntailment entailment, List<Boolean> certified) {
  /** Copies the list. */
  public EffectProof {
    certified = List.copyOf(certified);
  }

  /** Whether HermiT certifies a chain, in words. */
  public String certificate(int chain) {
    return certified.get(chain)
        ? "its claims alone entail the effect"
        : "its claims alone were not shown to entail the effect";
  }

  /** How many justifications there are and whether these are all. */
  public String sentence() {
    int found = entailment.justifications().size();
    return "OWL justification by HermiT: "
        + found
        + (found == 1 ? " minimal set" : " minimal sets")
        + " of assertions and axioms"
        + entailment
            .incompleteBecause()
            .map(why -> "; " + why + ".")
            .orElse("; there are no more.");
  }

  /** An assertion on one line: subject, property, object, claim. */
  static String line(Assertion assertion) {
    if (assertion instanceof RelationAssertion relation) {
      return last(relation.subject())
          + " "
          + last(relation.property())
          + " "
          + last(relation.object())
          + "   # "
          + assertion.origin().replaceFirst(".*/claim/", "");
    }
    return assertion.origin();
  }

  private static String last(String iri) {
    return iri.replaceFirst(".*[#/]", "");
  }
}
