package org.plastogen.claim;

import java.util.Optional;

/**
 * A link from an entity to an external identifier.
 *
 * @param entity the entity
 * @param predicate IRI of one of the SKOS mapping relations
 * @param object IRI of the external term
 * @param objectLabel name of the external term in its own source
 * @param justification IRI of a SEMAPV term
 * @param confidence between 0 and 1, if given
 * @param source IRI of the external source, as a registry knows it
 * @param comment what a reader should know before joining on it
 * @param verifiedIn public files or records that state the identifier
 * @param verification how they state it: by label, by cross-reference or as a third party
 * @param place where the seeds write it
 */
public record Mapping(
    Entity entity,
    String predicate,
    String object,
    Optional<String> objectLabel,
    String justification,
    Optional<Double> confidence,
    Optional<String> source,
    Optional<String> comment,
    Optional<String> verifiedIn,
    Optional<String> verification,
    Place place) {

  /** Last part of the predicate's IRI, such as {@code exactMatch}. */
  public String match() {
    return predicate.substring(predicate.indexOf('#') + 1);
  }
}
