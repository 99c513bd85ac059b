package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.claim.Seeds;
import org.plastogen.rival.RivalExplanation;
import org.plastogen.rival.RivalExplanation.Shared;
import org.plastogen.rival.RivalGroup;
import org.plastogen.vocabulary.Vocabulary;

/** The graph {@code rivals}: explanations offered for the same thing, and what they share. */
final class RivalGraph {
  private final Quads out;

  private RivalGraph(DatasetGraph dataset) {
    this.out = new Quads(dataset, "rivals");
  }

  static void write(DatasetGraph dataset, Seeds seeds) {
    RivalGraph graph = new RivalGraph(dataset);
    List<RivalGroup> groups =
        RivalGroup.of(seeds.entities(), seeds.claims().toList(), seeds.tensions());
    for (RivalGroup group : groups) {
      group.rivals().forEach(each -> graph.explanation(each, group));
    }
  }

  private void explanation(RivalExplanation each, RivalGroup group) {
    String iri = each.hypothesis().iri();
    out.termLink(iri, "explanationOf", group.explained().iri());
    group.rivals().stream()
        .map(RivalExplanation::hypothesis)
        .filter(rival -> !rival.equals(each.hypothesis()))
        .forEach(rival -> out.termLink(iri, "rivalOf", rival.iri()));
    each.documents().forEach(id -> out.termLink(iri, "offeredIn", Vocabulary.document(id)));
    out.termLink(iri, "offeredOn", each.evidence().iri());
    out.termLink(iri, "offeredWith", each.certainty().iri());
    each.offers().forEach(claim -> held(iri, "claim", claim, claim.what().iri()));
    each.claims().forEach(claim -> held(iri, "claim", claim, claim.what().iri()));
    each.effects().forEach(effect -> held(iri, "effect", effect, effect.what().iri()));
  }

  private void held(String hypothesis, String kind, Shared<?> held, String iri) {
    out.termLink(hypothesis, kind + (held.alone() ? "Alone" : "Shared"), iri);
  }
}
