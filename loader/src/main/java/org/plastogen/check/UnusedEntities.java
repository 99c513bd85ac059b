package org.plastogen.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;

/** Every entity is used by some claim; one that is not is a leftover or a misspelt name. */
final class UnusedEntities implements ClaimRule {
  @Override
  public Collection<Fault> check(Seeds seeds, Terms terms) {
    Set<Entity> used = new HashSet<>();
    seeds.documents().forEach(document -> used.addAll(document.cites()));
    seeds
        .claims()
        .forEach(
            claim -> {
              used.add(claim.subject());
              used.add(claim.object());
              claim.entities().values().forEach(used::addAll);
              claim.comparison().flatMap(c -> c.with()).ifPresent(used::add);
            });
    return seeds.entities().stream()
        .filter(entity -> !used.contains(entity))
        .map(
            entity ->
                new Fault(
                    "unused-entity",
                    Fault.Severity.WARNING,
                    entity.place(),
                    "no claim speaks of \"" + entity.label() + "\"",
                    "use it or remove it",
                    Optional.empty()))
        .toList();
  }
}
