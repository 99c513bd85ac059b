package org.plastogen.reasoning;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plastogen.chain.NetEffect;

/**
 * The assertions do not contradict each other or the ontology; this is what follows, all of it.
 *
 * @param netEffects every net effect between named individuals, asserted ones included
 * @param types for each asserted individual, by IRI, the classes it is an instance of
 * @param unsatisfiableClasses IRIs of classes that can have no instance, sorted; a fault of the
 *     ontology
 */
public record Consistent(
    SortedSet<NetEffect> netEffects,
    SortedMap<String, InferredTypes> types,
    List<String> unsatisfiableClasses)
    implements Reasoning {

  /** Copies all three. */
  public Consistent {
    netEffects = Collections.unmodifiableSortedSet(new TreeSet<>(netEffects));
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    unsatisfiableClasses = List.copyOf(unsatisfiableClasses);
  }
}
