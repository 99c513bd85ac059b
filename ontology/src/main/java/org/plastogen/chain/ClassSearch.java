package org.plastogen.chain;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Breadth-first search over classes of (node, parity) pairs, from one component at a time. Reuses
 * its arrays, so one instance serves one thread.
 */
final class ClassSearch {

  private static final BitSet NOTHING = new BitSet(0);

  private final ClassGraph graph;
  private final Components components;
  private final int[] seenInRound;
  private int[] queue = new int[64];
  private BitSet leftOut = NOTHING;
  private boolean mirrored;
  private int round;
  private int tail;
  private long pairs;
  private long work;

  ClassSearch(ClassGraph graph) {
    this.graph = graph;
    this.components = graph.components();
    this.seenInRound = new int[2 * components.count()];
  }

  /** The classes that walks from side 0 of a component end in, as {@link #from(int, Landmark)}. */
  int[] from(int component) {
    leftOut = NOTHING;
    return search(component);
  }

  /**
   * The classes that walks of at least one edge from side 0 of a component end in, each once and in
   * the order they are found, without those of a landmark.
   *
   * @param component where the walks start
   * @param landmark what to leave out
   * @param turned whether to leave out the mirrored classes instead
   */
  int[] from(int component, Landmark landmark, boolean turned) {
    leftOut = landmark.classes();
    mirrored = turned;
    return search(component);
  }

  /** How many pairs are in the classes that the last search found. */
  long pairs() {
    return pairs;
  }

  /** How many classes and edges all searches have looked at. */
  long work() {
    return work;
  }

  private int[] search(int component) {
    round++;
    tail = 0;
    pairs = 0;
    if (components.cyclic(component)) {
      visit(components.classOn(component, 0));
    }
    visitTargets(component, 0);
    for (int head = 0; head < tail; head++) {
      visitTargets(queue[head] >> 1, queue[head] & 1);
    }
    return Arrays.copyOf(queue, tail);
  }

  private void visitTargets(int component, int side) {
    int end = graph.first(component + 1);
    work += 1 + end - graph.first(component);
    for (int edge = graph.first(component); edge < end; edge++) {
      int target = graph.target(edge);
      visit(side == 0 ? target : components.mirrored(target));
    }
  }

  private void visit(int found) {
    if (seenInRound[found] == round || leftOut.get(mirrored ? components.mirrored(found) : found)) {
      return;
    }
    seenInRound[found] = round;
    if (tail == queue.length) {
      queue = Arrays.copyOf(queue, 2 * tail);
    }
    queue[tail++] = found;
    pairs += components.weight(found);
  }
}
