package org.plastogen.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the best chains of effects that end at one object, from any subject. */
final class TowardsOne {

  private final SignedGraph graph;
  private final int object;
  private final Limits limits;
  private final BoundsByEvidence bounds;

  TowardsOne(SignedGraph graph, int object, Limits limits) {
    this.graph = graph;
    this.object = object;
    this.limits = limits;
    this.bounds = new BoundsByEvidence(graph, object);
  }

  /** The best chains of one effect; none, and complete, if the graph does not entail it. */
  Chains find(int subject, Sign sign) {
    OptionalInt best = bounds.bestRank(subject, sign);
    return best.isEmpty() ? Chains.NONE : find(subject, sign, best.getAsInt());
  }

  /** The same where the best weakest evidence of a walk is known, and that there is a walk. */
  Chains find(int subject, Sign sign, int bestRank) {
    return find(subject, sign, bestRank, new Budget(limits.edgesExamined()));
  }

  Chains find(int subject, Sign sign, int bestRank, Budget budget) {
    List<Chain> found = new ArrayList<>();
    for (int rank : graph.evidenceRanks()) {
      if (rank < bestRank) {
        continue;
      }
      PathSearch search = new PathSearch(graph, bounds.at(rank), subject, sign, object, budget);
      for (Optional<PartialPath> next = search.next(); next.isPresent(); next = search.next()) {
        if (found.size() == limits.chains()) {
          return Chains.best(found);
        }
        found.add(chain(next.get(), subject));
      }
      if (budget.spent()) {
        break;
      }
    }
    if (found.isEmpty()) {
      return feedback(subject, sign, bestRank, budget);
    }
    return budget.spent() ? Chains.cutShort(found, limits.endedForOne()) : Chains.all(found);
  }

  private Chain chain(PartialPath path, int subject) {
    List<SignedEdge> steps = Arrays.stream(path.edges()).mapToObj(graph::edge).toList();
    return new Chain(steps, subject == object);
  }

  private Chains feedback(int subject, Sign sign, int bestRank, Budget budget) {
    SignedGraph turned = graph.reachableFrom(subject).reversed();
    Bounds back = new Bounds(turned, turned.number(graph.iri(subject)), bestRank);
    int end = turned.number(graph.iri(object));
    Chain walk = BestWalk.minimal(BestWalk.steps(turned, back, end, sign));
    return budget.spent() ? Chains.bestWalk(walk, limits.endedForOne()) : Chains.byFeedback(walk);
  }
}
