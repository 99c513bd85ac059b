package org.plastogen.chain;

import java.util.BitSet;

/**
 * The strongly connected components of a signed graph, and what parity of decreases the walks
 * within each can have.
 *
 * <p>In a balanced component every walk between two nodes has the same parity, so its nodes fall
 * into two sides (Harary 1953); in an unbalanced one both parities occur between any two nodes. A
 * <i>class</i> is a set of (node, parity) pairs that reach each other: class {@code 2 · component +
 * side} for a balanced component, {@code 2 · component} for an unbalanced one. No edge leads from a
 * component to one with a higher number.
 */
final class Components {

  private final SignedGraph graph;
  private final StrongParts parts;
  private final byte[] sides;
  private final BitSet sided = new BitSet();
  private final BitSet cyclic = new BitSet();
  private final BitSet unbalanced = new BitSet();

  Components(SignedGraph graph) {
    this.graph = graph;
    this.parts = new StrongParts(graph);
    this.sides = new byte[graph.nodeCount()];
    for (int component = 0; component < parts.count(); component++) {
      if (size(component) == 1) {
        lookForLoop(component, member(component, 0));
      } else {
        findSides(component);
      }
    }
  }

  int count() {
    return parts.count();
  }

  int of(int node) {
    return parts.partOf(node);
  }

  int size(int component) {
    return parts.size(component);
  }

  int member(int component, int place) {
    return parts.member(component, place);
  }

  /** The side of a node within its component, 0 or 1. */
  int side(int node) {
    return sides[node];
  }

  /** Whether a walk of at least one edge leads from a node of it back to that node. */
  boolean cyclic(int component) {
    return cyclic.get(component);
  }

  boolean unbalanced(int component) {
    return unbalanced.get(component);
  }

  /** The class of a pair. */
  int classOf(int node, int parity) {
    return classOn(of(node), sides[node] ^ parity);
  }

  /** The class on one side of a component. */
  int classOn(int component, int side) {
    return unbalanced.get(component) ? 2 * component : 2 * component + side;
  }

  /** The same nodes with the other parities. */
  int mirrored(int pairs) {
    return classOn(pairs >> 1, pairs & 1 ^ 1);
  }

  /** How many pairs are in a class. */
  int weight(int pairs) {
    int nodes = size(pairs >> 1);
    return unbalanced.get(pairs >> 1) ? 2 * nodes : nodes;
  }

  /** A component of one node is on a loop only if an edge leads from the node to itself. */
  private void lookForLoop(int component, int node) {
    for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
      if (graph.target(edge) == node) {
        cyclic.set(component);
        if (graph.parity(edge) == 1) {
          unbalanced.set(component);
        }
      }
    }
  }

  /** Walks through a component from its first node and compares the parities it arrives with. */
  private void findSides(int component) {
    int[] queue = new int[size(component)];
    int tail = 0;
    queue[tail++] = member(component, 0);
    sided.set(queue[0]);
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
        int target = graph.target(edge);
        if (of(target) == component) {
          cyclic.set(component);
          byte arrives = (byte) (sides[node] ^ graph.parity(edge));
          if (!sided.get(target)) {
            sided.set(target);
            sides[target] = arrives;
            queue[tail++] = target;
          } else if (sides[target] != arrives) {
            unbalanced.set(component);
          }
        }
      }
    }
  }
}
