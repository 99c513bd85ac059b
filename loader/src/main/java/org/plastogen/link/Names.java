package org.plastogen.link;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
          NodeFactory.createURI("https://w3id.org/biolink/vocab/name"));
  static final List<Node> SYNONYMS =
      List.of(
          SKOS.altLabel.asNode(),
          NodeFactory.createURI("http://www.geneontology.org/formats/oboInOwl#hasExactSynonym"));

  /** A node named "release of X" may well refer to X; only one that is named X is taken for it. */
  boolean named(Entity entity, String label) {
    return label.isEmpty()
        || Stream.concat(
                Stream.concat(Stream.of(entity.label()), entity.synonyms().stream()),
                seeds.mappings().stream()
                    .filter(m -> m.entity().equals(entity) && m.match().equals("exactMatch"))
                    .flatMap(m -> m.objectLabel().stream()))
            .anyMatch(name -> fold(name).equals(fold(label)));
  }

  /** The label of a node; empty if it has none, the first in order if it has several. */
  static String label(Graph graph, String iri) {
    Node node = NodeFactory.createURI(iri);
    return LABELS.stream()
        .flatMap(p -> graph.find(node, p, Node.ANY).toList().stream())
        .filter(t -> t.getObject().isLiteral())
        .map(t -> t.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** A name without regard to case and spaces. */
  static String fold(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
