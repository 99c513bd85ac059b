package org.plastogen.chain;

import java.util.Arrays;

/**
 * The least cost of a walk from anywhere to one object over edges of at least a given evidence, at
 * least one of which has exactly that evidence. Cost is hedged steps first, then length.
 *
 * <p>Found by one search backwards from the object. A state is (node, parity of decreases still to
 * come, whether an edge of exactly the rank is still owed), coded {@code 4 · node + 2 · parity +
 * owed}. As no walk to the object is cheaper, the cost is a lower bound for paths without
 * repetition, and for what is left of a path that has begun.
 */
final class Bounds {

  /** The cost where no walk exists; larger than every cost. */
  static final long NONE = Long.MAX_VALUE;

  private static final long HEDGE = 1L << 32;
  private static final long LENGTH = HEDGE - 1;

  private final SignedGraph graph;
  private final int rank;
  private final long[] costs;

  Bounds(SignedGraph graph, int object, int rank) {
    this.graph = graph;
    this.rank = rank;
    this.costs = new long[4 * graph.nodeCount()];
    Arrays.fill(costs, NONE);
    LongList entries = new LongList();
    entries.add(goal(object));
    for (long hedges = 0; entries.size() > 0; hedges++) {
      entries = settle(hedges, entries);
    }
  }

  /** The state of a walk that has to reach somewhere with this sign and has not begun. */
  static int start(int node, Sign sign) {
    return 4 * node + 2 * sign.parity() + 1;
  }

  /** The state of a walk that has arrived. */
  static int goal(int object) {
    return 4 * object;
  }

  static int node(int state) {
    return state >> 2;
  }

  /** Whether the edge is strong enough to be used. */
  boolean allows(int edge) {
    return graph.evidenceRank(edge) <= rank;
  }

  /** The state after taking an edge. */
  int after(int state, int edge) {
    int parity = (state >> 1 & 1) ^ graph.parity(edge);
    int owed = graph.evidenceRank(edge) == rank ? 0 : state & 1;
    return 4 * graph.target(edge) + 2 * parity + owed;
  }

  long step(int edge) {
    return graph.hedged(edge) ? HEDGE + 1 : 1;
  }

  /** The least cost from a state to the goal, {@link #NONE} if there is no way. */
  long from(int state) {
    return costs[state];
  }

  /**
   * Settles all states whose least number of hedged steps is this. Entries and queue both hold
   * {@code length << 32 | state} in rising length; the shorter of the two heads goes first.
   */
  private LongList settle(long hedges, LongList entries) {
    entries.sort();
    LongList queue = new LongList();
    LongList next = new LongList();
    int entry = 0;
    int head = 0;
    while (entry < entries.size() || head < queue.size()) {
      boolean fromEntries =
          head == queue.size()
              || entry < entries.size() && entries.get(entry) >>> 32 <= queue.get(head) >>> 32;
      long first = fromEntries ? entries.get(entry++) : queue.get(head++);
      int state = (int) first;
      if (costs[state] == NONE) {
        costs[state] = hedges << 32 | first >>> 32;
        addSteps(state, queue, next);
      }
    }
    return next;
  }

  private void addSteps(int state, LongList unhedged, LongList hedged) {
    long length = (costs[state] & LENGTH) + 1;
    int node = node(state);
    for (int place = graph.firstIn(node); place < graph.firstIn(node + 1); place++) {
      int edge = graph.inEdge(place);
      if (!allows(edge)) {
        continue;
      }
      LongList list = graph.hedged(edge) ? hedged : unhedged;
      int parity = (state >> 1 & 1) ^ graph.parity(edge);
      int before = 4 * graph.source(edge) + 2 * parity;
      boolean pays = graph.evidenceRank(edge) == rank;
      if ((state & 1) == 1) {
        if (!pays) {
          addUnsettled(list, length, before + 1);
        }
      } else {
        addUnsettled(list, length, before);
        if (pays) {
          addUnsettled(list, length, before + 1);
        }
      }
    }
  }

  private void addUnsettled(LongList list, long length, int state) {
    if (costs[state] == NONE) {
      list.add(length << 32 | state);
    }
  }
}
