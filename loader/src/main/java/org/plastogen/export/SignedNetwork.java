package org.plastogen.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

/**
 * Entities and signed edges with the attributes that graph tools take: text, whole numbers, decimal
 * numbers, and true or false.
 *
 * @param title what it is
 * @param nodes attributes by entity id
 * @param edges the edges, in order
 */
record SignedNetwork(String title, SortedMap<String, Map<String, Object>> nodes, List<Edge> edges) {

  /** One signed edge. */
  record Edge(String id, String source, String target, Map<String, Object> attributes) {}

  /** What documents state. */
  static SignedNetwork direct(ExportSource source) {
    List<Edge> edges = new ArrayList<>();
    SortedMap<String, Map<String, Object>> nodes = new TreeMap<>();
    for (DirectEdge edge : source.mechanism().edges()) {
      Map<String, Object> attributes = style(edge.sign(), edge.best().certainty().rank() == 1);
      attributes.put("width", SignStyle.width(edge.best().evidence().rank()));
      attributes.put("evidence", edge.best().evidence().label());
      attributes.put("certainty", edge.best().certainty().label());
      attributes.put("claims", String.join("; ", edge.claims().stream().map(Claim::id).toList()));
      attributes.put("claimCount", edge.claims().size());
      attributes.put("inferred", false);
      edges.add(edge(edge.iri(), edge.subject(), edge.object(), attributes, nodes));
    }
    return new SignedNetwork("Plastogen: direct edges", nodes, List.copyOf(edges));
  }

  /** What follows. */
  static SignedNetwork net(List<Effect> effects) {
    List<Edge> edges = new ArrayList<>();
    SortedMap<String, Map<String, Object>> nodes = new TreeMap<>();
    for (Effect effect : effects) {
      Map<String, Object> attributes = style(effect.sign(), false);
      attributes.put("width", 1.0);
      if (!effect.chains().isEmpty()) {
        MechanismChain best = effect.chains().get(0);
        attributes.put("evidence", best.weakestEvidence().label());
        attributes.put("certainty", best.weakestCertainty().label());
        attributes.put("bestChain", best.line());
      }
      attributes.put("verdict", effect.verdict().label());
      attributes.put("claimedDirectly", !effect.claimed().isEmpty());
      attributes.put("inferred", true);
      edges.add(edge(effect.iri(), effect.subject(), effect.object(), attributes, nodes));
    }
    return new SignedNetwork("Plastogen: net effects", nodes, List.copyOf(edges));
  }

  private static Map<String, Object> style(Sign sign, boolean firm) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("interaction", DirectEdge.verb(sign));
    attributes.put("sign", sign.value());
    attributes.put("colour", SignStyle.colour(sign));
    attributes.put("arrow", SignStyle.arrow(sign));
    attributes.put("line", SignStyle.line(firm));
    return attributes;
  }

  private static Edge edge(
      String iri,
      Entity subject,
      Entity object,
      Map<String, Object> attributes,
      SortedMap<String, Map<String, Object>> nodes) {
    for (Entity end : List.of(subject, object)) {
      nodes.computeIfAbsent(
          end.id(),
          id -> {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("name", end.label());
            node.put("class", end.type().label());
            node.put("definition", end.definition());
            node.put("iri", end.iri());
            return node;
          });
    }
    return new Edge(iri, subject.id(), object.id(), attributes);
  }

  /** The attributes of all nodes or edges, each with the class of its values, in order of name. */
  static SortedMap<String, Class<?>> declared(List<Map<String, Object>> all) {
    SortedMap<String, Class<?>> found = new TreeMap<>();
    all.forEach(one -> one.forEach((name, value) -> found.put(name, value.getClass())));
    return found;
  }

  SortedMap<String, Class<?>> nodeAttributes() {
    return declared(List.copyOf(nodes.values()));
  }

  SortedMap<String, Class<?>> edgeAttributes() {
    return declared(edges.stream().map(Edge::attributes).toList());
  }

  /** What no drawing of edges holds. */
  static List<Loss> losses(ExportSource source) {
    TreeSet<String> drawn = new TreeSet<>(direct(source).nodes().keySet());
    return List.of(
        new Loss(
            "claims without a sign or denied",
            source.claims(c -> c.sign().isEmpty()),
            "they add no signed edge (kgx, csv and nquads have them)"),
        new Loss(
            "entities that no signed edge touches",
            source.seeds().entities().stream().filter(e -> !drawn.contains(e.id())).count(),
            "they would stand alone (kgx and nquads have them)"),
        new Loss(
            "signed claims with qualifiers",
            source.claims(
                c -> c.sign().isPresent() && !(c.entities().isEmpty() && c.intervals().isEmpty())),
            "an edge sums up its claims; it names them (csv has the qualifiers)"),
        new Loss(
            "mappings", source.seeds().mappings().size(), "kept in kgx (exact ones) and sssom"));
  }
}
