package org.plastogen.check;

/** The layers of a check, in the order they run. Each one trusts those before it. */
public enum Layer {
  /** Files are YAML of the published form, and every name is known. */
  FORMAT("format, names and references"),
  /** Claims make sense: domains and ranges, neutral entities, paragraphs, tensions. */
  RULES("rules for claims"),
  /** The graph has the shapes it promises. */
  SHAPES("SHACL shapes"),
  /** Ontology and claims stay within OWL 2 DL. */
  PROFILE("OWL 2 DL profile"),
  /** HermiT finds no contradiction, and its net effects are those of the parity search. */
  REASONER("HermiT: consistency and net effects");

  private final String title;

  Layer(String title) {
    this.title = title;
  }

  /** What the layer does, in a few words. */
  public String title() {
    return title;
  }
}
