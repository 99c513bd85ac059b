package org.plastogen.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plastogen.chain.NetEffect;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.reasoning.ChainCertifier;
import org.plastogen.reasoning.EffectJustifier;
import org.plastogen.reasoning.Premise;
import org.plastogen.reasoning.RelationAssertion;

/** Has HermiT justify effects and certify their chains. */
public final class EffectProver {
  /** How many justifications of one effect are told. */
  public static final int MOST_JUSTIFICATIONS = 5;

  private final ChainCertifier certifier = new ChainCertifier();
  private final EffectJustifier justifier;

  /**
   * A prover.
   *
   * @param deadline for each question to HermiT and for each search, positive
   */
  public EffectProver(Duration deadline) {
    this.justifier = new EffectJustifier(deadline);
  }

  /**
   * Proves the effects of an account.
   *
   * @param account the account
   * @param entities the entities that exist
   * @param claims the claims that it counted
   * @return a proof for each effect, in the same order
   */
  public List<EffectProof> prove(Account account, List<Entity> entities, List<Claim> claims) {
    List<Premise> premises = claims.stream().flatMap(c -> premise(c).stream()).toList();
    Explanation told = account.explanation();
    List<Effect> byBestChains =
        new Explainer(entities, claims)
            .explain(told.subject(), told.object(), MOST_JUSTIFICATIONS, Set.of())
            .effects();
    List<EffectProof> proofs = new ArrayList<>();
    for (Effect effect : told.effects()) {
      List<List<Premise>> known =
          byBestChains.stream()
              .filter(other -> other.sign() == effect.sign())
              .flatMap(other -> other.chains().stream())
              .map(EffectProver::premises)
              .toList();
      NetEffect net = net(effect);
      proofs.add(
          new EffectProof(
              effect,
              justifier.justify(net, premises, known, MOST_JUSTIFICATIONS),
              effect.chains().stream().map(chain -> isEntailed(net, chain)).toList()));
    }
    return proofs;
  }

  private static List<Premise> premises(MechanismChain chain) {
    return chain.steps().stream()
        .flatMap(step -> premise(step.best()).stream())
        .distinct()
        .toList();
  }

  /** Whether HermiT draws the effect from the claims of a chain and nothing else. */
  private boolean isEntailed(NetEffect net, MechanismChain chain) {
    List<RelationAssertion> stated =
        chain.steps().stream()
            .flatMap(step -> step.claims().stream())
            .flatMap(claim -> premise(claim).stream())
            .map(Premise::assertion)
            .toList();
    return certifier.proves(net, stated);
  }

  private static NetEffect net(Effect effect) {
    return new NetEffect(effect.subject().iri(), effect.sign(), effect.object().iri());
  }

  private static java.util.Optional<Premise> premise(Claim claim) {
    return claim
        .sign()
        .map(
            sign ->
                new Premise(
                    new RelationAssertion(
                        claim.subject().iri(),
                        claim.relation().iri(),
                        claim.object().iri(),
                        claim.iri()),
                    sign));
  }
}
