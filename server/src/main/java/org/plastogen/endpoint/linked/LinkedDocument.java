package org.plastogen.endpoint.linked;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.rdf.Namespaces;
import org.plastogen.vocabulary.Vocabulary;

/** A description together with what the document says of itself. */
final class LinkedDocument {

  private static final String WELL_KNOWN = Vocabulary.BASE + ".well-known/";

  /** How VoID, DCAT and the examples name an endpoint. */
  private static final List<Node> ENDPOINT =
      List.of(
          NodeFactory.createURI("http://rdfs.org/ns/void#sparqlEndpoint"),
          DCAT.endpointURL.asNode(),
          NodeFactory.createURI("https://schema.org/target"));

  private LinkedDocument() {}

  /**
   * Adds prefixes, and what the document is about, where it comes from and under which terms.
   *
   * @param endpoint the query path as the client knows it, for the documents that name the endpoint
   */
  static Graph of(
      Description description,
      ServedRelease release,
      DocumentFormat format,
      Optional<String> endpoint) {
    Graph graph = description.graph();
    graph.getPrefixMapping().setNsPrefixes(Namespaces.usual());
    Node document = NodeFactory.createURI(description.iri() + format.ending());
    graph.add(document, FOAF.primaryTopic.asNode(), NodeFactory.createURI(description.iri()));
    graph.add(document, DCTerms.isPartOf.asNode(), release(release));
    graph.add(
        document,
        DCTerms.license.asNode(),
        NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"));
    if (description.iri().equals(WholeGraph.VOID)) {
      describesTheRelease(graph, description.iri(), release(release));
    }
    if (description.iri().startsWith(WELL_KNOWN)) {
      endpoint.ifPresent(url -> namesThisEndpoint(graph, NodeFactory.createURI(url)));
    }
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

  /** Beside the address of the endpoint that is for good, the one that was asked here. */
  private static void namesThisEndpoint(Graph graph, Node here) {
    Node always = NodeFactory.createURI(Vocabulary.SPARQL);
    for (Node property : ENDPOINT) {
      graph
          .find(Node.ANY, property, always)
          .toList()
          .forEach(triple -> graph.add(triple.getSubject(), property, here));
    }
  }

  /** Section 6 of the VoID note: a description says what it describes, and where to read on. */
  private static void describesTheRelease(Graph graph, String iri, Node release) {
    Node description = NodeFactory.createURI(iri);
    graph.add(
        description,
        RDF.type.asNode(),
        NodeFactory.createURI("http://rdfs.org/ns/void#DatasetDescription"));
    graph.add(description, FOAF.primaryTopic.asNode(), release);
    graph.add(
        description, RDFS.seeAlso.asNode(), NodeFactory.createURI(Vocabulary.graph("metadata")));
    graph.add(
        description,
        RDFS.comment.asNode(),
        NodeFactory.createLiteralLang(
            "Counts by property for each graph, and from class to class, are in graph/metadata.",
            "en"));
  }

  private static Node release(ServedRelease release) {
    return NodeFactory.createURI(Vocabulary.BASE + "release/" + release.id());
  }
}
