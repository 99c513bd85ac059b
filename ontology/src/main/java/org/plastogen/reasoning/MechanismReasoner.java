package org.plastogen.reasoning;

import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * Asks HermiT what follows from the ontology and a set of assertions, within a deadline.
 *
 * <p>Each call reasons from scratch on a thread of its own; instances hold the ontology only and
 * may be shared between threads. When the deadline passes, HermiT is told to stop and the call
 * returns; HermiT itself may take a while longer to notice, so a server should reason in a process
 * that it can end.
 */
public final class MechanismReasoner {

  /** HermiT's preprocessing recurses; the usual stack is too small for large inputs. */
  private static final long STACK_BYTES = 256L << 20;

  private final MechanismAxioms axioms;
  private final Duration deadline;

  private MechanismReasoner(MechanismAxioms axioms, Duration deadline) {
    this.axioms = axioms;
    this.deadline = deadline;
  }

  /**
   * A reasoner with the ontology that comes with the program.
   *
   * @param deadline for each call, positive
   */
  public MechanismReasoner(Duration deadline) {
    this(MechanismAxioms.bundled(), deadline);
  }

  /**
   * A reasoner with another version of the ontology, and the sign rules that come with the program.
   *
   * @param turtle the ontology in Turtle; read to its end, not closed
   * @param deadline for each call, positive
   * @throws IllegalArgumentException if it can not be parsed, or imports anything: nothing is ever
   *     fetched
   */
  public static MechanismReasoner with(InputStream turtle, Duration deadline) {
    return new MechanismReasoner(MechanismAxioms.of(turtle), deadline);
  }

  /**
   * Everything that follows from the assertions, or why they contradict, or why neither is known.
   * The sign algebra is taken in the form of rules, which is quick.
   */
  public Reasoning reason(Collection<? extends Assertion> assertions) {
    return withinDeadline(assertions, axioms.rules());
  }

  /**
   * The same as {@link #reason}, with the sign algebra in the form of property chains, as other
   * tools see it. Slow on more than some hundred edges; there to check that both forms agree.
   */
  public Reasoning reasonWithPropertyChains(Collection<? extends Assertion> assertions) {
    return withinDeadline(assertions, axioms.chains());
  }

  private Reasoning withinDeadline(
      Collection<? extends Assertion> assertions, Set<OWLAxiom> algebra) {
    ReasoningTask run = new ReasoningTask(axioms, algebra, assertions, deadline);
    FutureTask<Reasoning> answer = new FutureTask<>(run);
    Thread thread = new Thread(null, answer, "hermit", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      run.stop();
      return new Undecided("HermiT came to no answer within " + deadline.toMillis() + " ms");
    } catch (ExecutionException e) {
      return new Undecided("HermiT failed: " + e.getCause());
    } catch (InterruptedException e) {
      run.stop();
      Thread.currentThread().interrupt();
      return new Undecided("reasoning was interrupted");
    }
  }
}
