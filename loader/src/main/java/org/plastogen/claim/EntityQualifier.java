package org.plastogen.claim;

import org.plastogen.vocabulary.Vocabulary;

/** The qualifiers of a claim whose values are entities. */
public enum EntityQualifier {
  /** The organisms it was found in. */
  SPECIES("species", "species"),
  /** Who was studied. */
  POPULATION("population", "population"),
  /** Where it holds. */
  REGION("region", "region"),
  /** In which cells it holds. */
  CELL_TYPE("cell-type", "cellType"),
  /** Under what circumstances it holds. */
  CONTEXT("context", "context"),
  /** How it was found. */
  METHOD("method", "method"),
  /** By way of what, in the document's words. */
  VIA("via", "via"),
  /** How the substance was given. */
  ROUTE("route", "route"),
  /** On what schedule it was given. */
  REGIMEN("regimen", "regimen"),
  /** What a figure was compared with. */
  COMPARATOR("comparator", "comparator"),
  /** The explanations it belongs to. */
  HYPOTHESIS("hypothesis", "hypothesis"),
  /** What the document names as its own source. */
  ATTRIBUTED("attributed", "attributedTo");

  private final String key;
  private final String localName;

  EntityQualifier(String key, String localName) {
    this.key = key;
    this.localName = localName;
  }

  /** The key in a seed file. */
  public String key() {
    return key;
  }

  /** The IRI of the property in the graph. */
  public String iri() {
    return Vocabulary.term(localName);
  }
}
