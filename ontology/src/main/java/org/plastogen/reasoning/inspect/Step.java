package org.plastogen.reasoning.inspect;

/** The steps of an inspection, in order. */
public enum Step {
  /** The file and its imports are read. */
  READ,
  /** The OWL 2 DL profile and the role box are looked at. */
  PROFILE,
  /** HermiT looks for contradictions and for classes that can have no member. */
  REASONER
}
