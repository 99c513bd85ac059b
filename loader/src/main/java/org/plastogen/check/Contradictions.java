package org.plastogen.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.reasoning.Inconsistent;
import org.plastogen.reasoning.Justification;

/** Says which claims and entities cannot all hold, in place of HermiT's axioms. */
final class Contradictions {
  private record Origin(Place place, String sentence) {}

  private Contradictions() {}

  /**
   * One fault for each minimal contradiction, at the last of its places.
   *
   * @param found the contradictions
   * @param seeds where the assertions come from
   * @return the faults
   */
  static Collection<Fault> explain(Inconsistent found, Seeds seeds) {
    Map<String, Origin> origins = new HashMap<>();
    seeds
        .entities()
        .forEach(
            e ->
                origins.put(
                    e.iri(),
                    new Origin(
                        e.place(), "\"" + e.label() + "\" is of class " + e.type().label())));
    seeds.claims().forEach(c -> origins.put(c.iri(), new Origin(c.place(), c.sentence())));
    List<Fault> faults = new ArrayList<>();
    for (Justification justification : found.justifications()) {
      List<Origin> parts =
          justification.origins().stream()
              .map(iri -> origins.getOrDefault(iri, new Origin(new Place("?", 1, 1), iri)))
              .toList();
      String told =
          parts.stream()
              .map(part -> part.sentence() + " (" + part.place() + ")")
              .collect(Collectors.joining("; "));
      faults.add(
          new Fault(
              "contradiction",
              Fault.Severity.ERROR,
              parts.isEmpty() ? new Place("ontology", 1, 1) : parts.get(parts.size() - 1).place(),
              "these cannot all hold: "
                  + told
                  + ", because "
                  + String.join("; ", justification.axioms())
                  + found.incompleteBecause().map(why -> " [" + why + "]").orElse(""),
              "correct one of them",
              Optional.empty()));
    }
    return faults;
  }
}
