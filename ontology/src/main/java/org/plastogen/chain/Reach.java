package org.plastogen.chain;

import java.util.Arrays;

/**
 * Breadth-first search over (node, parity of decreases) pairs, from one node at a time. A pair is
 * coded as {@code 2 · node + parity}. Reuses its arrays, so one instance serves one thread.
 */
final class Reach {

  private final SignedGraph graph;
  private final int[] seenInRound;
  private final int[] queue;
  private int round;

  Reach(SignedGraph graph) {
    this.graph = graph;
    this.seenInRound = new int[2 * graph.nodeCount()];
    this.queue = new int[2 * graph.nodeCount()];
  }

  /** Every pair that a walk of at least one edge from the source ends in, sorted. */
  int[] from(int source) {
    round++;
    int tail = visitTargets(source, 0, 0);
    for (int head = 0; head < tail; head++) {
      tail = visitTargets(queue[head] >> 1, queue[head] & 1, tail);
    }
    int[] reached = Arrays.copyOf(queue, tail);
    Arrays.sort(reached);
    return reached;
  }

  private int visitTargets(int node, int parity, int tail) {
    int end = tail;
    for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
      int pair = 2 * graph.target(edge) + (parity ^ graph.parity(edge));
      if (seenInRound[pair] != round) {
        seenInRound[pair] = round;
        queue[end++] = pair;
      }
    }
    return end;
  }
}
