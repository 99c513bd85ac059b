package org.plastogen.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.Tension;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;

/**
 * Claims of the same statement whose figures exclude each other, or of which one denies what the
 * other says, are kept, and a tension names both.
 */
final class OpposedValues implements ClaimRule {
  @Override
  public Collection<Fault> check(Seeds seeds, Terms terms) {
    Map<List<Object>, List<Claim>> same = new LinkedHashMap<>();
    seeds
        .claims()
        .forEach(
            c ->
                same.computeIfAbsent(
                        List.of(c.subject(), c.relation(), c.object()), k -> new ArrayList<>())
                    .add(c));
    List<Fault> faults = new ArrayList<>();
    for (List<Claim> claims : same.values()) {
      for (int i = 0; i < claims.size(); i++) {
        for (Claim other : claims.subList(i + 1, claims.size())) {
          Claim one = claims.get(i);
          difference(one, other)
              .filter(what -> !inOneTension(seeds.tensions(), one, other))
              .ifPresent(what -> faults.add(fault(one, other, what)));
        }
      }
    }
    return faults;
  }

  private static Optional<String> difference(Claim one, Claim other) {
    if (one.negated() != other.negated()) {
      return Optional.of("says otherwise");
    }
    for (IntervalQualifier kind : IntervalQualifier.values()) {
      Interval here = one.intervals().get(kind);
      Interval there = other.intervals().get(kind);
      if (here != null
          && there != null
          && here.unit().equals(there.unit())
          && (before(here, there) || before(there, here))) {
        return Optional.of("gives another " + kind.key());
      }
    }
    return Optional.empty();
  }

  private static boolean before(Interval first, Interval second) {
    Optional<BigDecimal> end = first.to();
    Optional<BigDecimal> start = second.from();
    return end.isPresent() && start.isPresent() && end.get().compareTo(start.get()) < 0;
  }

  private static boolean inOneTension(List<Tension> tensions, Claim one, Claim other) {
    return tensions.stream().anyMatch(t -> t.claims().contains(one) && t.claims().contains(other));
  }

  private static Fault fault(Claim one, Claim other, String what) {
    return new Fault(
        "opposed-values",
        Fault.Severity.WARNING,
        other.place(),
        "this claim " + what + " than the one at " + one.place() + ", and no tension names both",
        "add a tension in seeds/tensions, or a qualifier that tells them apart",
        Optional.empty());
  }
}
