package org.plastogen.rule;

/** The layers of a check, in the order they run. Each one trusts those before it. */
public enum Layer {
  /** Files can be read, and every name in them is known. */
  FORMAT("format, names and references"),
  /** Claims make sense: domains and ranges, neutral entities, evidence; terms of an ontology. */
  RULES("rules for single claims and terms"),
  /** The graph has the shapes it promises. */
  SHAPES("SHACL shapes"),
  /** Claims make sense together: opposed, repeated, circular or left dangling. */
  MECHANISM("mechanism: claims seen together"),
  /** Every paragraph is claimed or skipped. */
  COVERAGE("coverage and sources"),
  /** Links to external identifiers are sound. */
  MAPPINGS("mappings to external identifiers"),
  /** Ontology and claims stay within OWL 2 DL, so that a reasoner's answers mean something. */
  PROFILE("OWL 2 DL profile and role box"),
  /** HermiT finds no contradiction and no class that can have no member. */
  REASONER("HermiT: consistency and what follows"),
  /** Questions parse, use terms that exist, and give the answers that stand beside them. */
  QUESTIONS("questions and their expected answers");

  private final String title;

  Layer(String title) {
    this.title = title;
  }

  /** What the layer does, in a few words. */
  public String title() {
    return title;
  }
}
