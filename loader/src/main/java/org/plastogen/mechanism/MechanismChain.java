package org.plastogen.mechanism;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plastogen.chain.Chain;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.vocabulary.RankedTerm;

/**
 * One route of an effect, step by step, with the claims behind each step. A chain is as strong as
 * its weakest step, and a step as strong as its best claim. Nothing about time, dose or region is
 * carried from one step to the next.
 *
 * @param steps the direct edges in order
 * @param throughFeedback true if the route runs round a feedback loop
 */
public record MechanismChain(List<DirectEdge> steps, boolean throughFeedback) {
  /** Copies the list. */
  public MechanismChain {
    steps = List.copyOf(steps);
  }

  static MechanismChain of(Mechanism mechanism, Chain chain) {
    return new MechanismChain(
        chain.steps().stream().map(mechanism::edge).toList(), chain.throughFeedback());
  }

  /** The evidence level of the weakest step. */
  public RankedTerm weakestEvidence() {
    return steps.stream()
        .map(step -> step.best().evidence())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The certainty of the least certain step. */
  public RankedTerm weakestCertainty() {
    return steps.stream()
        .map(step -> step.best().certainty())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** How many steps have a best claim with a reservation. */
  public int hedges() {
    return (int) steps.stream().filter(step -> step.best().certainty().rank() > 1).count();
  }

  /** Identifiers of the documents that the best claims of its steps come from. */
  public SortedSet<String> documents() {
    SortedSet<String> documents = new TreeSet<>();
    steps.forEach(step -> documents.add(document(step.best())));
    return documents;
  }

  private static String document(Claim claim) {
    return claim.id().substring(0, claim.id().indexOf('/'));
  }

  /** All species that the claims of its steps name, in order of their labels. */
  public List<Entity> species() {
    return steps.stream()
        .flatMap(step -> step.claims().stream())
        .flatMap(c -> c.entities().getOrDefault(EntityQualifier.SPECIES, List.of()).stream())
        .distinct()
        .sorted(Comparator.comparing(Entity::label))
        .toList();
  }

  /**
   * Whether the steps that name a region have one in common.
   *
   * @return empty if fewer than two steps name any
   */
  public Optional<Boolean> regionsAgree() {
    List<Set<Entity>> named = new ArrayList<>();
    for (DirectEdge step : steps) {
      Set<Entity> regions = new HashSet<>();
      step.claims()
          .forEach(
              c -> regions.addAll(c.entities().getOrDefault(EntityQualifier.REGION, List.of())));
      if (!regions.isEmpty()) {
        named.add(regions);
      }
    }
    if (named.size() < 2) {
      return Optional.empty();
    }
    Set<Entity> common = new HashSet<>(named.get(0));
    named.forEach(common::retainAll);
    return Optional.of(!common.isEmpty());
  }

  /** The chain in one line, with an arrow for each increase and a bar for each decrease. */
  public String line() {
    StringBuilder line = new StringBuilder(steps.get(0).subject().label());
    for (DirectEdge step : steps) {
      line.append(step.sign() == Sign.INCREASE ? " → " : " ⊣ ").append(step.object().label());
    }
    return line.toString();
  }
}
