package org.plastogen.endpoint.release;

import org.apache.jena.system.Txn;
import org.plastogen.claim.Seeds;
import org.plastogen.rdf.ReleasedSeeds;
import org.plastogen.vocabulary.Terms;

/**
 * What a release says, read out of its dataset.
 *
 * @param seeds entities, documents with claims, tensions and mappings
 * @param terms the ontology
 */
public record ReleasedClaims(Seeds seeds, Terms terms) {
  public static ReleasedClaims read(ServedRelease served) {
    Terms terms = Terms.load();
    return new ReleasedClaims(
        Txn.calculateRead(served.dataset(), () -> ReleasedSeeds.read(served.dataset(), terms)),
        terms);
  }
}
