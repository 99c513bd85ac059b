package org.plastogen.chain;

import java.util.Collection;
import java.util.Map;

/**
 * Signed edges between numbered nodes in flat arrays, ordered by source, target, parity.
 *
 * @param sources where each starts
 * @param targets where each ends
 * @param parities 1 for a decrease, 0 for an increase
 * @param evidence evidence ranks
 * @param certainty certainty ranks
 */
record EdgeArrays(
    int[] sources, int[] targets, byte[] parities, byte[] evidence, byte[] certainty) {

  private static final int STRENGTH_BITS = 14;
  private static final int RANK_BITS = 7;

  private EdgeArrays(int count) {
    this(new int[count], new int[count], new byte[count], new byte[count], new byte[count]);
  }

  /** Edges that say the same become one, with the best evidence and the best certainty of them. */
  static EdgeArrays of(Collection<SignedEdge> edges, Map<String, Integer> numbers) {
    long[] sorted = edges.stream().mapToLong(edge -> pack(edge, numbers)).sorted().toArray();
    EdgeArrays arrays = new EdgeArrays(countDistinct(sorted));
    arrays.unpack(sorted, numbers.size());
    return arrays;
  }

  int count() {
    return sources.length;
  }

  /**
   * The edges turned round.
   *
   * @param inEdges these edges grouped by target, in their order within a group
   */
  EdgeArrays reversed(int[] inEdges) {
    EdgeArrays turned = new EdgeArrays(count());
    for (int place = 0; place < inEdges.length; place++) {
      turned.put(place, this, inEdges[place], targets[inEdges[place]], sources[inEdges[place]]);
    }
    return turned;
  }

  /**
   * Some of the edges, between nodes that have other numbers.
   *
   * @param kept the edges to keep, in their order
   * @param numbers the new number of each node; must keep the order of those that matter
   */
  EdgeArrays part(int[] kept, int[] numbers) {
    EdgeArrays part = new EdgeArrays(kept.length);
    for (int i = 0; i < kept.length; i++) {
      part.put(i, this, kept[i], numbers[sources[kept[i]]], numbers[targets[kept[i]]]);
    }
    return part;
  }

  private void put(int place, EdgeArrays from, int edge, int source, int target) {
    sources[place] = source;
    targets[place] = target;
    parities[place] = from.parities[edge];
    evidence[place] = from.evidence[edge];
    certainty[place] = from.certainty[edge];
  }

  private static long pack(SignedEdge edge, Map<String, Integer> numbers) {
    long pair = (long) numbers.get(edge.subject()) * numbers.size() + numbers.get(edge.object());
    Strength strength = edge.strength();
    return (pair * 2 + edge.sign().parity()) << STRENGTH_BITS
        | (long) strength.evidenceRank() << RANK_BITS
        | strength.certaintyRank();
  }

  private static int countDistinct(long[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] >> STRENGTH_BITS != sorted[i - 1] >> STRENGTH_BITS) {
        count++;
      }
    }
    return count;
  }

  private void unpack(long[] sorted, int nodeCount) {
    int edge = -1;
    long last = -1;
    for (long packed : sorted) {
      long key = packed >> STRENGTH_BITS;
      byte evidenceRank = (byte) (packed >> RANK_BITS & Strength.WEAKEST);
      byte certaintyRank = (byte) (packed & Strength.WEAKEST);
      if (key == last) {
        certainty[edge] = (byte) Math.min(certainty[edge], certaintyRank);
        continue;
      }
      last = key;
      edge++;
      parities[edge] = (byte) (key & 1);
      sources[edge] = (int) ((key >> 1) / nodeCount);
      targets[edge] = (int) ((key >> 1) % nodeCount);
      evidence[edge] = evidenceRank;
      certainty[edge] = certaintyRank;
    }
  }
}
