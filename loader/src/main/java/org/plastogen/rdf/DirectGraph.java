package org.plastogen.rdf;

import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Mechanism;

/** The graph {@code direct}: what claims state, as plain triples, and the edges behind them. */
final class DirectGraph {
  private DirectGraph() {}

  static void write(DatasetGraph dataset, Seeds seeds, Mechanism mechanism) {
    Quads out = new Quads(dataset, "direct");
    seeds
        .claims()
        .filter(claim -> !claim.negated())
        .forEach(c -> out.link(c.subject().iri(), c.relation().iri(), c.object().iri()));
    for (DirectEdge edge : mechanism.edges()) {
      String verb = DirectEdge.verb(edge.sign());
      out.termLink(edge.subject().iri(), verb, edge.object().iri());
      String iri = edge.iri();
      out.termType(iri, "DirectEdge");
      out.label(iri, edge.subject().label() + " " + verb + " " + edge.object().label());
      out.termLink(iri, "subject", edge.subject().iri());
      out.termLink(iri, "object", edge.object().iri());
      out.termNumber(iri, "sign", edge.sign().value());
      for (Claim claim : edge.claims()) {
        out.termLink(iri, "supportedBy", claim.iri());
      }
      out.termLink(iri, "bestEvidence", edge.best().evidence().iri());
      out.termLink(iri, "bestCertainty", edge.best().certainty().iri());
    }
  }
}
