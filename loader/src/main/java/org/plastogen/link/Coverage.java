package org.plastogen.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Mechanism;

/**
 * What another graph says of our claims: each direct edge is supported, opposed or lacking there,
 * or the graph does not know both its ends. That it lacks an edge is no word against it.
 *
 * @param findings one for each of our direct edges, and for each signed statement between our
 *     entities that we do not claim, in order
 */
public record Coverage(List<Finding> findings) {
  /** How the two graphs stand to each other. */
  public enum Standing {
    /** The other graph has an edge of the same sign. */
    SUPPORTS,
    /** It has one of the opposite sign. */
    OPPOSES,
    /** It knows both ends and has no signed edge between them. */
    LACKS,
    /** It does not know both ends. */
    UNKNOWN,
    /** It has an edge that we conclude, though nobody claims it here. */
    AGREES_WITH_INFERENCE,
    /** It has an edge of the sign opposite to what we conclude. */
    DISAGREES_WITH_INFERENCE,
    /** It has an edge between two of our entities that we know nothing of. */
    NEW
  }

  /**
   * One of them.
   *
   * @param standing how the graphs stand to each other
   * @param subject our entity where the edge starts
   * @param sign the sign of our edge; for statements we do not claim, theirs
   * @param object our entity where it ends
   * @param there the statements of the other graph that decide it; empty if there are none
   */
  public record Finding(
      Standing standing, Entity subject, Sign sign, Entity object, List<String> there) {}

  /** Copies the list. */
  public Coverage {
    findings = List.copyOf(findings);
  }

  /**
   * Compares.
   *
   * @param mechanism our direct edges
   * @param effects our net effects
   * @param graph the other graph
   * @param links how its nodes are matched; those marked so count
   * @return the findings
   */
  public static Coverage of(
      Mechanism mechanism, List<Effect> effects, Graph graph, List<Link> links) {
    Map<String, Set<Entity>> nodes = new HashMap<>();
    Set<Entity> known = new HashSet<>();
    for (Link link : links) {
      if (link.counts()) {
        nodes.computeIfAbsent(link.iri(), n -> new HashSet<>()).add(link.entity());
        known.add(link.entity());
      }
    }
    Map<String, Set<String>> there = new HashMap<>();
    Map<String, Finding> pairs = new HashMap<>();
    for (OtherEdge edge : OtherEdges.of(graph)) {
      for (Entity subject : nodes.getOrDefault(edge.subject(), Set.of())) {
        for (Entity object : nodes.getOrDefault(edge.object(), Set.of())) {
          if (!subject.equals(object)) {
            String key = key(subject, edge.sign(), object);
            there
                .computeIfAbsent(key, k -> new TreeSet<>())
                .add(edge.subject() + " " + edge.relation() + " " + edge.object());
            pairs.put(key, new Finding(Standing.NEW, subject, edge.sign(), object, List.of()));
          }
        }
      }
    }
    List<Finding> all = new ArrayList<>();
    for (DirectEdge edge : mechanism.edges()) {
      all.add(ours(edge, known, there));
    }
    pairs.forEach(
        (key, pair) -> theirs(pair, mechanism, effects, there.get(key)).ifPresent(all::add));
    all.sort(
        Comparator.comparing(Finding::standing)
            .thenComparing(f -> f.subject().id())
            .thenComparing(f -> f.object().id())
            .thenComparing(Finding::sign));
    return new Coverage(all);
  }

  private static Finding ours(DirectEdge edge, Set<Entity> known, Map<String, Set<String>> there) {
    Set<String> same =
        there.getOrDefault(key(edge.subject(), edge.sign(), edge.object()), Set.of());
    Set<String> opposite =
        there.getOrDefault(
            key(edge.subject(), edge.sign().times(Sign.DECREASE), edge.object()), Set.of());
    Standing standing =
        !opposite.isEmpty()
            ? Standing.OPPOSES
            : !same.isEmpty()
                ? Standing.SUPPORTS
                : known.contains(edge.subject()) && known.contains(edge.object())
                    ? Standing.LACKS
                    : Standing.UNKNOWN;
    List<String> deciding = new ArrayList<>(opposite);
    deciding.addAll(same);
    return new Finding(standing, edge.subject(), edge.sign(), edge.object(), deciding);
  }

  private static Optional<Finding> theirs(
      Finding pair, Mechanism mechanism, List<Effect> effects, Set<String> there) {
    Sign other = pair.sign().times(Sign.DECREASE);
    if (mechanism.edge(pair.subject(), pair.sign(), pair.object()).isPresent()
        || mechanism.edge(pair.subject(), other, pair.object()).isPresent()) {
      return Optional.empty();
    }
    Set<Sign> net = new HashSet<>();
    effects.stream()
        .filter(e -> e.subject().equals(pair.subject()) && e.object().equals(pair.object()))
        .forEach(e -> net.add(e.sign()));
    Standing standing =
        net.contains(pair.sign())
            ? Standing.AGREES_WITH_INFERENCE
            : net.contains(other) ? Standing.DISAGREES_WITH_INFERENCE : Standing.NEW;
    return Optional.of(
        new Finding(standing, pair.subject(), pair.sign(), pair.object(), List.copyOf(there)));
  }

  private static String key(Entity subject, Sign sign, Entity object) {
    return subject.id() + " " + sign + " " + object.id();
  }

  /** How many findings have a standing. */
  public long count(Standing standing) {
    return findings.stream().filter(f -> f.standing() == standing).count();
  }

  /** The findings as text: figures first, then every finding but those of unknown ends. */
  public String text() {
    StringBuilder text = new StringBuilder("Our claims elsewhere\n\n");
    for (Standing standing : Standing.values()) {
      text.append(String.format("%6d %s%n", count(standing), words(standing)));
    }
    text.append('\n');
    for (Finding finding : findings) {
      if (finding.standing() != Standing.UNKNOWN) {
        text.append(finding.standing().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
            .append(": ")
            .append(finding.subject().label())
            .append(' ')
            .append(DirectEdge.verb(finding.sign()))
            .append(' ')
            .append(finding.object().label())
            .append('\n');
        finding.there().forEach(where -> text.append("    ").append(where).append('\n'));
      }
    }
    return text.toString();
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case SUPPORTS -> "direct edges that the other graph has too";
      case OPPOSES -> "direct edges that it has in the opposite sign";
      case LACKS -> "direct edges it lacks, though it knows both ends (no word against them)";
      case UNKNOWN -> "direct edges with an end it does not know";
      case AGREES_WITH_INFERENCE -> "edges there that we conclude";
      case DISAGREES_WITH_INFERENCE -> "edges there against what we conclude";
      case NEW -> "edges there between our entities that are new to us";
    };
  }
}
