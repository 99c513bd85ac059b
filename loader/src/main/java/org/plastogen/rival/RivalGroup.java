package org.plastogen.rival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.plastogen.chain.Limits;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Tension;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rival.RivalExplanation.Shared;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The explanations that the documents offer for one thing. They need not exclude each other: they
 * may be layers of one chain, and the claims choose between none of them.
 *
 * @param explained what they explain
 * @param rivals at least two, in order of their labels
 */
public record RivalGroup(Entity explained, List<RivalExplanation> rivals) {

  private static final String EXPLAINS = Vocabulary.term("explains");

  /** Relations by which a claim offers an explanation of what some claim explains. */
  private static final Set<String> OFFERING =
      Set.of(
          EXPLAINS,
          Vocabulary.term("mediates"),
          Vocabulary.term("contributesTo"),
          Vocabulary.term("isRequiredFor"),
          Vocabulary.term("prolongs"),
          Vocabulary.term("maintains"));

  /** Copies the list. */
  public RivalGroup {
    rivals = List.copyOf(rivals);
  }

  /**
   * Every group of rivals that some claims name: the hypotheses that claims belonging to them offer
   * for the same thing, one of them at least as what explains it.
   *
   * @param entities the entities that exist
   * @param claims the claims that count
   * @param tensions the tensions
   * @return the groups, the largest first
   */
  public static List<RivalGroup> of(
      Collection<Entity> entities, Collection<Claim> claims, Collection<Tension> tensions) {
    Map<Entity, Set<Entity>> offeredFor = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (isOffer(claim)) {
        offeredFor
            .computeIfAbsent(claim.object(), object -> new LinkedHashSet<>())
            .addAll(hypotheses(claim));
      }
    }
    return offeredFor.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .filter(each -> claims.stream().anyMatch(claim -> explains(claim, each.getKey())))
        .map(each -> group(each.getKey(), each.getValue(), entities, claims, tensions))
        .sorted(
            Comparator.comparingInt((RivalGroup group) -> -group.rivals().size())
                .thenComparing(group -> group.explained().label()))
        .toList();
  }

  private static List<Entity> hypotheses(Claim claim) {
    return claim.entities().getOrDefault(EntityQualifier.HYPOTHESIS, List.of());
  }

  private static boolean isOffer(Claim claim) {
    return !claim.negated()
        && !hypotheses(claim).isEmpty()
        && OFFERING.contains(claim.relation().iri());
  }

  private static RivalGroup group(
      Entity explained,
      Set<Entity> hypotheses,
      Collection<Entity> entities,
      Collection<Claim> claims,
      Collection<Tension> tensions) {
    Map<Entity, List<Claim>> members = byLabel();
    Map<Entity, List<Effect>> effects = byLabel();
    for (Entity hypothesis : hypotheses) {
      List<Claim> own =
          claims.stream()
              .filter(claim -> hypotheses(claim).contains(hypothesis))
              .sorted(DirectEdge.BEST_FIRST)
              .toList();
      members.put(hypothesis, own);
      effects.put(hypothesis, new Effects(Mechanism.of(entities, own), Limits.USUAL).all());
    }
    List<RivalExplanation> rivals = new ArrayList<>();
    for (Entity hypothesis : members.keySet()) {
      List<Claim> own = members.get(hypothesis);
      rivals.add(
          new RivalExplanation(
              hypothesis,
              shared(own.stream().filter(c -> offers(c, explained)).toList(), hypothesis, members),
              shared(own.stream().filter(c -> !offers(c, explained)).toList(), hypothesis, members),
              shared(effects.get(hypothesis), hypothesis, effects, Effect::iri),
              claims.stream().filter(claim -> isAbout(claim, hypothesis)).toList(),
              tensions.stream().filter(t -> t.claims().stream().anyMatch(own::contains)).toList()));
    }
    return new RivalGroup(explained, rivals);
  }

  private static boolean explains(Claim claim, Entity explained) {
    return offers(claim, explained) && claim.relation().iri().equals(EXPLAINS);
  }

  private static <T> Map<Entity, List<T>> byLabel() {
    return new TreeMap<>(Comparator.comparing(Entity::label));
  }

  private static boolean offers(Claim claim, Entity explained) {
    return isOffer(claim) && claim.object().equals(explained);
  }

  private static boolean isAbout(Claim claim, Entity hypothesis) {
    return claim.object().equals(hypothesis)
        || claim.subject().equals(hypothesis) && !hypotheses(claim).contains(hypothesis);
  }

  private static List<Shared<Claim>> shared(
      List<Claim> own, Entity hypothesis, Map<Entity, List<Claim>> members) {
    return shared(own, hypothesis, members, RivalGroup::statement);
  }

  /** What a claim states: two claims with a sign agree if their signs do, whatever their verbs. */
  private static String statement(Claim claim) {
    String relation = claim.sign().map(DirectEdge::verb).orElseGet(() -> claim.relation().iri());
    return String.join(
        " ", claim.subject().iri(), claim.negated() ? "not" : "", relation, claim.object().iri());
  }

  private static <T> List<Shared<T>> shared(
      List<T> own, Entity hypothesis, Map<Entity, List<T>> all, Function<T, String> key) {
    Map<String, List<Entity>> holders = new TreeMap<>();
    all.forEach(
        (holder, held) ->
            held.stream()
                .map(key)
                .distinct()
                .filter(any -> !holder.equals(hypothesis))
                .forEach(k -> holders.computeIfAbsent(k, any -> new ArrayList<>()).add(holder)));
    return own.stream()
        .map(each -> new Shared<>(each, holders.getOrDefault(key.apply(each), List.of())))
        .toList();
  }
}
