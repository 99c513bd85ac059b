package org.plastogen.chain;

/**
 * The strongly connected parts of a graph (Tarjan 1972), numbered so that no edge leads from a
 * lower number to a higher one. Keeps its own stack, as a chain of a million steps would overflow
 * Java's.
 */
final class StrongParts {

  private static final int DONE = Integer.MAX_VALUE;

  private final SignedGraph graph;
  private final int[] partOf;
  private final int[] members;
  private final int[] first;
  private final int[] low;
  private final int[] index;
  private final int[] nextEdge;
  private final int[] open;
  private int visited;
  private int opened;
  private int placed;
  private int count;

  StrongParts(SignedGraph graph) {
    int nodes = graph.nodeCount();
    this.graph = graph;
    this.partOf = new int[nodes];
    this.members = new int[nodes];
    this.first = new int[nodes + 1];
    this.low = new int[nodes];
    this.index = new int[nodes];
    this.nextEdge = new int[nodes];
    this.open = new int[nodes];
    int[] path = new int[nodes];
    for (int root = 0; root < nodes; root++) {
      if (index[root] == 0) {
        search(root, path);
      }
    }
  }

  int count() {
    return count;
  }

  int partOf(int node) {
    return partOf[node];
  }

  int size(int part) {
    return first[part + 1] - first[part];
  }

  int member(int part, int place) {
    return members[first[part] + place];
  }

  private void search(int root, int[] path) {
    int depth = 0;
    path[depth++] = root;
    while (depth > 0) {
      int node = path[depth - 1];
      if (index[node] == 0) {
        enter(node);
      }
      int deeper = nextUnvisited(node);
      if (deeper >= 0) {
        path[depth++] = deeper;
      } else {
        depth--;
        if (low[node] == index[node]) {
          close(node);
        }
      }
    }
  }

  private void enter(int node) {
    index[node] = ++visited;
    low[node] = visited;
    nextEdge[node] = graph.firstOut(node);
    open[opened++] = node;
  }

  /** The next neighbour that has not been visited; -1 once all have, and then low is final. */
  private int nextUnvisited(int node) {
    while (nextEdge[node] < graph.firstOut(node + 1)) {
      int target = graph.target(nextEdge[node]);
      if (index[target] == 0) {
        return target;
      }
      low[node] = Math.min(low[node], low[target]);
      nextEdge[node]++;
    }
    return -1;
  }

  private void close(int node) {
    int member;
    do {
      member = open[--opened];
      partOf[member] = count;
      low[member] = DONE;
      members[placed++] = member;
    } while (member != node);
    first[++count] = placed;
  }
}
