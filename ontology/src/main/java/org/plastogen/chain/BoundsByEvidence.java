package org.plastogen.chain;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The bounds towards one object, a set for each evidence rank, searched when first asked for. */
final class BoundsByEvidence {

  private final SignedGraph graph;
  private final int object;
  private final @Nullable Bounds[] byRank = new @Nullable Bounds[Strength.WEAKEST + 1];

  BoundsByEvidence(SignedGraph graph, int object) {
    this.graph = graph;
    this.object = object;
  }

  Bounds at(int rank) {
    Bounds known = byRank[rank];
    if (known == null) {
      known = new Bounds(graph, object, rank);
      byRank[rank] = known;
    }
    return known;
  }

  /** The best weakest evidence of a walk of this sign to the object; empty if there is no walk. */
  OptionalInt bestRank(int node, Sign sign) {
    for (int rank : graph.evidenceRanks()) {
      if (at(rank).from(Bounds.start(node, sign)) != Bounds.NONE) {
        return OptionalInt.of(rank);
      }
    }
    return OptionalInt.empty();
  }
}
