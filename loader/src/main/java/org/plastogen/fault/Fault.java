package org.plastogen.fault;

import java.util.Comparator;
import java.util.List;
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
 * @param because statements that take part in it, each with its place; none for most rules
 */
public record Fault(
    String rule,
    Severity severity,
    Place place,
    String message,
    String mend,
    Optional<String> excerpt,
    List<Cause> because)
    implements Comparable<Fault> {

  /**
   * A statement that takes part in a fault.
   *
   * @param sentence what it says, for a reader who knows no OWL
   * @param axiom the same in Manchester syntax; empty if it is no axiom
   * @param place where it stands; empty if that can not be told
   */
  public record Cause(String sentence, Optional<String> axiom, Optional<Place> place) {}

  /** Copies the list. */
  public Fault {
    because = List.copyOf(because);
  }

  /** A fault that stands for itself. */
  public Fault(
      String rule,
      Severity severity,
      Place place,
      String message,
      String mend,
      Optional<String> excerpt) {
    this(rule, severity, place, message, mend, excerpt, List.of());
  }

  /** Whether a fault stops a release. */
  public enum Severity {
    /** No release is made. */
    ERROR,
    /** Worth a look; a release is made. */
    WARNING,
    /** Worth knowing; nothing need be done. */
    INFO
  }

  private static final int EXCERPT_WIDTH = 100;
  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::place).thenComparing(Fault::rule).thenComparing(Fault::message);

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }

  /** The same fault, as grave as this. */
  public Fault with(Severity other) {
    return new Fault(rule, other, place, message, mend, excerpt, because);
  }

  /** The same fault with the line it is on. */
  public Fault withExcerpt(String line) {
    return new Fault(rule, severity, place, message, mend, Optional.of(line), because);
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
    for (Cause cause : because) {
      text.append("    - ").append(cause.sentence());
      cause.place().ifPresent(at -> text.append("  (").append(at).append(')'));
      text.append('\n');
    }
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
