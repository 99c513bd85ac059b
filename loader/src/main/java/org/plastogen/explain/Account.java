package org.plastogen.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plastogen.claim.Claim;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.mechanism.Effect;

/**
 * An explanation with all that a reader needs to judge it.
 *
 * @param explanation what follows, and by which chains
 * @param filter which claims counted
 * @param claimsCounted how many claims pass the filter
 * @param claimsThere how many claims there are
 * @param followsFromAll whether anything follows between the two if every claim counts
 * @param documents the documents, by identifier
 * @param tensions tensions that touch a claim of a chain told, in order of their identifiers
 * @param proofs for each effect what HermiT says, in the same order; empty if it was not asked
 */
public record Account(
    Explanation explanation,
    ClaimFilter filter,
    int claimsCounted,
    int claimsThere,
    boolean followsFromAll,
    Map<String, SourceDocument> documents,
    List<Tension> tensions,
    List<EffectProof> proofs) {

  /** The verdict where claims link the two, but none with a sign. */
  public static final String UNSIGNED = "unsigned link only";

  /** The verdict where no claim links the two. */
  public static final String NOT_STATED = "not stated";

  /** Copies the collections. */
  public Account {
    documents = java.util.Collections.unmodifiableMap(new TreeMap<>(documents));
    tensions = List.copyOf(tensions);
    proofs = List.copyOf(proofs);
  }

  /** The same account with what HermiT says of each effect. */
  public Account with(List<EffectProof> hermits) {
    return new Account(
        explanation,
        filter,
        claimsCounted,
        claimsThere,
        followsFromAll,
        documents,
        tensions,
        hermits);
  }

  /** What HermiT says of an effect, if it was asked. */
  public Optional<EffectProof> proof(Effect effect) {
    return proofs.stream().filter(proof -> proof.effect().equals(effect)).findFirst();
  }

  /** What all routes say together: increases, decreases, conflicting, or why there is none. */
  public String verdict() {
    if (!explanation.effects().isEmpty()) {
      return explanation.effects().get(0).verdict().label();
    }
    return explanation.unsigned().isEmpty() ? NOT_STATED : UNSIGNED;
  }

  /** Whether routes of the opposite sign exist that are not told, for they miss a way point. */
  public boolean oppositeNotTold() {
    return explanation.effects().size() == 1
        && explanation.effects().get(0).verdict() == Effect.Verdict.CONFLICTING;
  }

  /** Every claim behind a step of the chains of some effects, each once. */
  static Set<Claim> claims(List<Effect> effects) {
    Set<Claim> claims = new LinkedHashSet<>();
    effects.forEach(
        effect ->
            effect
                .chains()
                .forEach(chain -> chain.steps().forEach(step -> claims.addAll(step.claims()))));
    return claims;
  }
}
