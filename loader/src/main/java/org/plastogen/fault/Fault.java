package org.plastogen.fault;

import java.util.Comparator;
import java.util.Optional;
import org.plastogen.claim.Place;

/**
 * One thing that is wrong with the data.
 *
 * @param rule identifier of the rule it breaks, such as {@code unknown-name}
 * @param severity whether it stops a release
 * @param place where it is
 * @param message what is wrong, in a sentence without a final stop
 * @param mend how to put it right
 * @param excerpt the guilty line of the file, if it can be shown
 */
public record Fault(
    String rule,
    Severity severity,
    Place place,
    String message,
    String mend,
    Optional<String> excerpt)
    implements Comparable<Fault> {

  /** Whether a fault stops a release. */
  public enum Severity {
    /** No release is made. */
    ERROR,
    /** Worth a look; a release is made. */
    WARNING
  }

  private static final int EXCERPT_WIDTH = 100;
  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::place).thenComparing(Fault::rule).thenComparing(Fault::message);

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }

  /** The fault as lines for a terminal: place, rule, message, the line with a marker, the mend. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(place)
        .append(": ")
        .append(severity.name().toLowerCase(java.util.Locale.ROOT))
        .append(" [")
        .append(rule)
        .append("] ")
        .append(message)
        .append('\n');
    excerpt.ifPresent(line -> appendExcerpt(text, line));
    return text.append("    mend: ").append(mend).append('\n').toString();
  }

  /** Long lines are cut around the marker, so that it always points at something. */
  private void appendExcerpt(StringBuilder text, String line) {
    int column = Math.min(Math.max(place.column() - 1, 0), line.length());
    int start = Math.max(0, column - EXCERPT_WIDTH / 2);
    int end = Math.min(line.length(), start + EXCERPT_WIDTH);
    String number = String.format("%6d | ", place.line());
    text.append(number).append(line, start, end).append('\n');
    text.append(" ".repeat(number.length() - 2)).append("| ");
    text.append(" ".repeat(column - start)).append("^\n");
  }
}
