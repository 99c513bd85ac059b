package org.plastogen.chain;

import java.util.Arrays;

/**
 * How good the weakest evidence of a walk from one node to any other can be: no chain is better, so
 * no search has to look for one.
 */
final class BestEvidence {

  private final int[] rankOfPair;

  BestEvidence(SignedGraph graph, int source) {
    this.rankOfPair = new int[2 * graph.nodeCount()];
    Arrays.fill(rankOfPair, Strength.WEAKEST);
    for (int rank : graph.evidenceRanks()) {
      for (int pair : new Reach(graph, rank).from(source)) {
        rankOfPair[pair] = Math.min(rankOfPair[pair], rank);
      }
    }
  }

  int rank(int node, Sign sign) {
    return rankOfPair[2 * node + sign.parity()];
  }
}
