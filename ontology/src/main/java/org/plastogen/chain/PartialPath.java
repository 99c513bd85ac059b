package org.plastogen.chain;

import java.util.Arrays;

/**
 * A path that has begun. Ordered by the least cost that it can end with, then by the nodes it
 * passes, then by its signs; a path comes before its extensions.
 */
final class PartialPath implements Comparable<PartialPath> {

  private final SignedGraph graph;
  private final int[] edges;
  private final int state;
  private final long cost;
  private final long leastTotal;

  private PartialPath(SignedGraph graph, int[] edges, int state, long cost, long leastTotal) {
    this.graph = graph;
    this.edges = edges;
    this.state = state;
    this.cost = cost;
    this.leastTotal = leastTotal;
  }

  /** A path without a step; its least total must be known to be finite. */
  static PartialPath start(SignedGraph graph, int state, Bounds bounds) {
    return new PartialPath(graph, new int[0], state, 0, bounds.from(state));
  }

  /** This path and one more edge. */
  PartialPath plus(int edge, Bounds bounds) {
    int[] longer = Arrays.copyOf(edges, edges.length + 1);
    longer[edges.length] = edge;
    int after = bounds.after(state, edge);
    long paid = cost + bounds.step(edge);
    return new PartialPath(graph, longer, after, paid, paid + bounds.from(after));
  }

  int[] edges() {
    return edges;
  }

  int state() {
    return state;
  }

  /** The least cost that it can end with; once it has arrived, what it costs. */
  long cost() {
    return leastTotal;
  }

  /** Whether the path has entered this node by an edge; its start does not count. */
  boolean entered(int node) {
    for (int edge : edges) {
      if (graph.target(edge) == node) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int compareTo(PartialPath other) {
    int byCost = Long.compare(leastTotal, other.leastTotal);
    if (byCost != 0) {
      return byCost;
    }
    int shared = Math.min(edges.length, other.edges.length);
    for (int i = 0; i < shared; i++) {
      int byNode = Integer.compare(graph.target(edges[i]), graph.target(other.edges[i]));
      if (byNode != 0) {
        return byNode;
      }
    }
    int byLength = Integer.compare(edges.length, other.edges.length);
    return byLength != 0 ? byLength : Arrays.compare(edges, other.edges);
  }
}
