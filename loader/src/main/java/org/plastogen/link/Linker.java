package org.plastogen.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifier;
import org.plastogen.identifier.Identifiers;
import org.plastogen.vocabulary.Terms;

/**
 * Proposes mappings to the nodes of another graph: by identifier, by cross-reference, and by label.
 *
 * <p>An exact match is proposed only where our own mappings have one for the same identifier, or
 * where the other graph says <i>exact</i> of it and nothing speaks against it. A node that would be
 * an exact match of two of our entities is a close match of both: whoever merges a racemate with an
 * enantiomer merges neither here. What is found by label is never more than close.
 */
public final class Linker {
  private final Identifiers identifiers;
  private final Kinds kinds;
  private final Map<String, List<Mapping>> byIdentifier = new HashMap<>();
  private final ReferenceLinks references;
  private final LabelLinks labels;

  /**
   * A linker for our entities.
   *
   * @param seeds the entities and their mappings
   * @param terms the ontology
   * @param identifiers the registry of identifiers
   */
  public Linker(Seeds seeds, Terms terms, Identifiers identifiers) {
    this.identifiers = identifiers;
    this.kinds = new Kinds(terms, identifiers);
    Stream.concat(seeds.mappings().stream(), seeds.entities().stream().map(Linker::itself))
        .forEach(
            mapping ->
                key(mapping.object())
                    .ifPresent(
                        k -> byIdentifier.computeIfAbsent(k, x -> new ArrayList<>()).add(mapping)));
    this.references = new ReferenceLinks(identifiers, byIdentifier, kinds, new Names(seeds));
    this.labels = new LabelLinks(seeds, identifiers, kinds);
  }

  /** Another graph may know an entity by our own IRI. */
  private static Mapping itself(Entity entity) {
    return new Mapping(
        entity,
        SKOS.exactMatch.getURI(),
        entity.iri(),
        Optional.of(entity.label()),
        Link.Way.IDENTIFIER.justification(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        entity.place());
  }

  private Optional<String> key(String text) {
    return identifiers.read(text).map(Identifier::curie);
  }

  /**
   * What was found.
   *
   * @param links the proposals, in order of entity, node and match
   * @param identifiers CURIEs of identifiers in our mappings that occur in the other graph
   */
  public record Found(List<Link> links, Set<String> identifiers) {
    /** Copies the collections. */
    public Found {
      links = List.copyOf(links);
      identifiers = Set.copyOf(identifiers);
    }
  }

  /**
   * Links our entities to a graph.
   *
   * @param graph the other graph
   * @return proposals, none of which says more than is known
   */
  public Found link(Graph graph) {
    Set<String> occurring = new TreeSet<>();
    Map<String, Link> links = new TreeMap<>();
    Set<String> ours = new HashSet<>();
    for (String iri : nodes(graph)) {
      key(iri)
          .filter(byIdentifier::containsKey)
          .ifPresent(
              curie -> {
                occurring.add(curie);
                ours.add(iri);
                byIdentifier.get(curie).forEach(m -> keep(links, identified(graph, m, iri)));
              });
    }
    references.find(graph, ours, occurring).forEach(link -> keep(links, link));
    labels.find(graph, ours, links).forEach(link -> keep(links, link));
    return new Found(
        links.values().stream()
            .sorted(
                Comparator.comparing((Link l) -> l.entity().id())
                    .thenComparing(Link::iri)
                    .thenComparing(Link::match))
            .toList(),
        occurring);
  }

  private static Set<String> nodes(Graph graph) {
    Set<String> all = new TreeSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              for (Node node : new Node[] {triple.getSubject(), triple.getObject()}) {
                if (node.isURI()) {
                  all.add(node.getURI());
                }
              }
            });
    return all;
  }

  /** One proposal for an entity and a node: the first one found is the best founded one. */
  private static void keep(Map<String, Link> links, Link link) {
    links.putIfAbsent(link.entity().id() + " " + link.iri(), link);
  }

  private Link identified(Graph graph, Mapping mapping, String iri) {
    boolean same = iri.equals(mapping.object());
    return new Link(
        mapping.entity(),
        mapping.match().replace("Match", ""),
        iri,
        Names.label(graph, iri),
        mapping.confidence().orElse(1.0),
        kinds.counts(
            mapping.entity(),
            mapping.match().replace("Match", ""),
            mapping.confidence().orElse(1.0),
            graph,
            iri),
        same ? Link.Way.IDENTIFIER : Link.Way.SPELLING,
        same ? "identifier of our mappings" : "another spelling of " + mapping.object());
  }
}
