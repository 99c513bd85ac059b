package org.plastogen.reasoning;

/** One statement about individuals, with the place it comes from. */
public sealed interface Assertion permits TypeAssertion, RelationAssertion {

  /** IRI of the claim or entity that says so. */
  String origin();
}
