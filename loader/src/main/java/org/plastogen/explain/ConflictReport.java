package org.plastogen.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;

/**
 * Every pair of entities that routes of both signs join.
 *
 * @param filter which claims counted
 * @param conflicts the pairs told, in order of their labels
 * @param pairs how many pairs there are
 * @param documents the documents, by identifier
 */
public record ConflictReport(
    ClaimFilter filter,
    List<Conflict> conflicts,
    int pairs,
    Map<String, SourceDocument> documents) {
  /** How many pairs are told; a graph full of feedback loops has any number. */
  public static final int MOST_PAIRS = 500;

  /** Copies the collections. */
  public ConflictReport {
    conflicts = List.copyOf(conflicts);
    documents = java.util.Collections.unmodifiableMap(new TreeMap<>(documents));
  }

  static ConflictReport of(
      Mechanism mechanism,
      List<Tension> tensions,
      ClaimFilter filter,
      Map<String, SourceDocument> documents) {
    Effects effects = new Effects(mechanism, Limits.USUAL);
    List<NetEffect> pairs = both(mechanism);
    List<Conflict> conflicts = new ArrayList<>();
    for (NetEffect pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
      List<Effect> sides =
          effects.between(mechanism.entity(pair.subject()), mechanism.entity(pair.object()));
      conflicts.add(Conflict.of(sides.get(0), sides.get(1), tensions));
    }
    return new ConflictReport(filter, conflicts, pairs.size(), documents);
  }

  /** The increases whose opposite follows too, in order of labels. */
  private static List<NetEffect> both(Mechanism mechanism) {
    NetEffects net = NetEffects.of(mechanism.graph());
    return net.stream()
        .filter(effect -> effect.sign() == Sign.INCREASE)
        .filter(effect -> net.contains(effect.subject(), Sign.DECREASE, effect.object()))
        .sorted(
            Comparator.comparing((NetEffect e) -> mechanism.entity(e.subject()).label())
                .thenComparing(e -> mechanism.entity(e.object()).label()))
        .toList();
  }

  /** What the report says before its pairs. */
  public String opening() {
    String some =
        pairs == 0
            ? "No two entities are joined by routes of both signs"
            : pairs == 1
                ? "One pair of entities is joined by routes of both signs"
                : pairs + " pairs of entities are joined by routes of both signs";
    return some
        + (filter.passesEverything() ? "" : ", on claims " + String.join("; ", filter.words()))
        + (pairs > conflicts.size() ? "; the first " + conflicts.size() + " are told" : "")
        + ".";
  }
}
