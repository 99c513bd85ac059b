package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.plastogen.claim.Entity;

/** The graph {@code entities}: what claims speak of. */
final class EntityGraph {
  private EntityGraph() {}

  static void write(DatasetGraph dataset, List<Entity> entities) {
    Quads out = new Quads(dataset, "entities");
    for (Entity entity : entities) {
      String iri = entity.iri();
      out.type(iri, entity.type().iri());
      if (entity.neutral()) {
        out.termType(iri, "DirectionNeutralEntity");
      }
      out.label(iri, entity.label());
      out.english(iri, SKOS.definition.getURI(), entity.definition());
      entity.synonyms().forEach(s -> out.english(iri, SKOS.altLabel.getURI(), s));
    }
  }
}
