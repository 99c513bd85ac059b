package org.plastogen.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.plastogen.claim.Entity;
import org.plastogen.identifier.Identifiers;
import org.plastogen.vocabulary.Terms;

/** What kind of thing a node or an entity is, in words that both graphs share. */
final class Kinds {
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
}
