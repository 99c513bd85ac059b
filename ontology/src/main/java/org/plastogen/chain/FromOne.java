package org.plastogen.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best chains of every effect of one subject. Searches over the turned graph, from the
 * objects back to the subject, so that the bounds of one search serve all effects.
 */
final class FromOne {

  /** With so many more chains as good as the last one listed, a search of its own is cheaper. */
  private static final int MANY_AS_GOOD = 32;

  /** How many edges each effect may look at before the hard ones get more. */
  private static final long FIRST_PART = 1_000;

  private final SignedGraph graph;
  private final SignedGraph turned;
  private final int subject;
  private final Limits limits;
  private final BoundsByEvidence bounds;
  private final @Nullable SignedEdge[] known;
  private final Budget inAll;
  private final int[] passedInWalk;
  private int walks;
  private boolean firstParts = true;

  /**
   * For one subject.
   *
   * @param graph the part of a graph that the subject reaches
   * @param subject IRI of the subject, a node of it
   * @param limits how far to go, for one effect and for all
   */
  FromOne(SignedGraph graph, String subject, Limits limits) {
    this.graph = graph;
    this.turned = graph.reversed();
    this.subject = graph.number(subject);
    this.limits = limits;
    this.bounds = new BoundsByEvidence(turned, this.subject);
    this.known = new @Nullable SignedEdge[graph.edgeCount()];
    this.inAll = new Budget(limits.edgesInAll());
    this.passedInWalk = new int[graph.nodeCount()];
  }

  /** An effect with what its best walk costs. */
  private record Wanted(int object, Sign sign, int rank, long cost) {}

  /** A path of the turned graph that has arrived, with its weakest evidence and its edges. */
  private record Arrived(int rank, long cost, List<SignedEdge> steps) {
    boolean asGoodAs(Arrived other) {
      return rank == other.rank && cost == other.cost;
    }
  }

  private static final Comparator<Arrived> ORDER =
      Comparator.comparingInt(Arrived::rank)
          .thenComparingLong(Arrived::cost)
          .thenComparing(Arrived::steps, FromOne::inOrderOfNames);

  /**
   * The chains of every effect. Each is searched for with a small part of the edges first, so that
   * one that is hard does not use up those of the others; what is left then goes to the hard ones.
   */
  SortedMap<NetEffect, Chains> all() {
    SortedMap<NetEffect, Chains> found = new TreeMap<>();
    List<Wanted> hard = new ArrayList<>();
    for (Wanted each : wanted()) {
      Budget part = inAll.part(Math.min(FIRST_PART, limits.edgesExamined()));
      found.put(effect(each), inAll.spent() ? bestWalk(each) : search(each, part));
      if (part.spent()) {
        hard.add(each);
      }
    }
    firstParts = false;
    for (Wanted each : hard) {
      if (!inAll.spent()) {
        found.put(effect(each), search(each, inAll.part(limits.edgesExamined())));
      }
    }
    return found;
  }

  private NetEffect effect(Wanted wanted) {
    return new NetEffect(graph.iri(subject), wanted.sign(), graph.iri(wanted.object()));
  }

  /** Every effect, the strongest and shortest first. */
  private List<Wanted> wanted() {
    List<Wanted> all = new ArrayList<>();
    for (int object = 0; object < turned.nodeCount(); object++) {
      for (Sign sign : Sign.values()) {
        OptionalInt rank = bounds.bestRank(object, sign);
        if (rank.isPresent()) {
          long cost = bounds.at(rank.getAsInt()).from(Bounds.start(object, sign));
          all.add(new Wanted(object, sign, rank.getAsInt(), cost));
        }
      }
    }
    all.sort(Comparator.comparingInt(Wanted::rank).thenComparingLong(Wanted::cost));
    return all;
  }

  private Chains bestWalk(Wanted wanted) {
    int[] walk = walk(wanted);
    return Chains.bestWalk(new Chain(steps(walk), comesBack(walk)), ended());
  }

  private int[] walk(Wanted wanted) {
    return BestWalk.of(turned, bounds.at(wanted.rank()), wanted.object(), wanted.sign());
  }

  /** Whether a walk of the turned graph passes a node twice. */
  private boolean comesBack(int[] edges) {
    walks++;
    boolean back = false;
    passedInWalk[turned.source(edges[0])] = walks;
    for (int edge : edges) {
      back |= passedInWalk[turned.target(edge)] == walks;
      passedInWalk[turned.target(edge)] = walks;
    }
    return back;
  }

  private String ended() {
    return firstParts || inAll.spent() ? limits.endedForAll() : limits.endedForOne();
  }

  private Chains search(Wanted wanted, Budget budget) {
    List<Arrived> found = new ArrayList<>();
    for (int rank : turned.evidenceRanks()) {
      if (rank < wanted.rank()) {
        continue;
      }
      PathSearch search =
          new PathSearch(turned, bounds.at(rank), wanted.object(), wanted.sign(), subject, budget);
      for (Optional<PartialPath> next = search.next(); next.isPresent(); next = search.next()) {
        Arrived arrived = new Arrived(rank, next.get().cost(), steps(next.get().edges()));
        if (found.size() >= limits.chains() && !arrived.asGoodAs(last(found))) {
          return Chains.best(listed(found));
        }
        found.add(arrived);
        if (found.size() - limits.chains() > MANY_AS_GOOD) {
          return searchForward(wanted, budget);
        }
      }
      if (budget.spent()) {
        return found.isEmpty() ? bestWalk(wanted) : Chains.cutShort(listed(found), ended());
      }
    }
    if (found.isEmpty()) {
      return Chains.byFeedback(BestWalk.minimal(steps(walk(wanted))));
    }
    return found.size() > limits.chains() ? Chains.best(listed(found)) : Chains.all(listed(found));
  }

  private Arrived last(List<Arrived> found) {
    return found.get(limits.chains() - 1);
  }

  private Chains searchForward(Wanted wanted, Budget budget) {
    budget.take(4L * graph.edgeCount());
    return new TowardsOne(graph, wanted.object(), limits)
        .find(subject, wanted.sign(), wanted.rank(), budget);
  }

  private List<Chain> listed(List<Arrived> found) {
    return found.stream()
        .sorted(ORDER)
        .limit(limits.chains())
        .map(arrived -> Chain.of(arrived.steps()))
        .toList();
  }

  /** The steps of a walk of the turned graph, turned back; effects share them. */
  private List<SignedEdge> steps(int[] edges) {
    SignedEdge[] steps = new SignedEdge[edges.length];
    for (int i = 0; i < edges.length; i++) {
      int edge = edges[edges.length - 1 - i];
      SignedEdge step = known[edge];
      if (step == null) {
        step = turned.turnedEdge(edge);
        known[edge] = step;
      }
      steps[i] = step;
    }
    return List.of(steps);
  }

  /** Paths of one length, by the IRIs that they pass, then by their signs. */
  private static int inOrderOfNames(List<SignedEdge> one, List<SignedEdge> other) {
    for (int i = 0; i < one.size(); i++) {
      int byName = one.get(i).object().compareTo(other.get(i).object());
      if (byName != 0) {
        return byName;
      }
    }
    for (int i = 0; i < one.size(); i++) {
      int bySign = one.get(i).sign().compareTo(other.get(i).sign());
      if (bySign != 0) {
        return bySign;
      }
    }
    return 0;
  }
}
