package org.plastogen.difference;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plastogen.chain.Chain;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Chains;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.mechanism.MechanismChain;

/** Finds the best chain of each sign for every pair of entities in one mechanism. */
final class Outlooks {
  /** The best chain comes first out of the search, so one is enough. */
  private static final Limits BEST =
      new Limits(1, Limits.USUAL.edgesExamined(), Limits.USUAL.edgesInAll());

  /** Two entities by their IRIs, which stay when labels and places change. */
  record Pair(String subject, String object) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int bySubject = subject.compareTo(other.subject);
      return bySubject == 0 ? object.compareTo(other.object) : bySubject;
    }
  }

  private Outlooks() {}

  /** The checkpoint is run now and then; what it throws ends the search. */
  static SortedMap<Pair, Outlook> of(Mechanism mechanism, Scope scope, Runnable checkpoint) {
    SortedMap<Pair, Outlook> outlooks = new TreeMap<>();
    found(mechanism, scope, checkpoint)
        .forEach(
            (net, chains) ->
                outlooks.merge(
                    new Pair(net.subject(), net.object()),
                    Outlook.NONE.with(net.sign(), chain(mechanism, chains.chains().get(0))),
                    Outlooks::both));
    return outlooks;
  }

  private static Map<NetEffect, Chains> found(
      Mechanism mechanism, Scope scope, Runnable checkpoint) {
    ChainFinder finder = new ChainFinder(mechanism.graph(), BEST);
    checkpoint.run();
    if (scope.from().isPresent() && scope.to().isPresent()) {
      return between(finder, scope.from().get().iri(), scope.to().get().iri());
    }
    if (scope.from().isPresent()) {
      return finder.from(scope.from().get().iri());
    }
    Map<NetEffect, Chains> found = new TreeMap<>();
    for (String object : objects(mechanism, scope)) {
      checkpoint.run();
      found.putAll(finder.to(object));
    }
    return found;
  }

  private static List<String> objects(Mechanism mechanism, Scope scope) {
    return scope.to().map(to -> List.of(to.iri())).orElseGet(() -> mechanism.graph().nodes());
  }

  private static Map<NetEffect, Chains> between(ChainFinder finder, String from, String to) {
    Map<NetEffect, Chains> found = new TreeMap<>();
    for (Sign sign : Sign.values()) {
      Chains chains = finder.find(from, sign, to);
      if (!chains.chains().isEmpty()) {
        found.put(new NetEffect(from, sign, to), chains);
      }
    }
    return found;
  }

  private static MechanismChain chain(Mechanism mechanism, Chain chain) {
    return new MechanismChain(
        chain.steps().stream().map(mechanism::edge).toList(), chain.throughFeedback());
  }

  private static Outlook both(Outlook one, Outlook other) {
    return new Outlook(one.increase().or(other::increase), one.decrease().or(other::decrease));
  }
}
