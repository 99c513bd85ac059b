package org.plastogen.vocabulary;

/**
 * A step of a ranked scale of the ontology: an evidence level or a certainty.
 *
 * @param iri the IRI of the individual
 * @param label its English label, as claims write it
 * @param rank its place, 1 the strongest
 */
public record RankedTerm(String iri, String label, int rank) implements Comparable<RankedTerm> {
  @Override
  public int compareTo(RankedTerm other) {
    return Integer.compare(rank, other.rank);
  }
}
