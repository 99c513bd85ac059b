package org.plastogen.reasoning;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.model.OWLAxiom;

/** One call of the reasoner from assertions to answer. */
final class ReasoningTask implements Callable<Reasoning> {

  private final MechanismAxioms axioms;
  private final Set<OWLAxiom> algebra;
  private final AssertedAxioms asserted;
  private final long explainUntil;
  private final Hermit hermit = new Hermit();

  ReasoningTask(
      MechanismAxioms axioms,
      Set<OWLAxiom> algebra,
      Collection<? extends Assertion> assertions,
      Duration deadline) {
    this.axioms = axioms;
    this.algebra = algebra;
    this.asserted = new AssertedAxioms(assertions);
    this.explainUntil = System.nanoTime() + deadline.toNanos() / 2;
  }

  @Override
  public Reasoning call() {
    Set<OWLAxiom> all = new HashSet<>(axioms.withoutAlgebra());
    all.addAll(asserted.axioms());
    if (!hermit.consistent(all)) {
      return explain(axioms.withoutAlgebra());
    }
    all.addAll(algebra);
    Reasoner reasoner = hermit.on(all);
    if (reasoner.isConsistent()) {
      return new Inferences(reasoner).read(asserted.axioms());
    }
    Set<OWLAxiom> background = new HashSet<>(axioms.withoutAlgebra());
    background.addAll(algebra);
    return explain(background);
  }

  /** Stops HermiT; the call then ends with an error that nobody waits for. */
  void stop() {
    hermit.stop();
  }

  private Inconsistent explain(Set<OWLAxiom> background) {
    return new Explanation(
            hermit, asserted, background, axioms.teller(), this::timeToStopExplaining)
        .find();
  }

  private boolean timeToStopExplaining() {
    return System.nanoTime() - explainUntil > 0;
  }
}
