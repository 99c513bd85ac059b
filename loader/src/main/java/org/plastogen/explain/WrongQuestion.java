package org.plastogen.explain;

/** A question that cannot be answered as it was put; the message says why and how to mend it. */
public final class WrongQuestion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Fault {
    /** It names an entity that does not exist. */
    UNKNOWN_ENTITY,
    /** One of its values makes no sense. */
    UNUSABLE_VALUE
  }

  private final Fault fault;

  WrongQuestion(Fault fault, String sentence) {
    super(sentence);
    this.fault = fault;
  }

  /** What is wrong with it. */
  public Fault fault() {
    return fault;
  }
}
