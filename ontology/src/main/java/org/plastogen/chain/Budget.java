package org.plastogen.chain;

/** Counts the edges that the search for one effect looks at, up to a limit. */
final class Budget {

  private long left;

  Budget(long edges) {
    this.left = edges;
  }

  void take(long edges) {
    left -= edges;
  }

  boolean spent() {
    return left < 0;
  }
}
