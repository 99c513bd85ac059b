package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.claim.Mapping;

/** The graph {@code mappings}: links from entities to external identifiers. */
final class MappingGraph {
  private MappingGraph() {}

  static void write(DatasetGraph dataset, List<Mapping> mappings) {
    Quads out = new Quads(dataset, "mappings");
    mappings.forEach(m -> out.link(m.entity().iri(), m.predicate(), m.object()));
  }
}
