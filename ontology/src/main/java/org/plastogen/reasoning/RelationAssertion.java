package org.plastogen.reasoning;

/**
 * That one individual stands in a relation to another.
 *
 * @param subject IRI of an individual
 * @param property IRI of an object property of the ontology
 * @param object IRI of an individual
 * @param origin IRI of the claim that says so
 */
public record RelationAssertion(String subject, String property, String object, String origin)
    implements Assertion {}
