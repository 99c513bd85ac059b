package org.plastogen.chain;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the best chains of net effects in one signed graph.
 *
 * <p>A chain passes no entity twice, save that a chain of an entity's effect on itself ends where
 * it starts. Chains are ordered by their weakest evidence rank (smaller first), then by hedged
 * steps, then by length, then by the IRIs they pass. The search is best-first, so what it lists is
 * the best there is even where it stops early. Where an effect holds only by going round a feedback
 * loop, the best such walk is the one chain listed, and its edges can not be fewer.
 *
 * <p>Instances are immutable and may be shared between threads.
 */
public final class ChainFinder {

  private final SignedGraph graph;
  private final Limits limits;

  /** A finder for this graph that keeps within these limits. */
  public ChainFinder(SignedGraph graph, Limits limits) {
    this.graph = graph;
    this.limits = limits;
  }

  /** The best chains of one effect; none, and complete, if the graph does not entail it. */
  public Chains find(String subject, Sign sign, String object) {
    int source = graph.number(subject);
    int target = graph.number(object);
    if (source < 0 || target < 0) {
      return Chains.NONE;
    }
    SignedGraph part = graph.reachableFrom(source);
    return bestRank(part, part.number(subject), sign, part.number(object))
        .map(rank -> towards(part, object).find(part.number(subject), sign, rank))
        .orElse(Chains.NONE);
  }

  /** How good the weakest evidence of a walk can be: no chain is better. */
  private static Optional<Integer> bestRank(SignedGraph graph, int source, Sign sign, int target) {
    return target < 0
        ? Optional.empty()
        : graph.evidenceRanks().stream()
            .filter(rank -> new Reach(graph, rank).reaches(source, target, sign))
            .findFirst();
  }

  private TowardsOne towards(SignedGraph part, String object) {
    return new TowardsOne(part, part.number(object), limits);
  }

  /**
   * The best chains of each effect that starts at this subject, ordered by effect. Looks only at
   * the part of the graph that the subject reaches. Once {@link Limits#edgesInAll} is spent, an
   * effect has its best chain alone, and says so; the strongest and shortest effects come first.
   */
  public SortedMap<NetEffect, Chains> from(String subject) {
    int source = graph.number(subject);
    return source < 0
        ? new TreeMap<>()
        : new FromOne(graph.reachableFrom(source), subject, limits).all();
  }

  /** The best chains of each effect that ends at this object, ordered by effect. */
  public SortedMap<NetEffect, Chains> to(String object) {
    SortedMap<NetEffect, Chains> found = new TreeMap<>();
    int target = graph.number(object);
    if (target >= 0) {
      addAllTo(target, found);
    }
    return found;
  }

  /**
   * The best chains of every effect in the graph, ordered by effect. Searches from each object
   * once, which makes it far cheaper than asking effect by effect; holds all of them in memory, so
   * it is for graphs of a curated size.
   */
  public SortedMap<NetEffect, Chains> all() {
    SortedMap<NetEffect, Chains> found = new TreeMap<>();
    IntStream.range(0, graph.nodeCount()).forEach(target -> addAllTo(target, found));
    return found;
  }

  private void addAllTo(int target, SortedMap<NetEffect, Chains> found) {
    TowardsOne towards = new TowardsOne(graph, target, limits);
    for (int source = 0; source < graph.nodeCount(); source++) {
      for (Sign sign : Sign.values()) {
        Chains chains = towards.find(source, sign);
        if (!chains.chains().isEmpty()) {
          found.put(new NetEffect(graph.iri(source), sign, graph.iri(target)), chains);
        }
      }
    }
  }
}
