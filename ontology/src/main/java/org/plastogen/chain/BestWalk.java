package org.plastogen.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The best walk of a net effect, by weakest evidence, hedged steps and length, where a node may be
 * passed twice. Found backwards, over the turned graph.
 */
final class BestWalk {

  private BestWalk() {}

  /**
   * The edges of a best walk, as the turned graph numbers them, from the object back.
   *
   * @param turned the graph with its edges turned round
   * @param bounds of the turned graph towards the effect's subject, of a rank that has a walk
   * @param object where the walk ends
   * @param sign the sign of the effect
   */
  static int[] of(SignedGraph turned, Bounds bounds, int object, Sign sign) {
    int[] walk = new int[32];
    int length = 0;
    int state = Bounds.start(object, sign);
    while (bounds.from(state) > 0) {
      int edge = bestEdge(turned, bounds, state);
      if (length == walk.length) {
        walk = Arrays.copyOf(walk, 2 * length);
      }
      walk[length++] = edge;
      state = bounds.after(state, edge);
    }
    return Arrays.copyOf(walk, length);
  }

  /** The same as steps, turned back. */
  static List<SignedEdge> steps(SignedGraph turned, Bounds bounds, int object, Sign sign) {
    int[] walk = of(turned, bounds, object, sign);
    List<SignedEdge> steps = new ArrayList<>();
    for (int i = walk.length - 1; i >= 0; i--) {
      steps.add(turned.turnedEdge(walk[i]));
    }
    return steps;
  }

  /**
   * A walk whose set of edges can not be made smaller without losing the effect: the best walk over
   * the edges that are left once every edge that can go has gone.
   */
  static Chain minimal(List<SignedEdge> walk) {
    NetEffect effect = Chain.of(walk).effect();
    List<SignedEdge> smallest = walk;
    Optional<List<SignedEdge>> smaller = withOneEdgeLess(walk, effect);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = withOneEdgeLess(smallest, effect);
    }
    return Chain.of(smallest);
  }

  private static Optional<List<SignedEdge>> withOneEdgeLess(
      List<SignedEdge> walk, NetEffect effect) {
    Set<SignedEdge> edges = new LinkedHashSet<>(walk);
    for (SignedEdge dropped : edges) {
      Set<SignedEdge> rest = new LinkedHashSet<>(edges);
      rest.remove(dropped);
      if (entails(rest, effect)) {
        return Optional.of(best(rest, effect));
      }
    }
    return Optional.empty();
  }

  /** A search over a handful of edges, too few to make a graph of. */
  private static boolean entails(Set<SignedEdge> edges, NetEffect effect) {
    Map<String, List<SignedEdge>> from = new HashMap<>();
    edges.forEach(e -> from.computeIfAbsent(e.subject(), s -> new ArrayList<>()).add(e));
    Set<NetEffect> seen = new HashSet<>();
    List<NetEffect> open = new ArrayList<>();
    open.add(new NetEffect(effect.subject(), Sign.INCREASE, effect.subject()));
    for (int i = 0; i < open.size(); i++) {
      NetEffect at = open.get(i);
      for (SignedEdge edge : from.getOrDefault(at.object(), List.of())) {
        NetEffect next = new NetEffect(at.subject(), at.sign().times(edge.sign()), edge.object());
        if (next.equals(effect)) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  private static List<SignedEdge> best(Set<SignedEdge> edges, NetEffect effect) {
    SignedGraph turned = SignedGraph.of(edges).reversed();
    int object = turned.number(effect.object());
    BoundsByEvidence bounds = new BoundsByEvidence(turned, turned.number(effect.subject()));
    int rank = bounds.bestRank(object, effect.sign()).orElseThrow();
    return steps(turned, bounds.at(rank), object, effect.sign());
  }

  private static int bestEdge(SignedGraph turned, Bounds bounds, int state) {
    int node = Bounds.node(state);
    for (int edge = turned.firstOut(node); edge < turned.firstOut(node + 1); edge++) {
      if (bounds.allows(edge)) {
        long rest = bounds.from(bounds.after(state, edge));
        if (rest != Bounds.NONE && rest + bounds.step(edge) == bounds.from(state)) {
          return edge;
        }
      }
    }
    throw new IllegalStateException("a finite bound has an edge that pays it");
  }
}
