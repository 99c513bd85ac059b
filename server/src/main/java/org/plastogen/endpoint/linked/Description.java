package org.plastogen.endpoint.linked;

import org.apache.jena.graph.Graph;

/**
 * What a release says of one resource and of what stands next to it.
 *
 * @param iri the resource
 * @param graph its own triples, those that point at it, the claims and effects these come from, and
 *     the labels of everything named
 * @param whole false if there was more than one document may hold
 */
public record Description(String iri, Graph graph, boolean whole) {}
