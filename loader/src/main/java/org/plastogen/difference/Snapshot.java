package org.plastogen.difference;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plastogen.claim.Seeds;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.vocabulary.Terms;

/**
 * One side of a comparison: what a folder of seeds or a release says, and what follows from it.
 *
 * @param name what the user calls it
 * @param seeds what it says
 * @param mechanism its direct edges
 * @param terms the ontology it goes by
 * @param memberships for each entity, by IRI, the mechanism classes that HermiT puts it in, by IRI
 */
public record Snapshot(
    String name,
    Seeds seeds,
    Mechanism mechanism,
    Terms terms,
    SortedMap<String, SortedSet<String>> memberships) {
  /** Copies the map. */
  public Snapshot {
    SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
    for (Map.Entry<String, ? extends Set<String>> each : memberships.entrySet()) {
      copy.put(each.getKey(), Collections.unmodifiableSortedSet(new TreeSet<>(each.getValue())));
    }
    memberships = Collections.unmodifiableSortedMap(copy);
  }
}
