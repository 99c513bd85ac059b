package org.plastogen.claim;

import java.util.List;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Claims that do not sit well together.
 *
 * @param id last part of its IRI, unique
 * @param kind what they differ in: time, dose, region, population, exposure, certainty, measure or
 *     unresolved
 * @param claims the claims, at least two
 * @param note what the difference is
 * @param place where the seeds write it
 */
public record Tension(String id, String kind, List<Claim> claims, String note, Place place) {
  /** Copies the list. */
  public Tension {
    claims = List.copyOf(claims);
  }

  /** The IRI of this tension. */
  public String iri() {
    return Vocabulary.BASE + "tension/" + id;
  }
}
