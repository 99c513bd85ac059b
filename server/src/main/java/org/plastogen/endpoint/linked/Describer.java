package org.plastogen.endpoint.linked;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Gathers what a release says of one resource.
 *
 * <p>That is: its own triples with those of its parts (an IRI that goes on after it, such as a
 * chain of an effect), the triples that point at it, and in full the claims, edges, effects and
 * tensions among them. From an effect it goes on down to the claims its chains rest on. At the end
 * come the labels of everything that is named.
 */
final class Describer {

  /** Neighbours that a reader wants to see whole. */
  private static final Set<String> TOLD_IN_FULL =
      Set.of("Claim", "DirectEdge", "Effect", "Tension", "SkippedParagraph");

  /** What leads from a conclusion down to its grounds. */
  private static final List<Node> GROUNDS =
      Stream.of("chain", "step", "edge", "supportedBy", "relates").map(Describer::term).toList();

  private final Graph all;
  private final int mostTriples;
  private final Runnable check;
  private final Graph gathered = GraphFactory.createDefaultGraph();
  private final Set<Node> told = new HashSet<>();
  private boolean whole = true;

  private Describer(Graph all, int mostTriples, Runnable check) {
    this.all = all;
    this.mostTriples = mostTriples;
    this.check = check;
  }

  /**
   * Describes a resource.
   *
   * @param all the union of all graphs
   * @param iri the resource
   * @param mostTriples when to stop
   * @param check asked again and again; throws when a limit is reached
   */
  static Description of(Graph all, String iri, int mostTriples, Runnable check) {
    Describer describer = new Describer(all, mostTriples, check);
    Node node = NodeFactory.createURI(iri);
    describer.tellWithGrounds(node);
    describer.tellWhoPointsAt(node);
    describer.addLabels();
    return new Description(iri, describer.gathered, describer.whole);
  }

  private void tellWithGrounds(Node start) {
    Deque<Node> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (tell(node)) {
        GROUNDS.forEach(ground -> objects(node, ground).forEach(open::add));
      }
    }
  }

  /** Adds a node's own triples with parts and blank nodes; false if that has been done. */
  private boolean tell(Node node) {
    if (!told.add(node)) {
      return false;
    }
    for (Triple triple : all.find(node, Node.ANY, Node.ANY).toList()) {
      if (!add(triple)) {
        return false;
      }
      if (triple.getObject().isBlank() || isPart(node, triple)) {
        tell(triple.getObject());
      }
    }
    return true;
  }

  private static boolean isPart(Node whole, Triple triple) {
    if (!whole.isURI() || !triple.getObject().isURI()) {
      return false;
    }
    String object = triple.getObject().getURI();
    return (object.startsWith(whole.getURI() + "#") || object.startsWith(whole.getURI() + "/"))
        && !GROUNDS.contains(triple.getPredicate());
  }

  private void tellWhoPointsAt(Node node) {
    for (Triple triple : all.find(Node.ANY, Node.ANY, node).toList()) {
      if (!add(triple)) {
        return;
      }
      if (isToldInFull(triple.getSubject())) {
        tell(triple.getSubject());
      }
    }
  }

  private boolean isToldInFull(Node node) {
    return objects(node, RDF.type.asNode())
        .anyMatch(
            type ->
                type.isURI()
                    && type.getURI().startsWith(Vocabulary.ONTOLOGY)
                    && TOLD_IN_FULL.contains(
                        type.getURI().substring(Vocabulary.ONTOLOGY.length())));
  }

  private void addLabels() {
    Set<Node> named = new HashSet<>();
    gathered
        .find()
        .forEach(
            triple -> {
              named.add(triple.getSubject());
              named.add(triple.getPredicate());
              named.add(triple.getObject());
            });
    named.stream()
        .filter(Node::isURI)
        .forEach(node -> all.find(node, RDFS.label.asNode(), Node.ANY).forEach(gathered::add));
  }

  private Stream<Node> objects(Node subject, Node property) {
    return all.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private boolean add(Triple triple) {
    check.run();
    if (gathered.size() >= mostTriples) {
      whole = false;
      return false;
    }
    gathered.add(triple);
    return true;
  }

  private static Node term(String localName) {
    return NodeFactory.createURI(Vocabulary.term(localName));
  }
}
