package org.plastogen.claim;

import org.plastogen.vocabulary.Vocabulary;

/** The qualifiers of a claim whose values are intervals. */
public enum IntervalQualifier {
  /** When the effect begins after the dose. */
  ONSET(true),
  /** When the effect is greatest after the dose. */
  PEAK(true),
  /** How long the effect lasts. */
  DURATION(true),
  /** From when to when after the dose it holds. */
  WINDOW(true),
  /** How much was given. */
  DOSE(false),
  /** The figure the claim gives. */
  VALUE(false);

  private final boolean time;

  IntervalQualifier(boolean time) {
    this.time = time;
  }

  /** The key in a seed file, which is also the local name of the property. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The IRI of the property in the graph. */
  public String iri() {
    return Vocabulary.term(key());
  }

  /** True if the interval is one of time. */
  public boolean isTime() {
    return time;
  }
}
