package org.plastogen.mechanism;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Chains;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;

/** Gives each net effect its verdict and its best chains. */
public final class Effects {
  private final Mechanism mechanism;
  private final ChainFinder finder;

  /**
   * Effects of one mechanism.
   *
   * @param mechanism the direct edges
   * @param limits how many chains an effect gets and how long they are looked for
   */
  public Effects(Mechanism mechanism, Limits limits) {
    this.mechanism = mechanism;
    this.finder = new ChainFinder(mechanism.graph(), limits);
  }

  /**
   * All effects with their chains, in order of subject, object and sign. The caller holds the net
   * effects against HermiT's; the two must always agree.
   *
   * @return one effect for each signed pair that follows from the mechanism
   */
  public List<Effect> all() {
    var found = finder.all();
    Set<NetEffect> known = new HashSet<>(found.keySet());
    List<Effect> all = new ArrayList<>();
    found.forEach((net, chains) -> all.add(effect(net, chains, known.contains(opposite(net)))));
    return all;
  }

  /**
   * The effects of one entity on another: none, one, or both signs.
   *
   * @param subject where they start
   * @param object where they end
   * @return the effects with their chains
   */
  public List<Effect> between(Entity subject, Entity object) {
    List<Effect> all = new ArrayList<>();
    Chains plus = finder.find(subject.iri(), Sign.INCREASE, object.iri());
    Chains minus = finder.find(subject.iri(), Sign.DECREASE, object.iri());
    boolean both = !plus.chains().isEmpty() && !minus.chains().isEmpty();
    for (Chains chains : List.of(plus, minus)) {
      if (!chains.chains().isEmpty()) {
        all.add(effect(chains.chains().get(0).effect(), chains, both));
      }
    }
    return all;
  }

  private static NetEffect opposite(NetEffect net) {
    return new NetEffect(net.subject(), net.sign().times(Sign.DECREASE), net.object());
  }

  private Effect effect(NetEffect net, Chains chains, boolean bothSigns) {
    Entity subject = mechanism.entity(net.subject());
    Entity object = mechanism.entity(net.object());
    List<Claim> claimed =
        mechanism.edge(subject, net.sign(), object).map(DirectEdge::claims).orElse(List.of());
    Effect.Verdict verdict =
        bothSigns
            ? Effect.Verdict.CONFLICTING
            : net.sign() == Sign.INCREASE ? Effect.Verdict.INCREASES : Effect.Verdict.DECREASES;
    List<MechanismChain> routes =
        chains.chains().stream().map(chain -> MechanismChain.of(mechanism, chain)).toList();
    Optional<String> incomplete = chains.incompleteBecause();
    return new Effect(subject, net.sign(), object, verdict, claimed, routes, incomplete);
  }
}
