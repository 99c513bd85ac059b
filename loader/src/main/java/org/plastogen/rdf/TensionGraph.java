package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.claim.Tension;

/** The graph {@code tensions}: claims that do not sit well together. */
final class TensionGraph {
  private TensionGraph() {}

  static void write(DatasetGraph dataset, List<Tension> tensions) {
    Quads out = new Quads(dataset, "tensions");
    for (Tension tension : tensions) {
      String iri = tension.iri();
      out.termType(iri, "Tension");
      out.label(iri, tension.id().replace('-', ' '));
      out.termText(iri, "tensionKind", tension.kind());
      out.termText(iri, "note", tension.note());
      tension.claims().forEach(claim -> out.termLink(iri, "relates", claim.iri()));
    }
  }
}
