package org.plastogen.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The best walk of a net effect, by weakest evidence, hedged steps and length, where a node may be
 * passed twice.
 */
final class BestWalk {

  private BestWalk() {}

  /**
   * A walk whose set of edges can not be made smaller without losing the effect: the best walk over
   * the edges that are left once every edge that can go has gone. Empty if the effect does not
   * hold.
   */
  static Optional<Chain> minimal(SignedGraph graph, String subject, Sign sign, String object) {
    Optional<List<SignedEdge>> walk = in(graph, subject, sign, object);
    Optional<List<SignedEdge>> smaller = walk;
    while (smaller.isPresent()) {
      walk = smaller;
      smaller = withOneEdgeLess(walk.get(), subject, sign, object);
    }
    return walk.map(Chain::of);
  }

  private static Optional<List<SignedEdge>> withOneEdgeLess(
      List<SignedEdge> walk, String subject, Sign sign, String object) {
    Set<SignedEdge> edges = new LinkedHashSet<>(walk);
    for (SignedEdge dropped : edges) {
      Set<SignedEdge> rest = new LinkedHashSet<>(edges);
      rest.remove(dropped);
      Optional<List<SignedEdge>> found = in(SignedGraph.of(rest), subject, sign, object);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<SignedEdge>> in(
      SignedGraph graph, String subject, Sign sign, String object) {
    int source = graph.number(subject);
    int target = graph.number(object);
    if (source < 0 || target < 0) {
      return Optional.empty();
    }
    for (int rank : graph.evidenceRanks()) {
      Bounds bounds = new Bounds(graph, target, rank);
      int state = Bounds.start(source, sign);
      if (bounds.from(state) != Bounds.NONE) {
        return Optional.of(follow(graph, bounds, state));
      }
    }
    return Optional.empty();
  }

  private static List<SignedEdge> follow(SignedGraph graph, Bounds bounds, int start) {
    List<SignedEdge> walk = new ArrayList<>();
    int state = start;
    while (bounds.from(state) > 0) {
      int edge = bestEdge(graph, bounds, state);
      walk.add(graph.edge(edge));
      state = bounds.after(state, edge);
    }
    return walk;
  }

  private static int bestEdge(SignedGraph graph, Bounds bounds, int state) {
    int node = Bounds.node(state);
    for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
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
