package org.plastogen.reasoning;

/**
 * That an individual is an instance of a class.
 *
 * @param individual IRI
 * @param type IRI of a class of the ontology
 * @param origin IRI of what says so, as a rule the individual's own
 */
public record TypeAssertion(String individual, String type, String origin) implements Assertion {}
