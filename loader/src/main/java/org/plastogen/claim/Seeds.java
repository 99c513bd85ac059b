package org.plastogen.claim;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the seed files say, with every name resolved.
 *
 * @param entities all entities, by identifier
 * @param documents all documents with their claims, by identifier
 * @param tensions all tensions, by identifier
 * @param mappings all links to external identifiers, in order
 */
public record Seeds(
    List<Entity> entities,
    List<SourceDocument> documents,
    List<Tension> tensions,
    List<Mapping> mappings) {
  /** Copies the lists. */
  public Seeds {
    entities = List.copyOf(entities);
    documents = List.copyOf(documents);
    tensions = List.copyOf(tensions);
    mappings = List.copyOf(mappings);
  }

  /** All claims of all documents, in document order. */
  public Stream<Claim> claims() {
    return documents.stream().flatMap(document -> document.claims().stream());
  }
}
