package org.plastogen.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.difference.EffectChange;
import org.plastogen.difference.EffectChanges;
import org.plastogen.difference.Scope;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/**
 * What would follow from other claims, beside what follows from those there are.
 *
 * @param filter which claims count in any case
 * @param without what was asked to be left out
 * @param leftOut the claims that fall under it
 * @param added the claims that count besides
 * @param scope which effects were compared
 * @param changes what became of each net effect
 */
public record WhatIfAnswer(
    ClaimFilter filter,
    List<Exclusion> without,
    List<Claim> leftOut,
    List<Claim> added,
    Scope scope,
    EffectChanges changes) {
  /** Copies the lists. */
  public WhatIfAnswer {
    without = List.copyOf(without);
    leftOut = List.copyOf(leftOut);
    added = List.copyOf(added);
  }

  /** The question in one line, such as {@code Without AMPA receptor}. */
  public String question() {
    List<String> parts = new ArrayList<>();
    if (!without.isEmpty()) {
      parts.add(
          "without " + without.stream().map(Exclusion::words).collect(Collectors.joining(", ")));
    }
    if (!added.isEmpty()) {
      parts.add("with " + added.size() + (added.size() == 1 ? " claim" : " claims") + " more");
    }
    String question = parts.isEmpty() ? "with nothing changed" : String.join(" and ", parts);
    return question.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + question.substring(1);
  }

  /**
   * Whether an effect starts or ends at a blocked entity, so that its loss says nothing new.
   *
   * @param change the change
   * @return true if it does
   */
  public boolean ofBlocked(EffectChange change) {
    return without.stream()
        .filter(Exclusion.Blocked.class::isInstance)
        .map(Exclusion.Blocked.class::cast)
        .map(blocked -> blocked.entity().id())
        .anyMatch(id -> change.subject().id().equals(id) || change.object().id().equals(id));
  }

  /**
   * The claims through which a chain holds or fails: those that were left out of it, and those that
   * were added to it.
   *
   * @param chain a chain of a changed effect
   * @return the claims in order of the chain
   */
  public List<Claim> responsible(MechanismChain chain) {
    Set<String> changed = new HashSet<>();
    leftOut.forEach(claim -> changed.add(claim.id()));
    added.forEach(claim -> changed.add(claim.id()));
    Set<Claim> responsible = new LinkedHashSet<>();
    for (DirectEdge step : chain.steps()) {
      step.claims().stream().filter(c -> changed.contains(c.id())).forEach(responsible::add);
    }
    return List.copyOf(responsible);
  }

  /** The changes of one kind, those of blocked entities last. */
  List<EffectChange> of(EffectChange.Kind kind) {
    return changes.of(kind).stream().sorted(Comparator.comparing(this::ofBlocked)).toList();
  }
}
