package org.plastogen.reasoning.inspect;

import java.util.List;
import org.plastogen.reasoning.Statement;
import org.plastogen.reasoning.TextPlace;

/**
 * One thing that is wrong with an ontology.
 *
 * @param rule identifier of the rule it breaks
 * @param place where it is; line 1 of the file if that can not be told
 * @param message what is wrong, for a reader who knows no OWL, without a final stop
 * @param because the axioms that take part
 */
public record Finding(String rule, TextPlace place, String message, List<Statement> because) {
  /** Copies the list. */
  public Finding {
    because = List.copyOf(because);
  }

  static Finding of(String rule, TextPlace place, String message) {
    return new Finding(rule, place, message, List.of());
  }
}
