package org.plastogen.chain;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Writes out the (node, parity) pairs that one node after the other reaches. Reuses its arrays, so
 * one instance serves one thread.
 */
final class ReachedPairs {

  /** Marking pairs and reading the marks is quicker than sorting once one in so many is reached. */
  private static final int SORT_IS_DEARER = 256;

  private final SignedGraph graph;
  private final Closure closure;
  private final Components components;
  private final Reach reach;
  private int[] pairs = new int[64];
  private int count;
  private final BitSet marks;

  ReachedPairs(SignedGraph graph, Closure closure) {
    this.graph = graph;
    this.closure = closure;
    this.components = closure.components();
    this.reach = new Reach(graph);
    this.marks = new BitSet(2 * graph.nodeCount());
  }

  /** Every pair that a walk of at least one edge from the source ends in, sorted. */
  int[] from(int source) {
    if (!closure.closed(source)) {
      return reach.from(source);
    }
    count = 0;
    closure.forEachClass(source, this::add);
    int[] found = Arrays.copyOf(pairs, count);
    if (count > 2 * graph.nodeCount() / SORT_IS_DEARER) {
      readMarks(found);
    } else {
      Arrays.sort(found);
    }
    return found;
  }

  private void readMarks(int[] found) {
    marks.clear();
    for (int pair : found) {
      marks.set(pair);
    }
    int next = 0;
    for (int pair = marks.nextSetBit(0); pair >= 0; pair = marks.nextSetBit(pair + 1)) {
      found[next++] = pair;
    }
  }

  private void add(int pairsOfOne) {
    int component = pairsOfOne >> 1;
    int side = pairsOfOne & 1;
    for (int place = 0; place < components.size(component); place++) {
      int node = components.member(component, place);
      int parity = components.side(node) ^ side;
      add(node, parity);
      if (components.unbalanced(component)) {
        add(node, parity ^ 1);
      }
    }
  }

  private void add(int node, int parity) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * count);
    }
    pairs[count++] = 2 * node + parity;
  }
}
