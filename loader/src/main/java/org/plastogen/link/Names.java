package org.plastogen.link;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;

/**
 * How things are called, here and in the other graph.
 *
 * @param seeds our entities and their mappings
 */
record Names(Seeds seeds) {
  static final List<Node> LABELS =
      List.of(
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          NodeFactory.createURI("http://schema.org/name"),
          NodeFactory.createURI("https://schema.org/name"),
          NodeFactory.createURI("https://openminds.om-i.org/props/name"),
          NodeFactory.createURI("https://w3id.org/biolink/vocab/name"));
  static final List<Node> SYNONYMS =
      List.of(
          SKOS.altLabel.asNode(),
          NodeFactory.createURI("http://schema.org/alternateName"),
          NodeFactory.createURI("https://schema.org/alternateName"),
          NodeFactory.createURI("https://openminds.om-i.org/props/synonym"),
          NodeFactory.createURI("http://www.geneontology.org/formats/oboInOwl#hasExactSynonym"));

  /**
   * A node named "release of X" may well refer to X; only one that is named X is taken for it. One
   * without a name is believed.
   */
  boolean named(Entity entity, Graph graph, String iri) {
    Set<String> labels = folded(graph, iri, LABELS);
    return labels.isEmpty() || called(entity).anyMatch(labels::contains);
  }

  /** Another entity of ours that a label or synonym of the node is the name of. */
  Optional<Entity> another(Entity entity, Graph graph, String iri) {
    Set<String> names = folded(graph, iri, LABELS);
    names.addAll(folded(graph, iri, SYNONYMS));
    called(entity).forEach(names::remove);
    return seeds.entities().stream()
        .filter(other -> !other.equals(entity) && called(other).anyMatch(names::contains))
        .findFirst();
  }

  private Stream<String> called(Entity entity) {
    return Stream.concat(
            Stream.concat(Stream.of(entity.label()), entity.synonyms().stream()),
            seeds.mappings().stream()
                .filter(m -> m.entity().equals(entity) && m.match().equals("exactMatch"))
                .flatMap(m -> m.objectLabel().stream()))
        .map(Names::fold);
  }

  private static Set<String> folded(Graph graph, String iri, List<Node> properties) {
    return literals(graph, iri, properties)
        .map(literal -> fold(literal.getLiteralLexicalForm()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Node> literals(Graph graph, String iri, List<Node> properties) {
    Node node = NodeFactory.createURI(iri);
    return properties.stream()
        .flatMap(p -> graph.find(node, p, Node.ANY).toList().stream())
        .map(Triple::getObject)
        .filter(Node::isLiteral);
  }

  /**
   * The label of a node; empty if it has none. Of several, one in English or without a language
   * goes before others, then the first in order.
   */
  static String label(Graph graph, String iri) {
    return literals(graph, iri, LABELS)
        .min(
            Comparator.comparing((Node n) -> !n.getLiteralLanguage().matches("(?i)(en([-_].*)?)?"))
                .thenComparing(Node::getLiteralLexicalForm))
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** A name without regard to case and spaces. */
  static String fold(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
