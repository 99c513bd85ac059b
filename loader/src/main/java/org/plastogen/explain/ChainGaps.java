package org.plastogen.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.filter.Organisms;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.vocabulary.Vocabulary;

/** What a reader might take from a chain that it does not show. */
public final class ChainGaps {
  private static final String UNSUPPORTED = Vocabulary.term("UnsupportedStatement");
  private static final String HYPOTHESIS = Vocabulary.term("HypothesisLevel");
  private static final String IN_VITRO = Vocabulary.term("InVitroStudy");

  private ChainGaps() {}

  /**
   * Looks a chain over.
   *
   * @param chain the chain
   * @return a clause for each gap: hops without named evidence, hypotheses, reservations, hops
   *     known in animals only, regions that differ, conditions, feedback; none if there is none
   */
  public static List<String> of(MechanismChain chain) {
    List<String> gaps = new ArrayList<>();
    unsupported(chain, gaps);
    for (DirectEdge step : new LinkedHashSet<>(chain.steps())) {
      step(step, gaps);
    }
    if (chain.regionsAgree().filter(agree -> !agree).isPresent()) {
      gaps.add("the regions of its hops differ: " + regions(chain));
    }
    people(chain, gaps);
    if (chain.throughFeedback()) {
      gaps.add("it runs round a feedback loop");
    }
    return List.copyOf(gaps);
  }

  /** A hop in words: an arrow for an increase, a bar for a decrease. */
  public static String hop(DirectEdge step) {
    return step.subject().label()
        + (step.sign() == Sign.INCREASE ? " → " : " ⊣ ")
        + step.object().label();
  }

  private static void unsupported(MechanismChain chain, List<String> gaps) {
    long bare = chain.steps().stream().filter(s -> isBest(s, UNSUPPORTED)).count();
    if (bare > 0) {
      int all = chain.steps().size();
      gaps.add(
          (bare == all ? (all == 1 ? "its one hop rests" : "all hops rest") : count(bare, all))
              + " on statements that name no evidence");
    }
  }

  private static String count(long some, int all) {
    return some + " of " + all + (some == 1 ? " hops rests" : " hops rest");
  }

  private static boolean isBest(DirectEdge step, String level) {
    return step.best().evidence().iri().equals(level);
  }

  private static void step(DirectEdge step, List<String> gaps) {
    List<Claim> claims = step.claims();
    if (isBest(step, HYPOTHESIS)) {
      gaps.add(hop(step) + " is a hypothesis");
    }
    if (claims.stream().allMatch(claim -> claim.certainty().rank() > 1)) {
      gaps.add(hop(step) + " is stated with reservation only (" + certainty(step) + ")");
    }
    if (claims.stream().allMatch(Claim::ability)) {
      gaps.add(hop(step) + " is said to be possible, not to happen");
    }
    if (isBest(step, IN_VITRO)) {
      gaps.add(hop(step) + " is known from cells or tissue only");
    }
    if (claims.stream().anyMatch(Organisms::inAnimals)
        && claims.stream().noneMatch(Organisms::inHumans)) {
      gaps.add(hop(step) + " is known in animals only" + species(claims));
    }
    if (claims.stream().noneMatch(claim -> ClaimText.conditions(claim).isEmpty())) {
      Set<String> conditions = new TreeSet<>();
      claims.forEach(claim -> conditions.addAll(ClaimText.conditions(claim)));
      gaps.add(hop(step) + " is stated only under: " + String.join("; ", conditions));
    }
  }

  private static String certainty(DirectEdge step) {
    return step.claims().stream()
        .map(Claim::certainty)
        .min(java.util.Comparator.naturalOrder())
        .orElseThrow()
        .label();
  }

  private static String species(List<Claim> claims) {
    List<Entity> named =
        claims.stream().flatMap(c -> Organisms.named(c).stream()).distinct().toList();
    return named.isEmpty() ? "" : " (" + ClaimText.labels(named) + ")";
  }

  private static String regions(MechanismChain chain) {
    return chain.steps().stream()
        .filter(step -> !regions(step).isEmpty())
        .map(step -> hop(step) + " in " + String.join(", ", regions(step)))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Labels of the regions that the claims of a step name, sorted. */
  static Set<String> regions(DirectEdge step) {
    return step.claims().stream()
        .flatMap(c -> c.entities().getOrDefault(EntityQualifier.REGION, List.of()).stream())
        .map(Entity::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void people(MechanismChain chain, List<String> gaps) {
    long human = chain.steps().stream().filter(TranslationLadder::isHuman).count();
    if (human == 0) {
      gaps.add("no hop is shown in humans");
    } else if (human < chain.steps().size()) {
      gaps.add(
          "only "
              + human
              + " of "
              + chain.steps().size()
              + (human == 1 ? " hops is shown in humans" : " hops are shown in humans"));
    }
  }
}
