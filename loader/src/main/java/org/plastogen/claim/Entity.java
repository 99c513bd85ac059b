package org.plastogen.claim;

import java.util.List;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Something claims speak of. In a causal statement it stands for its activity or amount.
 *
 * @param id last part of its IRI, unique
 * @param label the one name claims use, unique
 * @param type its class, the most specific one
 * @param definition what it is, in the project's words
 * @param synonyms other names
 * @param neutral true if more and less mean nothing for it, by itself or by its class
 * @param place where the seeds define it
 */
public record Entity(
    String id,
    String label,
    OntologyClass type,
    String definition,
    List<String> synonyms,
    boolean neutral,
    Place place) {

  /** Copies the list. */
  public Entity {
    synonyms = List.copyOf(synonyms);
  }

  /** The IRI of this entity. */
  public String iri() {
    return Vocabulary.entity(id);
  }
}
