package org.plastogen.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.claim.Entity;
import org.plastogen.filter.Organisms;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * How far human evidence carries along a chain, from its start: the rungs that some claim found in
 * people stands behind, up to the first that none does.
 *
 * @param chain the chain
 */
public record TranslationLadder(MechanismChain chain) {
  private static final Set<String> ENDS =
      Stream.of("ClinicalOutcome", "Disease", "Symptom", "TherapeuticEffect", "PlasticityProcess")
          .map(Vocabulary::term)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Whether the ladder to an entity is worth asking for: a clinical outcome, disease, symptom,
   * therapeutic effect or plasticity process.
   *
   * @param entity where a chain ends
   * @param terms the classes
   */
  public static boolean leadsTo(Entity entity, Terms terms) {
    return terms.selfAndAbove(entity.type().iri()).stream().anyMatch(ENDS::contains);
  }

  /** Whether a claim found in people states a step. */
  public static boolean isHuman(DirectEdge step) {
    return step.claims().stream().anyMatch(Organisms::inHumans);
  }

  /** How many steps from the start have human evidence before the first that has none. */
  public int humanSteps() {
    List<DirectEdge> steps = chain.steps();
    int human = 0;
    while (human < steps.size() && isHuman(steps.get(human))) {
      human++;
    }
    return human;
  }

  /** Where human evidence stops, in a clause. */
  public String sentence() {
    int human = humanSteps();
    int all = chain.steps().size();
    if (human == all) {
      return "human evidence all the way";
    }
    DirectEdge gap = chain.steps().get(human);
    return (human == 0 ? "no human evidence from the start" : "human evidence for " + human)
        + (human == 0 ? "" : " of " + all + " hops")
        + "; missing at "
        + ChainGaps.hop(gap)
        + " ("
        + gap.best().evidence().label()
        + ")";
  }
}
