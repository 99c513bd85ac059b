package org.plastogen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.fault.Fault;
import org.plastogen.rule.Waiver;

/**
 * Whether a waiver speaks of the place of a fault: the same file, and if it names a claim, entity
 * or tension, the lines from where that begins to where the next one does.
 */
final class WaivedPlaces implements BiPredicate<Waiver, Fault> {
  private record Part(String id, Place place) {}

  private final Map<String, List<Part>> parts = new HashMap<>();

  WaivedPlaces(List<SourceDocument> documents, Optional<Seeds> seeds) {
    documents.forEach(
        d -> d.claims().forEach(c -> add(c.id().substring(c.id().indexOf('/') + 1), c.place())));
    seeds.ifPresent(
        s -> {
          s.entities().forEach(e -> add(e.id(), e.place()));
          s.tensions().forEach(t -> add(t.id(), t.place()));
        });
    parts.values().forEach(all -> all.sort(java.util.Comparator.comparing(Part::place)));
  }

  private void add(String id, Place place) {
    parts.computeIfAbsent(place.file(), k -> new ArrayList<>()).add(new Part(id, place));
  }

  @Override
  public boolean test(Waiver waiver, Fault fault) {
    return waiver.file().equals(fault.place().file())
        && waiver.id().map(id -> id.equals(at(fault.place()))).orElse(true);
  }

  private String at(Place place) {
    String id = "";
    for (Part part : parts.getOrDefault(place.file(), List.of())) {
      if (part.place().line() <= place.line()) {
        id = part.id();
      }
    }
    return id;
  }
}
