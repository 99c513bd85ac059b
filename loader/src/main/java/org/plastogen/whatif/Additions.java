package org.plastogen.whatif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plastogen.check.Check;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.fault.Faults;
import org.plastogen.seed.AddedClaims;
import org.plastogen.vocabulary.Terms;

/**
 * Claims that a user adds for the length of one question, held against the same rules as seeds.
 *
 * @param claims the claims; not to be used if there are faults
 * @param faults everything found wrong, in order of place
 */
public record Additions(List<Claim> claims, List<Fault> faults) {
  /** Copies the lists. */
  public Additions {
    claims = List.copyOf(claims);
    faults = List.copyOf(faults);
  }

  /**
   * Reads files of added claims.
   *
   * @param files the files
   * @param seeds the seeds they are added to
   * @param without what does not count; its claims leave their identifiers free
   * @param terms the ontology
   * @return the claims and the faults
   */
  public static Additions read(
      List<Path> files, Seeds seeds, List<Exclusion> without, Terms terms) {
    Faults faults = new Faults();
    List<Claim> claims = new ArrayList<>();
    for (Path file : files) {
      AddedClaims.Reading reading = AddedClaims.read(file, seeds.entities(), terms);
      faults.addAll(reading.faults());
      reading
          .document()
          .ifPresent(
              document -> {
                faults.addAll(Check.claimsOf(document, terms));
                claims.addAll(document.claims());
              });
    }
    Map<String, Place> taken = new HashMap<>();
    seeds
        .claims()
        .filter(claim -> without.stream().noneMatch(e -> e.excludes(claim)))
        .forEach(claim -> taken.put(claim.id(), claim.place()));
    claims.forEach(claim -> refuseTaken(claim, taken, faults));
    return new Additions(claims, faults.all());
  }

  private static void refuseTaken(Claim claim, Map<String, Place> taken, Faults faults) {
    Place first = taken.putIfAbsent(claim.id(), claim.place());
    if (first != null) {
      faults.add(
          new Fault(
              "duplicate-id",
              Fault.Severity.ERROR,
              claim.place("id"),
              "there is a claim " + claim.id() + " already",
              "rename this one, or leave the other out",
              Optional.empty()));
    }
  }
}
