package org.plastogen.filter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.vocabulary.Vocabulary;

/**
 * In which organisms a claim was found. Where a claim names none, its evidence level decides: some
 * levels are defined by work in people, one by work in animals. A bare statement was found nowhere.
 */
public final class Organisms {
  private static final String HUMAN = Vocabulary.entity("human");
  private static final String ANIMAL = Vocabulary.entity("animal");

  private static final Set<String> LEVELS_IN_PEOPLE =
      Stream.of(
              "RegulatoryOrSystematicReview",
              "RandomisedTrial",
              "ClinicalStudy",
              "HumanObservation")
          .map(Vocabulary::term)
          .collect(Collectors.toUnmodifiableSet());

  private static final String LEVEL_IN_ANIMALS = Vocabulary.term("AnimalStudy");

  private Organisms() {}

  /**
   * The organisms that a claim names.
   *
   * @param claim the claim
   * @return as the claim lists them; empty if it names none
   */
  public static List<Entity> named(Claim claim) {
    return claim.entities().getOrDefault(EntityQualifier.SPECIES, List.of());
  }

  /** Whether a claim was found in people. */
  public static boolean inHumans(Claim claim) {
    return named(claim).isEmpty()
        ? LEVELS_IN_PEOPLE.contains(claim.evidence().iri())
        : named(claim).stream().anyMatch(species -> species.iri().equals(HUMAN));
  }

  /** Whether a claim was found in animals other than humans. */
  public static boolean inAnimals(Claim claim) {
    return named(claim).isEmpty()
        ? LEVEL_IN_ANIMALS.equals(claim.evidence().iri())
        : named(claim).stream().anyMatch(species -> !species.iri().equals(HUMAN));
  }

  /**
   * Whether a claim was found in an organism. To ask for animals is to ask for any that is not
   * human.
   *
   * @param claim the claim
   * @param species the organism
   */
  public static boolean in(Claim claim, Entity species) {
    if (species.iri().equals(HUMAN)) {
      return inHumans(claim);
    }
    return species.iri().equals(ANIMAL) ? inAnimals(claim) : named(claim).contains(species);
  }
}
