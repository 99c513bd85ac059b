package org.plastogen.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.SourceDocument;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Which claims count. A claim passes if every part of the filter lets it pass. To reason on a
 * filter is to reason anew on the claims that pass it, so no chain stands on a claim that does not.
 *
 * @param weakestEvidence the weakest evidence level that still counts; empty for any
 * @param withoutHypotheses whether claims of the level <i>hypothesis</i> and of the certainty
 *     <i>speculative</i> are left out
 * @param onlyAsserted whether only claims stated without reservation count
 * @param species the organisms of which a claim must have been found in one; empty for any
 * @param documents the documents of which one must state the claim; empty for any
 */
public record ClaimFilter(
    Optional<RankedTerm> weakestEvidence,
    boolean withoutHypotheses,
    boolean onlyAsserted,
    List<Entity> species,
    List<SourceDocument> documents)
    implements Predicate<Claim> {

  private static final String HYPOTHESIS = Vocabulary.term("HypothesisLevel");
  private static final String SPECULATIVE = Vocabulary.term("Speculative");
  private static final int ASSERTED_RANK = 1;

  /** Copies the lists. */
  public ClaimFilter {
    species = List.copyOf(species);
    documents = List.copyOf(documents);
  }

  /** The filter that every claim passes. */
  public static ClaimFilter everything() {
    return new ClaimFilter(Optional.empty(), false, false, List.of(), List.of());
  }

  /** Whether every claim passes, whatever it is. */
  public boolean passesEverything() {
    return equals(everything());
  }

  @Override
  public boolean test(Claim claim) {
    return weakestEvidence.map(weakest -> claim.evidence().compareTo(weakest) <= 0).orElse(true)
        && !(withoutHypotheses && isHypothesis(claim))
        && !(onlyAsserted && claim.certainty().rank() > ASSERTED_RANK)
        && (species.isEmpty() || species.stream().anyMatch(s -> Organisms.in(claim, s)))
        && (documents.isEmpty() || documents.stream().anyMatch(d -> isFrom(claim, d)));
  }

  private static boolean isHypothesis(Claim claim) {
    return claim.evidence().iri().equals(HYPOTHESIS) || claim.certainty().iri().equals(SPECULATIVE);
  }

  private static boolean isFrom(Claim claim, SourceDocument document) {
    return claim.id().startsWith(document.id() + "/");
  }

  /**
   * The claims that pass.
   *
   * @param claims any claims
   * @return those that pass, in the same order
   */
  public List<Claim> of(Collection<Claim> claims) {
    return claims.stream().filter(this).toList();
  }

  /** The parts of the filter in words, such as {@code animal study or better}; none if all pass. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    weakestEvidence.ifPresent(weakest -> words.add("evidence: " + weakest.label() + " or better"));
    if (withoutHypotheses) {
      words.add("without hypotheses");
    }
    if (onlyAsserted) {
      words.add("only asserted");
    }
    if (!species.isEmpty()) {
      words.add("found in " + joined(species.stream().map(Entity::label).toList()));
    }
    if (!documents.isEmpty()) {
      words.add("from " + joined(documents.stream().map(SourceDocument::id).toList()));
    }
    return List.copyOf(words);
  }

  private static String joined(List<String> names) {
    return names.stream().collect(Collectors.joining(" or "));
  }
}
