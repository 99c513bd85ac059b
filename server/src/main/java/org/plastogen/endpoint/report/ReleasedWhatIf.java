package org.plastogen.endpoint.report;

import org.plastogen.claim.Seeds;
import org.plastogen.endpoint.release.ReleasedClaims;
import org.plastogen.vocabulary.Terms;
import org.plastogen.whatif.ExclusionNames;

/**
 * What a what-if question needs of a release.
 *
 * @param seeds what the release says
 * @param names what a user may leave out
 * @param terms the ontology
 */
public record ReleasedWhatIf(Seeds seeds, ExclusionNames names, Terms terms) {
  public static ReleasedWhatIf of(ReleasedClaims claims) {
    return new ReleasedWhatIf(claims.seeds(), new ExclusionNames(claims.seeds()), claims.terms());
  }
}
