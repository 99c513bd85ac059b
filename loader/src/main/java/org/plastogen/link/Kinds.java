package org.plastogen.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.claim.Entity;
import org.plastogen.identifier.Identifiers;
import org.plastogen.vocabulary.Terms;

/** What kind of thing a node or an entity is, in words that both graphs share. */
final class Kinds {
  /** What is proposed with less confidence is not taken for nearly the same thing. */
  static final double LOOSE = 0.6;

  private final Map<String, Set<String>> known = new HashMap<>();
  private final Terms terms;
  private final Identifiers identifiers;

  Kinds(Terms terms, Identifiers identifiers) {
    this.terms = terms;
    this.identifiers = identifiers;
    Table.rows("kinds.tsv")
        .forEach(
            r -> known.put(r.get("class"), Set.copyOf(Arrays.asList(r.get("kinds").split(" ")))));
  }

  Set<String> of(Entity entity) {
    Set<String> kinds = new HashSet<>();
    terms
        .selfAndAbove(entity.type().iri())
        .forEach(c -> kinds.addAll(known.getOrDefault(c, Set.of())));
    return kinds;
  }

  Set<String> of(Graph graph, Node node) {
    Set<String> kinds = new HashSet<>();
    graph
        .find(node, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getObject().isURI())
        .forEach(t -> kinds.addAll(known.getOrDefault(t.getObject().getURI(), Set.of())));
    identifiers
        .read(node.getURI())
        .ifPresent(i -> kinds.addAll(known.getOrDefault(i.space().prefix() + ":", Set.of())));
    return kinds;
  }

  boolean compatible(Entity entity, Graph graph, Node node) {
    Set<String> shared = new HashSet<>(of(entity));
    shared.retainAll(of(graph, node));
    return !shared.isEmpty();
  }

  /** Whether both are substances: what is one of them is not nearly the other. */
  boolean substances(Entity one, Entity other) {
    return of(one).contains("chemical") && of(other).contains("chemical");
  }

  /** Whether the other graph has given the node up. */
  boolean retired(Graph graph, String node) {
    return graph
        .find(NodeFactory.createURI(node), OWL2.deprecated.asNode(), Node.ANY)
        .toList()
        .stream()
        .map(Triple::getObject)
        .anyMatch(o -> o.isLiteral() && o.getLiteralLexicalForm().matches("true|1"));
  }

  /**
   * Whether what the other graph says of a node may count for the entity: it is the entity, or
   * nearly so, or a subunit or the gene of a protein.
   */
  boolean counts(Entity entity, String match, double confidence, Graph graph, String node) {
    if (match.equals("related")) {
      Set<String> there = of(graph, NodeFactory.createURI(node));
      return of(entity).contains("protein")
          && (there.contains("gene") || there.contains("protein"))
          && confidence >= LOOSE;
    }
    return match.equals("exact") || match.equals("close") && confidence >= LOOSE;
  }
}
