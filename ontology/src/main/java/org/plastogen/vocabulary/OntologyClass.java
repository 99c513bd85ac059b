package org.plastogen.vocabulary;

/**
 * A class of the ontology.
 *
 * @param iri its IRI
 * @param label its English label, unique among the classes
 */
public record OntologyClass(String iri, String label) {}
