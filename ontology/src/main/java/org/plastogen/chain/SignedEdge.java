package org.plastogen.chain;

/**
 * One direct relation with a sign.
 *
 * @param subject IRI of the entity that acts
 * @param object IRI of the entity acted on
 * @param strength the best support that any claim gives to this edge
 */
public record SignedEdge(String subject, Sign sign, String object, Strength strength) {}
