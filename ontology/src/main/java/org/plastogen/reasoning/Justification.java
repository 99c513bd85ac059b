package org.plastogen.reasoning;

import java.util.List;

/**
 * One contradiction, cut down to what it needs: without any one of its parts it is gone. (Where two
 * claims assert the very same thing both are listed, as both would have to go.)
 *
 * @param assertions the assertions that take part, each with its origin
 * @param axioms the axioms of the ontology that take part, in short text such as {@code Receptor
 *     SubClassOf Protein}
 */
public record Justification(List<Assertion> assertions, List<String> axioms) {

  /** Copies both lists. */
  public Justification {
    assertions = List.copyOf(assertions);
    axioms = List.copyOf(axioms);
  }

  /** The origins of the assertions, sorted, each once. */
  public List<String> origins() {
    return assertions.stream().map(Assertion::origin).distinct().sorted().toList();
  }
}
