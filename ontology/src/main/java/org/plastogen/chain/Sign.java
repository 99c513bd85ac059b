package org.plastogen.chain;

/** Which way the object of a relation moves when its subject goes up. */
public enum Sign {
  /** More of the subject, more of the object. */
  INCREASE(1),
  /** More of the subject, less of the object. */
  DECREASE(-1);

  private final int value;

  Sign(int value) {
    this.value = value;
  }

  /** +1 for an increase, −1 for a decrease. */
  public int value() {
    return value;
  }

  /** The sign of two relations in a row: two decreases make an increase. */
  public Sign times(Sign other) {
    return this == other ? INCREASE : DECREASE;
  }

  /** 0 for an increase, 1 for a decrease: the number of decreases modulo two. */
  int parity() {
    return ordinal();
  }

  static Sign ofParity(int parity) {
    return parity == 0 ? INCREASE : DECREASE;
  }
}
