package org.plastogen.chain;

import org.jspecify.annotations.Nullable;

/** Counts the edges that a search looks at, up to a limit, and those of a search around it. */
final class Budget {

  private final @Nullable Budget around;
  private long left;

  Budget(long edges) {
    this(edges, null);
  }

  private Budget(long edges, @Nullable Budget around) {
    this.left = edges;
    this.around = around;
  }

  /** A part of this budget: what it takes is taken from both. */
  Budget part(long edges) {
    return new Budget(edges, this);
  }

  void take(long edges) {
    left -= edges;
    if (around != null) {
      around.take(edges);
    }
  }

  boolean spent() {
    return left < 0 || around != null && around.spent();
  }
}
