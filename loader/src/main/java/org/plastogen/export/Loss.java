package org.plastogen.export;

/**
 * Something of a release that a format cannot carry.
 *
 * @param what the thing, in the plural
 * @param count how many of them this release has
 * @param why what the format lacks, and where the thing is kept instead
 */
public record Loss(String what, long count, String why) {
  /** The loss in one line. */
  String line() {
    return count + " " + what + ": " + why;
  }
}
