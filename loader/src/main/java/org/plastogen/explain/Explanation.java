package org.plastogen.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why one entity has a net effect on another, or that nothing says it has.
 *
 * @param subject label of the entity asked from
 * @param object label of the entity asked to
 * @param effects none, one, or one of each sign
 * @param unsigned claims that link the two directly without a sign
 * @param denied claims that deny a direct relation between the two
 */
public record Explanation(
    String subject,
    String object,
    List<EffectView> effects,
    List<ClaimView> unsigned,
    List<ClaimView> denied) {
  /** Copies the lists. */
  public Explanation {
    effects = List.copyOf(effects);
    unsigned = List.copyOf(unsigned);
    denied = List.copyOf(denied);
  }

  /**
   * One net effect.
   *
   * @param iri its IRI
   * @param sign 1 or -1
   * @param claimedDirectly true if a claim states it
   * @param chains its best chains
   * @param incompleteBecause why these may not be all; empty if they are
   */
  public record EffectView(
      String iri,
      int sign,
      boolean claimedDirectly,
      List<ChainView> chains,
      Optional<String> incompleteBecause) {
    /** Copies the list. */
    public EffectView {
      chains = List.copyOf(chains);
    }
  }

  /**
   * One chain.
   *
   * @param rank 1 for the best
   * @param weakestEvidence label of the evidence level of its weakest step
   * @param weakestCertainty label of the certainty of its least certain step
   * @param hedges steps that no claim asserts as well as its evidence
   * @param throughFeedback true if it runs round a feedback loop
   * @param steps its steps in order
   */
  public record ChainView(
      int rank,
      String weakestEvidence,
      String weakestCertainty,
      int hedges,
      boolean throughFeedback,
      List<StepView> steps) {
    /** Copies the list. */
    public ChainView {
      steps = List.copyOf(steps);
    }

    /** The chain in one line, with an arrow for each increase and a bar for each decrease. */
    public String line() {
      StringBuilder line = new StringBuilder(steps.get(0).subject());
      steps.forEach(s -> line.append(s.sign() > 0 ? " → " : " ⊣ ").append(s.object()));
      return line.toString();
    }

    /** Labels of the species that its claims name, sorted. */
    public List<String> species() {
      return steps.stream()
          .flatMap(step -> step.claims().stream())
          .flatMap(claim -> claim.species().stream())
          .distinct()
          .sorted()
          .toList();
    }

    /** True if at least two steps name regions and no region is named by all of those. */
    public boolean regionsDiffer() {
      List<Set<String>> byStep =
          steps.stream()
              .map(step -> step.claims().stream().flatMap(c -> c.regions().stream()))
              .map(regions -> regions.collect(Collectors.toSet()))
              .filter(regions -> !regions.isEmpty())
              .toList();
      return byStep.size() > 1
          && byStep.get(0).stream().noneMatch(r -> byStep.stream().allMatch(s -> s.contains(r)));
    }
  }

  /**
   * One step with the claims that state it, the best first.
   *
   * @param subject label
   * @param sign 1 or -1
   * @param object label
   * @param claims at least one
   */
  public record StepView(String subject, int sign, String object, List<ClaimView> claims) {
    /** Copies the list. */
    public StepView {
      claims = List.copyOf(claims);
    }
  }

  /**
   * One claim and where it stands.
   *
   * @param iri its IRI
   * @param sentence what it says, in a line
   * @param document identifier of its document
   * @param paragraphs paragraph numbers in the source
   * @param evidence label of its evidence level
   * @param certainty label of its certainty
   * @param species labels of species
   * @param regions labels of regions
   * @param note the curator's remark, if any
   */
  public record ClaimView(
      String iri,
      String sentence,
      String document,
      List<Integer> paragraphs,
      String evidence,
      String certainty,
      List<String> species,
      List<String> regions,
      Optional<String> note) {
    /** Copies the lists. */
    public ClaimView {
      paragraphs = List.copyOf(paragraphs);
      species = List.copyOf(species);
      regions = List.copyOf(regions);
    }
  }
}
