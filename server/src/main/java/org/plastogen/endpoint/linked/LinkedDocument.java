package org.plastogen.endpoint.linked;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.rdf.Namespaces;
import org.plastogen.vocabulary.Vocabulary;

/** A description together with what the document says of itself. */
final class LinkedDocument {

  private LinkedDocument() {}

  /**
   * Adds prefixes, and for a thing what the document is about, where from and under which terms.
   */
  static Graph of(Description description, ServedRelease release, DocumentFormat format) {
    Graph graph = description.graph();
    graph.getPrefixMapping().setNsPrefixes(Namespaces.usual());
    Node document = NodeFactory.createURI(description.iri() + format.ending());
    graph.add(document, FOAF.primaryTopic.asNode(), NodeFactory.createURI(description.iri()));
    graph.add(
        document,
        DCTerms.isPartOf.asNode(),
        NodeFactory.createURI(Vocabulary.BASE + "release/" + release.id()));
    graph.add(
        document,
        DCTerms.license.asNode(),
        NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"));
    if (!description.whole()) {
      graph.add(
          document,
          RDFS.comment.asNode(),
          NodeFactory.createLiteralLang(
              "This document is cut short: more points at its topic than one document holds."
                  + " Ask the SPARQL endpoint for the rest.",
              "en"));
    }
    return graph;
  }
}
