package org.plastogen.chain;

/**
 * Tells whether a path that has begun can still reach its goal once the nodes it has passed are
 * closed. Costs a search each time, and saves the many extensions of a path that has shut itself
 * in.
 */
final class DeadEnds {

  private final SignedGraph graph;
  private final Bounds bounds;
  private final int target;
  private final Budget budget;
  private int[] closedInRound = {};
  private int[] seenInRound = {};
  private int round;

  DeadEnds(SignedGraph graph, Bounds bounds, int target, Budget budget) {
    this.graph = graph;
    this.bounds = bounds;
    this.target = target;
    this.budget = budget;
  }

  /** Whether no walk leads from the path's end to the goal round the nodes it has passed. */
  boolean isDead(PartialPath path, int source) {
    if (closedInRound.length == 0) {
      closedInRound = new int[graph.nodeCount()];
      seenInRound = new int[4 * graph.nodeCount()];
    }
    round++;
    closedInRound[source] = round;
    for (int edge : path.edges()) {
      closedInRound[graph.target(edge)] = round;
    }
    closedInRound[target] = round;
    LongList stack = new LongList();
    stack.add(path.state());
    while (stack.size() > 0 && !budget.spent()) {
      if (reachesGoal((int) stack.removeLast(), stack)) {
        return false;
      }
    }
    return !budget.spent();
  }

  private boolean reachesGoal(int state, LongList stack) {
    int node = Bounds.node(state);
    budget.take(graph.firstOut(node + 1) - graph.firstOut(node));
    for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
      if (!bounds.allows(edge)) {
        continue;
      }
      int after = bounds.after(state, edge);
      if (after == Bounds.goal(target)) {
        return true;
      }
      if (closedInRound[graph.target(edge)] != round
          && seenInRound[after] != round
          && bounds.from(after) != Bounds.NONE) {
        seenInRound[after] = round;
        stack.add(after);
      }
    }
    return false;
  }
}
