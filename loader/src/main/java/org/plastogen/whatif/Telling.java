package org.plastogen.whatif;

/**
 * How much of an answer to tell.
 *
 * @param kept whether effects that stay as they are get a line each
 * @param most how many changes of each kind, at least 1; the counts are always of all
 */
public record Telling(boolean kept, int most) {
  /** Everything but what stays as it is. */
  public static final Telling CHANGES = new Telling(false, Integer.MAX_VALUE);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Telling {
    if (most < 1) {
      throw new IllegalArgumentException("at least 1 change of each kind is told");
    }
  }
}
