package org.plastogen.rule;

/** A rule, profile or list of waivers that can not be used; the message says where and why. */
public final class WrongRule extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message what is wrong, as a sentence
   */
  public WrongRule(String message) {
    super(message);
  }
}
