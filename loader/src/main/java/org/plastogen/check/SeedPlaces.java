package org.plastogen.check;

import java.util.HashMap;
import java.util.Map;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Place;
import org.plastogen.claim.Seeds;
import org.plastogen.rule.RuleQuery;

/** Where the things that a graph of seeds speaks of stand in the seed files. */
final class SeedPlaces implements RuleQuery.Places {
  private static final Place WHOLE = new Place("seeds", 1, 1);

  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Claim> claims = new HashMap<>();

  SeedPlaces(Seeds seeds) {
    seeds.entities().forEach(entity -> places.put(entity.iri(), entity.place()));
    seeds.documents().forEach(document -> places.put(document.iri(), document.place()));
    seeds.claims().forEach(claim -> claims.put(claim.iri(), claim));
    seeds.tensions().forEach(tension -> places.put(tension.iri(), tension.place()));
    for (int i = 0; i < seeds.mappings().size(); i++) {
      places.put(SeedGraph.mapping(i), seeds.mappings().get(i).place());
    }
  }

  @Override
  public Place of(String iri, String field) {
    String whole = iri.replaceAll("#.*", "");
    Claim claim = claims.get(whole);
    return claim == null ? places.getOrDefault(whole, WHOLE) : claim.place(field);
  }
}
