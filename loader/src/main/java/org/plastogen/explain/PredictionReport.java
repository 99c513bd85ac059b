package org.plastogen.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.chain.Limits;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.vocabulary.Terms;

/**
 * Every effect that follows, the strongest first.
 *
 * @param filter which claims counted
 * @param effects all effects, claimed ones too
 */
public record PredictionReport(ClaimFilter filter, List<Prediction> effects) {
  /** Copies the list. */
  public PredictionReport {
    effects = List.copyOf(effects);
  }

  static PredictionReport of(
      List<Entity> entities, List<Claim> claims, Terms terms, ClaimFilter filter) {
    Set<List<Entity>> denied = new HashSet<>();
    claims.stream()
        .filter(Claim::negated)
        .forEach(claim -> denied.add(List.of(claim.subject(), claim.object())));
    List<Prediction> effects =
        new Effects(Mechanism.of(entities, claims), Limits.USUAL)
            .all().stream()
                .map(effect -> prediction(effect, denied, terms))
                .sorted(Prediction.STRONGEST_FIRST)
                .toList();
    return new PredictionReport(filter, effects);
  }

  private static Prediction prediction(Effect effect, Set<List<Entity>> denied, Terms terms) {
    Optional<TranslationLadder> ladder =
        TranslationLadder.leadsTo(effect.object(), terms)
            ? Optional.of(new TranslationLadder(effect.chains().get(0)))
            : Optional.empty();
    return new Prediction(
        effect, denied.contains(List.of(effect.subject(), effect.object())), ladder);
  }

  /** The effects that nobody claims: what an experiment could test. */
  public List<Prediction> unclaimed() {
    return effects.stream().filter(Prediction::isUnclaimed).toList();
  }

  /** The effects on clinical and plasticity nodes, claimed or not. */
  public List<Prediction> ladders() {
    return effects.stream().filter(prediction -> prediction.ladder().isPresent()).toList();
  }
}
