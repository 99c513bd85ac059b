package org.plastogen.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.plastogen.fault.Fault;

/**
 * Faults as profile and waivers leave them.
 *
 * @param standing those that count, in order of place
 * @param waived those let pass, with the waiver of each
 */
public record Verdicts(List<Fault> standing, List<Waived> waived) {
  /** A fault let pass. */
  public record Waived(Fault fault, Waiver waiver) {}

  /** Copies the lists. */
  public Verdicts {
    standing = List.copyOf(standing);
    waived = List.copyOf(waived);
  }

  /**
   * Judges what was found.
   *
   * @param found the faults
   * @param standards profile and waivers
   * @param covers whether a waiver speaks of the place of a fault
   * @param ran whether a layer ran, so that a waiver without a fault is one too many
   */
  public static Verdicts of(
      List<Fault> found,
      Standards standards,
      BiPredicate<Waiver, Fault> covers,
      Predicate<Layer> ran) {
    List<Fault> standing = new ArrayList<>();
    List<Waived> waived = new ArrayList<>();
    Set<Waiver> used = new HashSet<>();
    for (Fault fault : found) {
      Optional<Waiver> waiver =
          standards.waivers().stream()
              .filter(w -> w.rule().equals(fault.rule()) && covers.test(w, fault))
              .findFirst();
      waiver.ifPresent(used::add);
      if (waiver.isPresent() && !expired(waiver.get(), standards)) {
        waived.add(new Waived(fault, waiver.get()));
      } else {
        standards.profile().judge(fault).ifPresent(standing::add);
      }
    }
    for (Waiver waiver : standards.waivers()) {
      about(waiver, standards, used.contains(waiver), ran)
          .flatMap(standards.profile()::judge)
          .ifPresent(standing::add);
    }
    return new Verdicts(standing.stream().sorted().toList(), waived);
  }

  private static boolean expired(Waiver waiver, Standards standards) {
    return standards.today().isAfter(waiver.expires());
  }

  private static Optional<Fault> about(
      Waiver waiver, Standards standards, boolean used, Predicate<Layer> ran) {
    Optional<Rule> rule = standards.rules().find(waiver.rule());
    if (rule.isEmpty()) {
      return Optional.of(
          fault(
              waiver,
              "waiver-unknown-rule",
              Fault.Severity.ERROR,
              "there is no rule " + waiver.rule(),
              "take the name of the rule from the fault"));
    }
    if (rule.get().layer() == Layer.FORMAT) {
      return Optional.of(
          fault(
              waiver,
              "waiver-unknown-rule",
              Fault.Severity.ERROR,
              "the rule "
                  + waiver.rule()
                  + " can not be waived: a file that can not be read"
                  + " leaves nothing to judge",
              "mend the file"));
    }
    if (expired(waiver, standards)) {
      return Optional.of(
          fault(
              waiver,
              "waiver-expired",
              Fault.Severity.ERROR,
              "the waiver for " + waiver.rule() + " ended on " + waiver.expires(),
              "mend the fault, or say anew why it may stay and until when"));
    }
    return used || !ran.test(rule.get().layer())
        ? Optional.empty()
        : Optional.of(
            fault(
                waiver,
                "waiver-unused",
                Fault.Severity.WARNING,
                "no fault of rule " + waiver.rule() + " is here any more",
                "remove the waiver"));
  }

  private static Fault fault(
      Waiver waiver, String rule, Fault.Severity severity, String message, String mend) {
    return new Fault(rule, severity, waiver.place(), message, mend, Optional.empty());
  }
}
