package org.plastogen.endpoint.search;

import org.apache.jena.graph.Node;

/**
 * A text that was found.
 *
 * @param subject what it says something of
 * @param property as what, such as {@code rdfs:label}
 * @param text the literal
 * @param score how well it fits; higher is better, and comparable within one search only
 */
public record Hit(Node subject, Node property, Node text, float score) {}
