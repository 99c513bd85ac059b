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
 */
public record Mapping(
    Entity entity,
    String predicate,
    String object,
    Optional<String> objectLabel,
    String justification,
    Optional<Double> confidence) {}
