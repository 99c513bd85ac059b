package org.plastogen.link;

import org.plastogen.claim.Entity;

/**
 * A proposed mapping, for a person to review.
 *
 * @param entity ours
 * @param match exact, close, broad, narrow or related, as SKOS has them
 * @param iri the node of the other graph
 * @param label its label there; empty if it has none
 * @param confidence between 0 and 1
 * @param counts whether what the other graph says of the node is held against our claims
 * @param way how it was found
 * @param reason in a few words, for the reviewer
 */
public record Link(
    Entity entity,
    String match,
    String iri,
    String label,
    double confidence,
    boolean counts,
    Way way,
    String reason) {

  /** Whether the node is our own IRI of the entity: known for sure, and nothing to review. */
  public boolean isOurs() {
    return iri.equals(entity.iri());
  }

  /** How a mapping was found. */
  public enum Way {
    /** The node is an identifier that our mappings have, in the same spelling. */
    IDENTIFIER("ManualMappingCuration"),
    /** The node is an identifier that our mappings have, in another spelling. */
    SPELLING("MappingChaining"),
    /** The node refers to an identifier that our mappings have. */
    CROSS_REFERENCE("MappingChaining"),
    /** The node has the same label, or one of ours as a synonym. */
    LABEL("LexicalMatching");

    private final String justification;

    Way(String localName) {
      this.justification = "https://w3id.org/semapv/vocab/" + localName;
    }

    /** IRI of the SEMAPV term. */
    public String justification() {
      return justification;
    }
  }
}
