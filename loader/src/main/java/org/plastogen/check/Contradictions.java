package org.plastogen.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.fault.Fault;
import org.plastogen.reasoning.Inconsistent;
import org.plastogen.reasoning.Justification;
import org.plastogen.reasoning.Statement;

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
    int count = found.justifications().size();
    String extent =
        found
            .incompleteBecause()
            .map(why -> " (" + why + ")")
            .orElse(count == 1 ? " (the only contradiction)" : " (one of " + count + " in all)");
    List<Fault> faults = new ArrayList<>();
    for (Justification justification : found.justifications()) {
      List<Origin> parts =
          justification.origins().stream()
              .map(iri -> origins.getOrDefault(iri, new Origin(new Place("?", 1, 1), iri)))
              .toList();
      faults.add(
          new Fault(
              "contradiction",
              Fault.Severity.ERROR,
              parts.isEmpty()
                  ? new Place("ontology/plastogen.ttl", 1, 1)
                  : parts.get(parts.size() - 1).place(),
              "these statements can not all hold" + extent,
              "correct one of them",
              Optional.empty(),
              Stream.concat(
                      parts.stream().map(Contradictions::cause),
                      justification.statements().stream().map(Contradictions::cause))
                  .toList()));
    }
    return faults;
  }

  private static Fault.Cause cause(Origin origin) {
    return new Fault.Cause(origin.sentence(), Optional.empty(), Optional.of(origin.place()));
  }

  private static Fault.Cause cause(Statement statement) {
    return new Fault.Cause(
        statement.sentence(),
        Optional.of(statement.manchester()),
        statement.place().map(p -> new Place(p.file(), p.line(), 1)));
  }
}
