package org.plastogen.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.vocabulary.Terms;

/** Direct claims of both signs between two entities are kept, and a tension says so. */
final class OpposedClaims implements ClaimRule {
  @Override
  public Collection<Fault> check(Seeds seeds, Terms terms) {
    Mechanism mechanism = Mechanism.of(seeds);
    List<Fault> faults = new ArrayList<>();
    for (DirectEdge edge : mechanism.edges()) {
      if (edge.sign() == Sign.INCREASE) {
        mechanism
            .edge(edge.subject(), Sign.DECREASE, edge.object())
            .filter(opposite -> !inOneTension(seeds, edge.claims(), opposite.claims()))
            .ifPresent(opposite -> faults.add(fault(edge, opposite)));
      }
    }
    return faults;
  }

  private static boolean inOneTension(Seeds seeds, List<Claim> these, List<Claim> those) {
    return seeds.tensions().stream()
        .anyMatch(
            tension ->
                tension.claims().stream().anyMatch(these::contains)
                    && tension.claims().stream().anyMatch(those::contains));
  }

  private static Fault fault(DirectEdge edge, DirectEdge opposite) {
    return new Fault(
        "opposed-claims",
        Fault.Severity.WARNING,
        edge.best().place(),
        "this claim and the one at "
            + opposite.best().place()
            + " give opposite signs, and no tension names both",
        "add a tension in seeds/tensions",
        Optional.empty());
  }
}
