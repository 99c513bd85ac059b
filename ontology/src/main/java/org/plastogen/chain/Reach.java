package org.plastogen.chain;

import java.util.Arrays;

/**
 * Breadth-first search over (node, parity of decreases) pairs, from one node at a time. A pair is
 * coded as {@code 2 · node + parity}. Reuses its arrays, so one instance serves one thread.
 */
final class Reach {

  /** Looking at all pairs is quicker than sorting once one in so many is reached. */
  private static final int SORT_IS_DEARER = 16;

  private final SignedGraph graph;
  private final int rank;
  private final int[] seenInRound;
  private final int[] queue;
  private int round;

  Reach(SignedGraph graph) {
    this(graph, Strength.WEAKEST);
  }

  /** A search over the edges whose evidence is of a rank or better. */
  Reach(SignedGraph graph, int rank) {
    this.graph = graph;
    this.rank = rank;
    this.seenInRound = new int[2 * graph.nodeCount()];
    this.queue = new int[2 * graph.nodeCount()];
  }

  /** Every pair that a walk of at least one edge from the source ends in, sorted. */
  int[] from(int source) {
    int count = count(source);
    if (count > queue.length / SORT_IS_DEARER) {
      return scanned(count);
    }
    int[] reached = Arrays.copyOf(queue, count);
    Arrays.sort(reached);
    return reached;
  }

  /** How many pairs a walk of at least one edge from the source ends in. */
  int count(int source) {
    round++;
    int tail = visitTargets(source, 0, 0);
    for (int head = 0; head < tail; head++) {
      tail = visitTargets(queue[head] >> 1, queue[head] & 1, tail);
    }
    return tail;
  }

  /** Whether a walk of at least one edge from the source ends in a pair. */
  boolean reaches(int source, int target, Sign sign) {
    count(source);
    return seenInRound[2 * target + sign.parity()] == round;
  }

  private int[] scanned(int count) {
    int[] reached = new int[count];
    int next = 0;
    for (int pair = 0; next < count; pair++) {
      if (seenInRound[pair] == round) {
        reached[next++] = pair;
      }
    }
    return reached;
  }

  private int visitTargets(int node, int parity, int tail) {
    int end = tail;
    for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
      int pair = 2 * graph.target(edge) + (parity ^ graph.parity(edge));
      if (seenInRound[pair] != round && graph.evidenceRank(edge) <= rank) {
        seenInRound[pair] = round;
        queue[end++] = pair;
      }
    }
    return end;
  }
}
