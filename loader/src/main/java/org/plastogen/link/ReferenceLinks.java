package org.plastogen.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;
import org.plastogen.identifier.Identifier;
import org.plastogen.identifier.Identifiers;

/** Finds nodes whose cross-references name an identifier of our mappings. */
final class ReferenceLinks {
  private static final double REFERRED = 0.9;

  /** Less than is taken for nearly the same thing: it counts for no claim. */
  private static final double DOUBTFUL = 0.5;

  private final Identifiers identifiers;
  private final Map<String, List<Mapping>> byIdentifier;
  private final Kinds kinds;
  private final Names names;
  private final Map<String, String> meanings = new HashMap<>();

  /** Finds by our mappings, which are given by the CURIE that each leads to. */
  ReferenceLinks(
      Identifiers identifiers, Map<String, List<Mapping>> byIdentifier, Kinds kinds, Names names) {
    this.identifiers = identifiers;
    this.byIdentifier = byIdentifier;
    this.kinds = kinds;
    this.names = names;
    Table.rows("cross-references.tsv")
        .forEach(r -> meanings.put(r.get("property"), r.get("means")));
  }

  private record Reference(Mapping mapping, String match, double confidence, String curie) {}

  /**
   * Proposals by cross-reference.
   *
   * @param ours nodes that are found by their own identifier, which are passed over
   * @param occurring takes the CURIEs that are referred to
   */
  List<Link> find(Graph graph, Set<String> ours, Set<String> occurring) {
    Map<String, List<Reference>> byNode = new TreeMap<>();
    for (var reference : meanings.entrySet()) {
      Node property = NodeFactory.createURI(reference.getKey());
      graph
          .find(Node.ANY, property, Node.ANY)
          .forEachRemaining(t -> refer(t, reference.getValue(), ours, occurring, byNode));
    }
    List<Link> links = new ArrayList<>();
    byNode.forEach((node, found) -> links.addAll(settle(graph, node, found)));
    return links;
  }

  private void refer(
      Triple triple,
      String means,
      Set<String> ours,
      Set<String> occurring,
      Map<String, List<Reference>> byNode) {
    Node object = triple.getObject();
    String text =
        object.isLiteral() ? object.getLiteralLexicalForm() : object.isURI() ? object.getURI() : "";
    Optional<String> curie =
        identifiers.read(text).map(Identifier::curie).filter(byIdentifier::containsKey);
    if (curie.isEmpty() || !triple.getSubject().isURI()) {
      return;
    }
    occurring.add(curie.get());
    String node = triple.getSubject().getURI();
    if (ours.contains(node)) {
      return;
    }
    for (Mapping mapping : byIdentifier.get(curie.get())) {
      String match = chained(mapping.match().replace("Match", ""), means);
      if (!match.isEmpty()) {
        double trust = means.equals("exact") ? REFERRED : Kinds.LOOSE;
        byNode
            .computeIfAbsent(node, n -> new ArrayList<>())
            .add(
                new Reference(
                    mapping, match, trust * mapping.confidence().orElse(1.0), curie.get()));
      }
    }
  }

  /**
   * Ours to the identifier, theirs from node to identifier. Where the identifier covers more than
   * their node, the node covers less than ours.
   */
  private static String chained(String ours, String theirs) {
    String turned =
        switch (theirs) {
          case "broad" -> "narrow";
          case "narrow" -> "broad";
          default -> theirs;
        };
    if (ours.equals("exact")) {
      return turned;
    }
    if (turned.equals("exact") || ours.equals(turned)) {
      return ours;
    }
    return "";
  }

  private List<Link> settle(Graph graph, String node, List<Reference> found) {
    Map<Entity, List<Reference>> byEntity = new LinkedHashMap<>();
    found.stream()
        .sorted(
            Comparator.comparing((Reference r) -> r.mapping().entity().id())
                .thenComparing(Reference::match)
                .thenComparing(Reference::curie))
        .forEach(
            r -> byEntity.computeIfAbsent(r.mapping().entity(), e -> new ArrayList<>()).add(r));
    long exact =
        byEntity.values().stream()
            .filter(refs -> refs.stream().anyMatch(r -> r.match().equals("exact")))
            .count();
    List<Link> links = new ArrayList<>();
    byEntity.forEach(
        (entity, refs) -> {
          Set<String> matches = refs.stream().map(Reference::match).collect(Collectors.toSet());
          links.add(link(graph, node, entity, refs, matches, exact));
        });
    return links;
  }

  private Link link(
      Graph graph,
      String node,
      Entity entity,
      List<Reference> refs,
      Set<String> matches,
      long exact) {
    Optional<Entity> another = names.another(entity, graph, node);
    boolean fits =
        kinds.compatible(entity, graph, NodeFactory.createURI(node))
            && names.named(entity, graph, node);
    boolean retired = kinds.retired(graph, node);
    boolean doubtful = exact > 1 || !fits || retired || another.isPresent();
    String match = agreed(matches, doubtful);
    if (match.equals("close") && another.isPresent() && kinds.substances(entity, another.get())) {
      match = "related";
    }
    String reason =
        "refers to "
            + refs.stream().map(Reference::curie).distinct().collect(Collectors.joining(", "))
            + (exact > 1 ? "; so do others of our entities, so it is no exact match" : "")
            + (fits ? "" : "; its kind or its name is not that of ours")
            + another.map(e -> "; it has the name of " + e.label() + " too").orElse("")
            + (retired ? "; it is obsolete there" : "");
    double best = refs.stream().mapToDouble(Reference::confidence).max().orElse(0);
    double confidence =
        match.equals("exact")
            ? best
            : Math.min(best, match.equals("close") && doubtful ? DOUBTFUL : Kinds.LOOSE);
    return new Link(
        entity,
        match,
        node,
        Names.label(graph, node),
        confidence,
        kinds.counts(entity, match, confidence, graph, node),
        Link.Way.CROSS_REFERENCE,
        reason);
  }

  private static String agreed(Set<String> matches, boolean doubtful) {
    Set<String> nearest = new HashSet<>(matches);
    nearest.remove("related");
    if (nearest.isEmpty()) {
      return "related";
    }
    if (nearest.contains("broad") || nearest.contains("narrow")) {
      return nearest.size() == 1 ? nearest.iterator().next() : "close";
    }
    return nearest.contains("exact") && !doubtful ? "exact" : "close";
  }
}
