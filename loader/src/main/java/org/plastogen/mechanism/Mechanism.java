package org.plastogen.mechanism;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.reasoning.Assertion;
import org.plastogen.reasoning.RelationAssertion;
import org.plastogen.reasoning.TypeAssertion;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The mechanism that a set of claims states: its direct edges, as a graph for the chain finder and
 * as assertions for HermiT.
 */
public final class Mechanism {
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, DirectEdge> edges = new LinkedHashMap<>();
  private final List<Assertion> assertions = new ArrayList<>();
  private final SignedGraph graph;

  private Mechanism(Collection<Entity> entities, Collection<Claim> claims) {
    for (Entity entity : entities) {
      this.entities.put(entity.iri(), entity);
      assertions.add(new TypeAssertion(entity.iri(), entity.type().iri(), entity.iri()));
      if (entity.neutral()) {
        assertions.add(
            new TypeAssertion(
                entity.iri(), Vocabulary.term("DirectionNeutralEntity"), entity.iri()));
      }
    }
    Map<String, List<Claim>> byEdge = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (!claim.negated()) {
        assertions.add(
            new RelationAssertion(
                claim.subject().iri(), claim.relation().iri(), claim.object().iri(), claim.iri()));
      }
      claim
          .sign()
          .ifPresent(
              sign ->
                  byEdge
                      .computeIfAbsent(
                          key(claim.subject(), sign, claim.object()), k -> new ArrayList<>())
                      .add(claim));
    }
    for (List<Claim> same : byEdge.values()) {
      Claim one = same.get(0);
      Sign sign = one.sign().orElseThrow();
      DirectEdge edge = new DirectEdge(one.subject(), sign, one.object(), same);
      edges.put(key(one.subject(), sign, one.object()), edge);
    }
    this.graph = SignedGraph.of(edges.values().stream().map(DirectEdge::signed).toList());
  }

  /**
   * The mechanism of all claims of the seeds. Denied claims add nothing.
   *
   * @param seeds the seeds
   * @return the mechanism
   */
  public static Mechanism of(Seeds seeds) {
    return of(seeds.entities(), seeds.claims().toList());
  }

  /**
   * The mechanism of some claims.
   *
   * @param entities the entities that exist
   * @param claims the claims to count
   * @return the mechanism
   */
  public static Mechanism of(Collection<Entity> entities, Collection<Claim> claims) {
    return new Mechanism(entities, claims);
  }

  private static String key(Entity subject, Sign sign, Entity object) {
    return subject.id() + " " + sign + " " + object.id();
  }

  /** All direct edges, in order of their IRIs. */
  public List<DirectEdge> edges() {
    return edges.values().stream().sorted(Comparator.comparing(DirectEdge::iri)).toList();
  }

  /** The edges as a graph for the chain finder. */
  public SignedGraph graph() {
    return graph;
  }

  /** What HermiT is told: the class of each entity and the relation of each claim not denied. */
  public List<Assertion> assertions() {
    return List.copyOf(assertions);
  }

  /**
   * The entity with an IRI.
   *
   * @param iri its IRI
   * @return the entity
   */
  public Entity entity(String iri) {
    Entity entity = entities.get(iri);
    if (entity == null) {
      throw new IllegalArgumentException("no such entity: " + iri);
    }
    return entity;
  }

  /**
   * The edge behind a step of a chain.
   *
   * @param step the step
   * @return the edge with its claims
   */
  public DirectEdge edge(SignedEdge step) {
    return edge(entity(step.subject()), step.sign(), entity(step.object())).orElseThrow();
  }

  /**
   * The direct edge between two entities.
   *
   * @param subject where it starts
   * @param sign its sign
   * @param object where it ends
   * @return the edge, or empty if no claim states it
   */
  public Optional<DirectEdge> edge(Entity subject, Sign sign, Entity object) {
    return Optional.ofNullable(edges.get(key(subject, sign, object)));
  }
}
