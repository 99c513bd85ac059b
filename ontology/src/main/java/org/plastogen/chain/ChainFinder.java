package org.plastogen.chain;

import java.util.ArrayList;
import java.util.List;
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

  private static final int STRONGEST = 1;

  private final SignedGraph graph;
  private final Limits limits;

  /** A finder for this graph that keeps within these limits, for each effect anew. */
  public ChainFinder(SignedGraph graph, Limits limits) {
    this.graph = graph;
    this.limits = limits;
  }

  /** The best chains of one effect; none, and complete, if the graph does not entail it. */
  public Chains find(String subject, Sign sign, String object) {
    int source = graph.number(subject);
    int target = graph.number(object);
    if (source < 0 || target < 0) {
      return new Chains(List.of(), Optional.empty());
    }
    return find(source, sign, target, new BoundsByEvidence(graph, target), STRONGEST);
  }

  /**
   * The best chains of each effect that starts at this subject, ordered by effect. Looks only at
   * the part of the graph that the subject reaches.
   */
  public SortedMap<NetEffect, Chains> from(String subject) {
    int source = graph.number(subject);
    return source < 0
        ? new TreeMap<>()
        : new ChainFinder(graph.reachableFrom(source), limits).fromAll(subject);
  }

  private SortedMap<NetEffect, Chains> fromAll(String subject) {
    SortedMap<NetEffect, Chains> found = new TreeMap<>();
    int source = graph.number(subject);
    if (source < 0) {
      return found;
    }
    BestEvidence best = new BestEvidence(graph, source);
    BoundsByEvidence bounds = new BoundsByEvidence(graph, source);
    for (int pair : new Reach(graph).from(source)) {
      if (bounds.object() != pair >> 1) {
        bounds = new BoundsByEvidence(graph, pair >> 1);
      }
      Sign sign = Sign.ofParity(pair & 1);
      put(found, source, sign, pair >> 1, bounds, best.rank(pair >> 1, sign));
    }
    return found;
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
    BoundsByEvidence bounds = new BoundsByEvidence(graph, target);
    for (int source = 0; source < graph.nodeCount(); source++) {
      for (Sign sign : Sign.values()) {
        if (bounds.reachableFrom(source, sign)) {
          put(found, source, sign, target, bounds, STRONGEST);
        }
      }
    }
  }

  private void put(
      SortedMap<NetEffect, Chains> found,
      int source,
      Sign sign,
      int target,
      BoundsByEvidence bounds,
      int bestRank) {
    NetEffect effect = new NetEffect(graph.iri(source), sign, graph.iri(target));
    found.put(effect, find(source, sign, target, bounds, bestRank));
  }

  /** No walk has a weakest evidence better than the best rank. */
  private Chains find(int source, Sign sign, int target, BoundsByEvidence bounds, int bestRank) {
    Budget budget = new Budget(limits.edgesExamined());
    List<Chain> found = new ArrayList<>();
    for (int rank : graph.evidenceRanks()) {
      if (rank < bestRank) {
        continue;
      }
      PathSearch search = new PathSearch(graph, bounds.at(rank), source, sign, target, budget);
      for (Optional<Chain> next = search.next(); next.isPresent(); next = search.next()) {
        if (found.size() == limits.chains()) {
          return new Chains(found, Optional.of(moreThan(found.size())));
        }
        found.add(next.get());
      }
      if (budget.spent()) {
        break;
      }
    }
    if (found.isEmpty() && bounds.reachableFrom(source, sign)) {
      return feedback(source, sign, target, budget);
    }
    return new Chains(
        found,
        budget.spent()
            ? Optional.of(stopped() + "the chains listed are the best, and more may exist")
            : Optional.empty());
  }

  private Chains feedback(int source, Sign sign, int target, Budget budget) {
    Chain walk = BestWalk.minimal(graph, graph.iri(source), sign, graph.iri(target)).orElseThrow();
    String reason =
        budget.spent()
            ? stopped() + "the chain listed does entail the effect, and better ones may exist"
            : "every route runs round a feedback loop; the best of them is listed";
    return new Chains(List.of(walk), Optional.of(reason));
  }

  private static String moreThan(int count) {
    return "there are more chains; the best of them " + (count == 1 ? "is" : "are") + " listed";
  }

  private String stopped() {
    return "the search stopped after looking at " + limits.edgesExamined() + " edges; ";
  }
}
