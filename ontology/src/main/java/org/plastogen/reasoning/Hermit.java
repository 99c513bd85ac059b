package org.plastogen.reasoning;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/**
 * Starts HermiT on sets of axioms, and lets another thread stop whichever run is under way. HermiT
 * looks at its stop flag inside the tableau only, so stopping may take a while.
 */
public final class Hermit {

  private final AtomicReference<@Nullable Reasoner> running = new AtomicReference<>();
  private final boolean lenient;
  private volatile boolean stopped;

  /** HermiT that refuses what it does not know. */
  public Hermit() {
    this(false);
  }

  /**
   * HermiT.
   *
   * @param lenient true to pass over datatypes that it does not know
   */
  public Hermit(boolean lenient) {
    this.lenient = lenient;
  }

  /** HermiT on these axioms; whatever ran before in this instance is no longer stopped by it. */
  public Reasoner on(Collection<OWLAxiom> axioms) {
    Configuration configuration = new Configuration();
    configuration.throwInconsistentOntologyException = false;
    configuration.ignoreUnsupportedDatatypes = lenient;
    Reasoner reasoner = new Reasoner(configuration, ontology(axioms));
    running.set(reasoner);
    if (stopped) {
      reasoner.interrupt();
    }
    return reasoner;
  }

  /** Whether nothing in these axioms contradicts. */
  public boolean consistent(Collection<OWLAxiom> axioms) {
    Reasoner reasoner = on(axioms);
    boolean consistent = reasoner.isConsistent();
    reasoner.dispose();
    return consistent;
  }

  /** Stops the run under way and every later one. */
  public void stop() {
    stopped = true;
    Reasoner reasoner = running.get();
    if (reasoner != null) {
      reasoner.interrupt();
    }
  }

  static OWLOntology ontology(Collection<OWLAxiom> axioms) {
    try {
      return OWLManager.createOWLOntologyManager().createOntology(axioms.stream());
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException("an ontology without a name has none to clash with", e);
    }
  }
}
