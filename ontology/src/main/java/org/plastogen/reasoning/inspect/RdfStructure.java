package org.plastogen.reasoning.inspect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.formats.OBODocumentFormat;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLOntologyStorageException;

/** The RDF of an ontology: for rules written in SPARQL, and for circles that OWLAPI passes over. */
final class RdfStructure {
  private RdfStructure() {}

  /** The ontology as triples, written by OWLAPI, so that every syntax gives the same. */
  static Optional<Graph> triples(LoadedOntology loaded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      loaded.ontology().saveOntology(new RDFXMLDocumentFormat(), bytes);
    } catch (OWLOntologyStorageException e) {
      return Optional.empty();
    }
    return parse(bytes.toByteArray(), Lang.RDFXML);
  }

  private static Optional<Graph> parse(byte[] bytes, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(new ByteArrayInputStream(bytes))
          .lang(lang)
          .base("urn:file:")
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .checking(false)
          .parse(graph);
      return Optional.of(graph);
    } catch (JenaException e) {
      return Optional.empty();
    }
  }

  /**
   * RDF without abbreviations.
   *
   * @param triples as N-Triples, which is Turtle too
   * @param prefixes those that the text declares
   */
  record Plain(byte[] triples, Map<String, String> prefixes) {}

  /**
   * The text as Jena reads it: OWLAPI's parser is older than Turtle 1.1 and knows, for one, no
   * {@code PREFIX}. Empty if it is no Turtle to Jena either.
   */
  static Optional<Plain> plain(OntologyText text) {
    return parse(text.text().getBytes(StandardCharsets.UTF_8), Lang.TURTLE)
        .map(
            graph -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              RDFDataMgr.write(bytes, graph, Lang.NTRIPLES);
              return new Plain(
                  bytes.toByteArray(), Map.copyOf(graph.getPrefixMapping().getNsPrefixMap()));
            });
  }

  /**
   * Lists and expressions that contain themselves; OWLAPI reads a part of them and says nothing.
   */
  static Optional<Finding> circle(OntologyText text, Optional<OWLDocumentFormat> format) {
    Lang lang =
        format.filter(TurtleDocumentFormat.class::isInstance).isPresent()
            ? Lang.TURTLE
            : Lang.RDFXML;
    boolean rdf =
        format
            .filter(f -> f instanceof TurtleDocumentFormat || f instanceof RDFXMLDocumentFormat)
            .filter(f -> !(f instanceof OBODocumentFormat))
            .isPresent();
    if (!rdf) {
      return Optional.empty();
    }
    return parse(text.text().getBytes(StandardCharsets.UTF_8), lang)
        .filter(RdfStructure::hasCircle)
        .map(
            graph ->
                Finding.of(
                    "circular-expression",
                    new TextPlace(text.name(), line(text, graph)),
                    "a list or class expression contains itself, so it says nothing definite"));
  }

  private static int line(OntologyText text, Graph graph) {
    for (int i = 0; i < text.lines().size(); i++) {
      if (text.lines().get(i).contains("_:")) {
        return i + 1;
      }
    }
    return 1;
  }

  /** Whether blank nodes lead to each other in a circle; OWL's RDF has them in trees only. */
  private static boolean hasCircle(Graph graph) {
    Map<Node, List<Node>> next = new HashMap<>();
    graph
        .find()
        .filterKeep(t -> t.getSubject().isBlank() && t.getObject().isBlank() && structural(t))
        .forEach(
            t -> next.computeIfAbsent(t.getSubject(), k -> new ArrayList<>()).add(t.getObject()));
    Set<Node> done = new HashSet<>();
    for (Node start : next.keySet()) {
      Deque<Node> path = new ArrayDeque<>();
      Set<Node> onPath = new HashSet<>();
      Deque<java.util.Iterator<Node>> open = new ArrayDeque<>();
      if (!done.contains(start)) {
        path.push(start);
        onPath.add(start);
        open.push(next.get(start).iterator());
      }
      while (!open.isEmpty()) {
        if (!open.peek().hasNext()) {
          open.pop();
          Node left = path.pop();
          onPath.remove(left);
          done.add(left);
          continue;
        }
        Node to = open.peek().next();
        if (onPath.contains(to)) {
          return true;
        }
        if (!done.contains(to)) {
          path.push(to);
          onPath.add(to);
          open.push(next.getOrDefault(to, List.of()).iterator());
        }
      }
    }
    return false;
  }

  private static boolean structural(Triple triple) {
    String predicate = triple.getPredicate().getURI();
    return predicate.startsWith(RDF.getURI())
        || predicate.startsWith("http://www.w3.org/2002/07/owl#");
  }
}
