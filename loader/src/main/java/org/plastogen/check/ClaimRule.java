package org.plastogen.check;

import java.util.Collection;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.vocabulary.Terms;

/** One rule that seeds must keep once every name in them is known. */
interface ClaimRule {
  /**
   * Everything that breaks the rule.
   *
   * @param seeds the seeds
   * @param terms the ontology
   * @return the faults, in any order; without excerpts, which the caller adds
   */
  Collection<Fault> check(Seeds seeds, Terms terms);
}
