package org.plastogen.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;

/**
 * Says why assertions contradict each other or the ontology. First the assertions are cut down with
 * the whole ontology behind them, then the ontology's axioms with those assertions before them; so
 * each justification is minimal as a whole.
 */
final class Explanation {

  private static final int MOST = 20;

  private final Hermit hermit;
  private final AssertedAxioms asserted;
  private final List<OWLAxiom> background;
  private final BooleanSupplier timeIsUp;
  private final Teller teller;
  private final List<List<OWLAxiom>> earlier = new ArrayList<>();

  /** An explanation that stops looking for further contradictions when time is up. */
  Explanation(
      Hermit hermit,
      AssertedAxioms asserted,
      Collection<OWLAxiom> background,
      Teller teller,
      BooleanSupplier timeIsUp) {
    this.teller = teller;
    this.hermit = hermit;
    this.asserted = asserted;
    this.background = background.stream().filter(OWLAxiom::isLogicalAxiom).sorted().toList();
    this.timeIsUp = timeIsUp;
  }

  Inconsistent find() {
    Contradictions<OWLAxiom> contradictions =
        new Contradictions<>(part -> inConflict(part, background), timeIsUp, MOST);
    List<Justification> justifications =
        contradictions.within(List.copyOf(asserted.axioms())).stream()
            .map(this::justification)
            .sorted(
                Comparator.comparingInt((Justification one) -> one.assertions().size())
                    .thenComparing(one -> one.origins().toString()))
            .toList();
    return new Inconsistent(justifications, contradictions.incompleteBecause());
  }

  private Justification justification(List<OWLAxiom> assertions) {
    List<OWLAxiom> axioms = axioms(assertions);
    earlier.add(axioms);
    return new Justification(
        assertions.stream().flatMap(axiom -> asserted.assertions(axiom).stream()).toList(),
        new AxiomText().lines(axioms),
        teller.tell(axioms));
  }

  /** The axioms of a justification; one that explained other assertions is tried first. */
  private List<OWLAxiom> axioms(List<OWLAxiom> assertions) {
    MinimalConflict<OWLAxiom> conflict =
        new MinimalConflict<>(part -> inConflict(assertions, part));
    for (List<OWLAxiom> known : earlier) {
      if (inConflict(assertions, known)) {
        return conflict.within(known);
      }
    }
    List<OWLAxiom> whole = conflict.within(background);
    return conflict.within(whole.stream().flatMap(Explanation::parts).toList());
  }

  private boolean inConflict(List<OWLAxiom> assertions, List<OWLAxiom> axioms) {
    List<OWLAxiom> all = new ArrayList<>(axioms);
    all.addAll(assertions);
    return !hermit.consistent(all);
  }

  /** Axioms over many classes as axioms over two, so that only the two at fault are named. */
  private static Stream<OWLAxiom> parts(OWLAxiom axiom) {
    if (axiom instanceof OWLDisjointClassesAxiom disjoint) {
      return pairs(disjoint);
    }
    return Stream.of(axiom);
  }

  /** Every pair; OWLAPI 5.5.1's own {@code asPairwiseAxioms} gives neighbours in the list only. */
  private static Stream<OWLAxiom> pairs(OWLDisjointClassesAxiom disjoint) {
    List<OWLClassExpression> classes = disjoint.classExpressions().toList();
    OWLDataFactory factory = OWLManager.getOWLDataFactory();
    return IntStream.range(0, classes.size())
        .boxed()
        .flatMap(
            first ->
                classes.subList(first + 1, classes.size()).stream()
                    .map(second -> factory.getOWLDisjointClassesAxiom(classes.get(first), second)));
  }
}
