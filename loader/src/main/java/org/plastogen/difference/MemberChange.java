package org.plastogen.difference;

import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;

/**
 * An entity that falls into a defined class on one side only.
 *
 * @param gained whether it falls in now, and did not before
 * @param entity the entity
 * @param classIri IRI of the class
 * @param classLabel label of the class
 * @param claims the added, removed or changed claims that make the difference; none if it comes
 *     from the entity's own class or from the ontology
 */
public record MemberChange(
    boolean gained, Entity entity, String classIri, String classLabel, List<Claim> claims) {
  /** Copies the list. */
  public MemberChange {
    claims = List.copyOf(claims);
  }
}
