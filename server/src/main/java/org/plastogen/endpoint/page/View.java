package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.explain.Explainer;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect.Verdict;
import org.plastogen.mechanism.Mechanism;

/** What follows from the claims that pass one filter. Reasoned anew, never filtered afterwards. */
public final class View {

  private final ClaimFilter filter;
  private final List<Claim> claims;
  private final Set<String> ids = new HashSet<>();
  private final Explainer explainer;
  private final List<Net> nets = new ArrayList<>();
  private final Map<Entity, Long> about;

  /**
   * What an entity does to another over any number of hops.
   *
   * @param subject where it starts
   * @param object where it ends, never the subject
   * @param verdict what all routes say together
   * @param claimed claims that state the effect itself; none if it is inferred only
   */
  public record Net(Entity subject, Entity object, Verdict verdict, List<Claim> claimed) {
    /** Whether no claim states it. */
    public boolean inferred() {
      return claimed.isEmpty();
    }

    /** The sign of the page to look at first. */
    public Sign sign() {
      return verdict == Verdict.DECREASES ? Sign.DECREASE : Sign.INCREASE;
    }
  }

  View(List<Entity> entities, ClaimFilter filter, List<Claim> all) {
    this.filter = filter;
    this.claims = filter.of(all);
    claims.forEach(claim -> ids.add(claim.id()));
    this.about =
        claims.stream()
            .flatMap(claim -> Stream.of(claim.subject(), claim.object()).distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    this.explainer = new Explainer(entities, claims);
    Map<List<String>, Set<Sign>> signs = new HashMap<>();
    for (NetEffect net : NetEffects.of(mechanism().graph())) {
      if (!net.subject().equals(net.object())) {
        signs
            .computeIfAbsent(List.of(net.subject(), net.object()), k -> new HashSet<>())
            .add(net.sign());
      }
    }
    signs.forEach((pair, both) -> nets.add(net(pair, both)));
    nets.sort(
        Comparator.comparing((Net net) -> net.subject().label())
            .thenComparing(net -> net.object().label()));
  }

  private Net net(List<String> pair, Set<Sign> signs) {
    Entity subject = mechanism().entity(pair.get(0));
    Entity object = mechanism().entity(pair.get(1));
    List<Claim> claimed =
        signs.stream()
            .sorted()
            .flatMap(sign -> mechanism().edge(subject, sign, object).stream())
            .flatMap(edge -> edge.claims().stream())
            .toList();
    Verdict verdict =
        signs.size() == 2
            ? Verdict.CONFLICTING
            : signs.contains(Sign.INCREASE) ? Verdict.INCREASES : Verdict.DECREASES;
    return new Net(subject, object, verdict, claimed);
  }

  public ClaimFilter filter() {
    return filter;
  }

  /** The claims that pass, in document order. */
  public List<Claim> claims() {
    return claims;
  }

  /** Whether a claim passes. */
  public boolean counts(Claim claim) {
    return ids.contains(claim.id());
  }

  /** Those of some claims that pass. */
  public List<Claim> counted(List<Claim> some) {
    return some.stream().filter(this::counts).toList();
  }

  /** How many claims that pass have an entity as subject or object. */
  public long about(Entity entity) {
    return about.getOrDefault(entity, 0L);
  }

  public Mechanism mechanism() {
    return explainer.mechanism();
  }

  public Explainer explainer() {
    return explainer;
  }

  /** What an entity does to others, by label. */
  public List<Net> effectsOf(Entity entity) {
    return nets.stream().filter(net -> net.subject().equals(entity)).toList();
  }

  /** What others do to an entity, by label. */
  public List<Net> effectsOn(Entity entity) {
    return nets.stream().filter(net -> net.object().equals(entity)).toList();
  }

  /** Everything that follows. */
  public List<Net> effects() {
    return List.copyOf(nets);
  }

  /** The direct edges out of an entity and on from there, up to a number of hops. */
  public List<DirectEdge> around(Entity start, int hops) {
    Map<Entity, List<DirectEdge>> from =
        mechanism().edges().stream().collect(Collectors.groupingBy(DirectEdge::subject));
    Set<DirectEdge> found = new LinkedHashSet<>();
    Set<Entity> layer = Set.of(start);
    Set<Entity> seen = new HashSet<>(layer);
    for (int i = 0; i < hops; i++) {
      Set<Entity> next = new LinkedHashSet<>();
      for (Entity entity : layer) {
        for (DirectEdge edge : from.getOrDefault(entity, List.of())) {
          found.add(edge);
          if (seen.add(edge.object())) {
            next.add(edge.object());
          }
        }
      }
      layer = next;
    }
    return List.copyOf(found);
  }

  /** Claims by something, each group in document order, the groups in order of their keys. */
  static <K extends Comparable<K>> Map<K, List<Claim>> grouped(
      List<Claim> claims, Function<Claim, K> key) {
    return claims.stream()
        .collect(Collectors.groupingBy(key, java.util.TreeMap::new, Collectors.toList()));
  }
}
