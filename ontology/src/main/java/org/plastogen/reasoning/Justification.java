package org.plastogen.reasoning;

import java.util.List;

/**
 * One contradiction, cut down to what it needs: without any one of its parts it is gone. (Where two
 * claims assert the very same thing both are listed, as both would have to go.)
 *
 * @param assertions the assertions that take part, each with its origin
 * @param axioms the axioms of the ontology that take part, in short text such as {@code Receptor
 *     SubClassOf Protein}
 * @param statements the same axioms as sentences with the lines they stand on; empty if nobody
 *     asked
 */
public record Justification(
    List<Assertion> assertions, List<String> axioms, List<Statement> statements) {

  /** Copies the lists. */
  public Justification {
    assertions = List.copyOf(assertions);
    axioms = List.copyOf(axioms);
    statements = List.copyOf(statements);
  }

  /** A justification whose axioms are told in Manchester syntax alone. */
  public Justification(List<Assertion> assertions, List<String> axioms) {
    this(assertions, axioms, List.of());
  }

  /** The origins of the assertions, sorted, each once. */
  public List<String> origins() {
    return assertions.stream().map(Assertion::origin).distinct().sorted().toList();
  }
}
