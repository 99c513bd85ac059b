package org.plastogen.check;

import java.util.Collection;
import java.util.Optional;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;

/** No claim relates an entity to itself. */
final class SelfEffects implements ClaimRule {
  @Override
  public Collection<Fault> check(Seeds seeds, Terms terms) {
    return seeds
        .claims()
        .filter(claim -> claim.subject().equals(claim.object()))
        .map(
            claim ->
                new Fault(
                    "self-effect",
                    Fault.Severity.ERROR,
                    claim.place("object"),
                    "the object of this claim is its subject",
                    "name what the subject acts on",
                    Optional.empty()))
        .toList();
  }
}
