package org.plastogen.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifiers;

/** Finds nodes that are called what an entity of ours is called, and may be of its kind. */
final class LabelLinks {
  private static final double BY_LABEL = 0.7;
  private static final double BY_SYNONYM = 0.5;

  private final Seeds seeds;
  private final Identifiers identifiers;
  private final Kinds kinds;
  private final Names names;

  LabelLinks(Seeds seeds, Identifiers identifiers, Kinds kinds) {
    this.names = new Names(seeds);
    this.seeds = seeds;
    this.identifiers = identifiers;
    this.kinds = kinds;
  }

  /**
   * Proposals by label, which are never more than close.
   *
   * @param ours nodes that are found by their own identifier, which are passed over
   * @param already what is proposed so far; what is exact there is passed over
   */
  List<Link> find(Graph graph, Set<String> ours, Map<String, Link> already) {
    Map<String, List<Entity>> labels = new HashMap<>();
    Map<String, List<Entity>> others = new HashMap<>();
    for (Entity entity : seeds.entities()) {
      labels.computeIfAbsent(Names.fold(entity.label()), n -> new ArrayList<>()).add(entity);
      entity
          .synonyms()
          .forEach(s -> others.computeIfAbsent(Names.fold(s), n -> new ArrayList<>()).add(entity));
    }
    Set<String> linked = new HashSet<>();
    already.values().stream()
        .filter(l -> l.match().equals("exact"))
        .forEach(l -> linked.add(l.iri()));
    List<Link> links = new ArrayList<>();
    for (List<Node> properties : List.of(Names.LABELS, Names.SYNONYMS)) {
      for (Node property : properties) {
        graph
            .find(Node.ANY, property, Node.ANY)
            .filterKeep(t -> t.getSubject().isURI() && t.getObject().isLiteral())
            .toList()
            .forEach(
                t -> {
                  String iri = t.getSubject().getURI();
                  if (!ours.contains(iri) && !linked.contains(iri)) {
                    String name = Names.fold(t.getObject().getLiteralLexicalForm());
                    boolean label = properties == Names.LABELS;
                    labels
                        .getOrDefault(name, List.of())
                        .forEach(e -> lexical(graph, e, t, label, links));
                    others
                        .getOrDefault(name, List.of())
                        .forEach(e -> lexical(graph, e, t, false, links));
                  }
                });
      }
    }
    return links;
  }

  private void lexical(Graph graph, Entity entity, Triple triple, boolean label, List<Link> into) {
    Node node = triple.getSubject();
    String iri = node.getURI();
    if (kinds.compatible(entity, graph, node) && !elsewhere(entity, iri)) {
      Optional<Entity> another = names.another(entity, graph, iri);
      boolean merged = another.isPresent() && kinds.substances(entity, another.get());
      into.add(
          new Link(
              entity,
              merged ? "related" : "close",
              iri,
              Names.label(graph, iri),
              label ? BY_LABEL : BY_SYNONYM,
              label && another.isEmpty() && !kinds.retired(graph, iri),
              Link.Way.LABEL,
              (label ? "same label: " : "same synonym: ")
                  + triple.getObject().getLiteralLexicalForm()
                  + another.map(e -> "; it has the name of " + e.label() + " too").orElse("")));
    }
  }

  /**
   * Whether our mappings give the entity another identifier of the same space: then it is not it.
   */
  private boolean elsewhere(Entity entity, String iri) {
    return identifiers
        .read(iri)
        .filter(
            other ->
                seeds.mappings().stream()
                    .filter(m -> m.entity().equals(entity) && m.match().equals("exactMatch"))
                    .flatMap(m -> identifiers.read(m.object()).stream())
                    .anyMatch(i -> i.space().prefix().equals(other.space().prefix())))
        .isPresent();
  }
}
