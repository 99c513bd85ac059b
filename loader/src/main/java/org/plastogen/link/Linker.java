package org.plastogen.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
  private static final double LOOSE = 0.6;
  private static final double REFERRED = 0.9;
  private static final double BY_LABEL = 0.7;
  private static final double BY_SYNONYM = 0.5;
  private static final String OIO = "http://www.geneontology.org/formats/oboInOwl#";
  static final List<Node> LABELS =
      List.of(
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          NodeFactory.createURI("https://w3id.org/biolink/vocab/name"));
  static final List<Node> SYNONYMS =
      List.of(SKOS.altLabel.asNode(), NodeFactory.createURI(OIO + "hasExactSynonym"));

  private final Seeds seeds;
  private final Identifiers identifiers;
  private final Kinds kinds;
  private final Map<String, List<Mapping>> byIdentifier = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();

  /**
   * A linker for our entities.
   *
   * @param seeds the entities and their mappings
   * @param terms the ontology
   * @param identifiers the registry of identifiers
   */
  public Linker(Seeds seeds, Terms terms, Identifiers identifiers) {
    this.seeds = seeds;
    this.identifiers = identifiers;
    this.kinds = new Kinds(terms, identifiers);
    Stream.concat(seeds.mappings().stream(), seeds.entities().stream().map(Linker::itself))
        .forEach(
            mapping ->
                key(mapping.object())
                    .ifPresent(
                        k -> byIdentifier.computeIfAbsent(k, x -> new ArrayList<>()).add(mapping)));
    Table.rows("cross-references.tsv")
        .forEach(r -> references.put(r.get("property"), r.get("means")));
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
    crossReferences(graph, ours, occurring).forEach(link -> keep(links, link));
    labelled(graph, ours, links).forEach(link -> keep(links, link));
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
        label(graph, iri),
        mapping.confidence().orElse(1.0),
        counts(
            mapping.entity(),
            mapping.match().replace("Match", ""),
            mapping.confidence().orElse(1.0),
            graph,
            iri),
        same ? Link.Way.IDENTIFIER : Link.Way.SPELLING,
        same ? "identifier of our mappings" : "another spelling of " + mapping.object());
  }

  private record Reference(Mapping mapping, String match, double confidence, String curie) {}

  private List<Link> crossReferences(Graph graph, Set<String> ours, Set<String> occurring) {
    Map<String, List<Reference>> byNode = new TreeMap<>();
    for (var reference : references.entrySet()) {
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
    Optional<String> curie = key(text).filter(byIdentifier::containsKey);
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
        double trust = means.equals("exact") ? REFERRED : LOOSE;
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
          boolean fits =
              kinds.compatible(entity, graph, NodeFactory.createURI(node))
                  && named(entity, label(graph, node));
          String match = agreed(matches, exact > 1 || !fits);
          String reason =
              "refers to "
                  + refs.stream().map(Reference::curie).distinct().collect(Collectors.joining(", "))
                  + (exact > 1 ? "; so do others of our entities, so it is no exact match" : "")
                  + (fits ? "" : "; its kind or its name is not that of ours");
          double best = refs.stream().mapToDouble(Reference::confidence).max().orElse(0);
          double confidence = match.equals("exact") ? best : Math.min(best, LOOSE);
          links.add(
              new Link(
                  entity,
                  match,
                  node,
                  label(graph, node),
                  confidence,
                  counts(entity, match, confidence, graph, node),
                  Link.Way.CROSS_REFERENCE,
                  reason));
        });
    return links;
  }

  /** A node named "release of X" may well refer to X; only one that is named X is taken for it. */
  private boolean named(Entity entity, String label) {
    return label.isEmpty()
        || Stream.concat(
                Stream.concat(Stream.of(entity.label()), entity.synonyms().stream()),
                seeds.mappings().stream()
                    .filter(m -> m.entity().equals(entity) && m.match().equals("exactMatch"))
                    .flatMap(m -> m.objectLabel().stream()))
            .anyMatch(name -> fold(name).equals(fold(label)));
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

  /**
   * Whether what the other graph says of a node may count for the entity: it is the entity, or
   * nearly so, or a subunit or the gene of a protein.
   */
  private boolean counts(Entity entity, String match, double confidence, Graph graph, String node) {
    if (match.equals("related")) {
      Set<String> there = kinds.of(graph, NodeFactory.createURI(node));
      return kinds.of(entity).contains("protein")
          && (there.contains("gene") || there.contains("protein"))
          && confidence >= LOOSE;
    }
    return match.equals("exact") || match.equals("close") && confidence >= LOOSE;
  }

  private List<Link> labelled(Graph graph, Set<String> ours, Map<String, Link> already) {
    Map<String, List<Entity>> names = new HashMap<>();
    Map<String, List<Entity>> others = new HashMap<>();
    for (Entity entity : seeds.entities()) {
      names.computeIfAbsent(fold(entity.label()), n -> new ArrayList<>()).add(entity);
      entity
          .synonyms()
          .forEach(s -> others.computeIfAbsent(fold(s), n -> new ArrayList<>()).add(entity));
    }
    Set<String> linked = new HashSet<>();
    already.values().stream()
        .filter(l -> l.match().equals("exact"))
        .forEach(l -> linked.add(l.iri()));
    List<Link> links = new ArrayList<>();
    for (List<Node> properties : List.of(LABELS, SYNONYMS)) {
      for (Node property : properties) {
        graph
            .find(Node.ANY, property, Node.ANY)
            .filterKeep(t -> t.getSubject().isURI() && t.getObject().isLiteral())
            .toList()
            .forEach(
                t -> {
                  String iri = t.getSubject().getURI();
                  if (!ours.contains(iri) && !linked.contains(iri)) {
                    String name = fold(t.getObject().getLiteralLexicalForm());
                    boolean label = properties == LABELS;
                    names
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
    if (kinds.compatible(entity, graph, node) && !elsewhere(entity, node.getURI())) {
      into.add(
          new Link(
              entity,
              "close",
              node.getURI(),
              label(graph, node.getURI()),
              label ? BY_LABEL : BY_SYNONYM,
              label,
              Link.Way.LABEL,
              (label ? "same label: " : "same synonym: ")
                  + triple.getObject().getLiteralLexicalForm()));
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

  private static String label(Graph graph, String iri) {
    Node node = NodeFactory.createURI(iri);
    return LABELS.stream()
        .flatMap(p -> graph.find(node, p, Node.ANY).toList().stream())
        .filter(t -> t.getObject().isLiteral())
        .map(t -> t.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static String fold(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
