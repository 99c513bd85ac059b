package org.plastogen.identifier;

import java.util.List;

/**
 * An identifier in one of the spaces that the registry knows.
 *
 * @param space the space it belongs to
 * @param local the part that tells it from others of its space, such as {@code 6121}
 */
public record Identifier(IdentifierSpace space, String local) {

  /** The IRI that Plastogen uses for it. */
  public String iri() {
    return space.iri() + local;
  }

  /** The CURIE that Plastogen uses for it, such as {@code CHEBI:6121}. */
  public String curie() {
    return space.prefix() + ":" + local;
  }

  /**
   * The IRIs that other graphs use for it: both schemes, identifiers.org old and new, Bioregistry
   * and the source's own pages and RDF.
   *
   * @return without duplicates, the canonical one first, the others in alphabetical order
   */
  public List<String> spellings() {
    return space.usualStems().stream().map(stem -> stem + local).toList();
  }

  @Override
  public String toString() {
    return curie();
  }
}
