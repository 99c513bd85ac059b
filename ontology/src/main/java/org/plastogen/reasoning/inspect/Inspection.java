package org.plastogen.reasoning.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.plastogen.reasoning.TextPlace;

/**
 * What an inspection found.
 *
 * @param findings everything found wrong
 * @param incomplete for each step that did not run to its end, why, as a clause
 * @param verdict what HermiT concluded
 * @param triples the ontology as RDF; empty if it can not be read
 * @param places where the things of the ontology stand
 */
public record Inspection(
    List<Finding> findings,
    Map<Step, String> incomplete,
    Verdict verdict,
    Optional<Graph> triples,
    Function<String, TextPlace> places) {

  /** What HermiT concluded. */
  public enum Verdict {
    /** Nothing contradicts, and every class can have a member. */
    COHERENT,
    /** Nothing contradicts; whether every class can have a member is not known. */
    CONSISTENT,
    /** Nothing contradicts, but some class can have no member. */
    INCOHERENT,
    /** It contradicts itself. */
    INCONSISTENT,
    /** Not known. */
    UNDECIDED
  }

  /** Copies both collections. */
  public Inspection {
    findings = List.copyOf(findings);
    incomplete = new TreeMap<>(incomplete);
  }
}
