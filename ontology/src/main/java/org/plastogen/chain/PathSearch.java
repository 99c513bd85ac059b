package org.plastogen.chain;

import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Lists, best first, the paths from one node to another that have a given sign, pass no node twice
 * and whose weakest evidence is exactly the rank of the bounds. A* (Hart, Nilsson and Raphael 1968)
 * over partial paths: the bounds never overestimate, so paths come out in order.
 */
final class PathSearch {

  private static final int EASY_PATHS = 32;

  private final SignedGraph graph;
  private final Bounds bounds;
  private final int source;
  private final int target;
  private final Budget budget;
  private final DeadEnds deadEnds;
  private final PriorityQueue<PartialPath> open = new PriorityQueue<>();
  private int expanded;

  PathSearch(SignedGraph graph, Bounds bounds, int source, Sign sign, int target, Budget budget) {
    this.graph = graph;
    this.bounds = bounds;
    this.source = source;
    this.target = target;
    this.budget = budget;
    this.deadEnds = new DeadEnds(graph, bounds, target, budget);
    int start = Bounds.start(source, sign);
    if (bounds.from(start) != Bounds.NONE) {
      open.add(PartialPath.start(graph, start, bounds));
    }
  }

  /** The next best path; empty if there is none or the budget is spent. */
  Optional<PartialPath> next() {
    while (!open.isEmpty() && !budget.spent()) {
      PartialPath path = open.remove();
      if (path.edges().length > 0 && path.state() == Bounds.goal(target)) {
        return Optional.of(path);
      }
      expanded++;
      if (expanded <= EASY_PATHS || !deadEnds.isDead(path, source)) {
        expand(path);
      }
    }
    return Optional.empty();
  }

  private void expand(PartialPath path) {
    int node = Bounds.node(path.state());
    budget.take(graph.firstOut(node + 1) - graph.firstOut(node));
    for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
      if (!bounds.allows(edge)) {
        continue;
      }
      int after = bounds.after(path.state(), edge);
      int entered = graph.target(edge);
      boolean possible =
          entered == target
              ? after == Bounds.goal(target)
              : entered != source && bounds.from(after) != Bounds.NONE && !path.entered(entered);
      if (possible) {
        open.add(path.plus(edge, bounds));
      }
    }
  }
}
