package org.plastogen.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Tension;
import org.plastogen.mechanism.Effect;

/**
 * Two entities that routes of both signs join.
 *
 * @param increase the one side with its best chains
 * @param decrease the other side with its best chains
 * @param explainedBy tensions that may explain it: those between a claim that only the one side
 *     uses and one that only the other uses, and those about a claim that states the effect itself
 * @param touchedBy the other tensions that touch a claim of either side
 */
public record Conflict(
    Effect increase, Effect decrease, List<Tension> explainedBy, List<Tension> touchedBy) {
  /** Copies the lists. */
  public Conflict {
    explainedBy = List.copyOf(explainedBy);
    touchedBy = List.copyOf(touchedBy);
  }

  static Conflict of(Effect increase, Effect decrease, List<Tension> tensions) {
    Set<Claim> plus = Account.claims(List.of(increase));
    Set<Claim> minus = Account.claims(List.of(decrease));
    List<Tension> explaining =
        tensions.stream()
            .filter(t -> isBetween(t, plus, minus) || isAbout(t, increase) || isAbout(t, decrease))
            .toList();
    List<Tension> touching =
        tensions.stream()
            .filter(t -> (touches(t, plus) || touches(t, minus)) && !explaining.contains(t))
            .toList();
    return new Conflict(increase, decrease, explaining, touching);
  }

  private static boolean isBetween(Tension tension, Set<Claim> plus, Set<Claim> minus) {
    return touches(tension, without(plus, minus)) && touches(tension, without(minus, plus));
  }

  private static boolean isAbout(Tension tension, Effect effect) {
    return effect.claimed().stream().anyMatch(tension.claims()::contains);
  }

  private static Set<Claim> without(Set<Claim> claims, Set<Claim> others) {
    Set<Claim> rest = new HashSet<>(claims);
    rest.removeAll(others);
    return rest;
  }

  private static boolean touches(Tension tension, Set<Claim> claims) {
    return tension.claims().stream().anyMatch(claims::contains);
  }

  /** The pair in words. */
  public String pair() {
    return increase.subject().label() + " and " + increase.object().label();
  }
}
