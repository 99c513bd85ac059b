package org.plastogen.rule;

import java.util.Optional;
import org.plastogen.fault.Fault;

/**
 * One rule of the check, as its file tells it.
 *
 * @param id the name of its file without the ending
 * @param title the rule in a few words
 * @param layer where it is judged
 * @param scope what it is judged on
 * @param severity how grave a fault is unless a profile says otherwise
 * @param why what goes wrong if it is broken
 * @param mend how to put a fault right
 * @param bad a short example that breaks it
 * @param good the same, mended
 * @param message what a fault says, with {@code {name}} for the values of the query; only with a
 *     query
 * @param query the SPARQL that finds faults; empty if the program judges the rule
 */
public record Rule(
    String id,
    String title,
    Layer layer,
    Scope scope,
    Fault.Severity severity,
    String why,
    String mend,
    String bad,
    String good,
    Optional<String> message,
    Optional<String> query) {

  /** What a rule is judged on. */
  public enum Scope {
    /** A folder of seeds. */
    SEEDS,
    /** An ontology file. */
    ONTOLOGY,
    /** Either. */
    BOTH
  }

  /** True if the rule can be judged on this. */
  public boolean fits(Scope what) {
    return scope == Scope.BOTH || scope == what;
  }
}
