package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.plastogen.chain.Limits;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.filter.NamedFilter;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Effects;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The graphs {@code filter/…}: the direct edges that the claims passing a filter state, and the net
 * effects found anew over these, each with its verdict and its best chain. Edges and effects are
 * those of {@code direct} and {@code inferred}; what is the same for every filter stands there. The
 * graphs stand apart from the union of all, as a verdict may differ from one to the other.
 */
public final class FilterGraph {
  /** What the names of all these graphs begin with. */
  public static final String PREFIX = Vocabulary.graph("filter/");

  private static final Limits BEST =
      new Limits(1, Limits.USUAL.edgesExamined(), Limits.USUAL.edgesInAll());

  private final Quads out;
  private final NamedFilter named;

  private FilterGraph(DatasetGraph dataset, NamedFilter named) {
    this.out = new Quads(dataset, named.graph());
    this.named = named;
  }

  /**
   * Writes the graph of each filter, and into {@code metadata} what they are.
   *
   * @param dataset where to
   * @param seeds all claims
   * @param filters the filters
   */
  static void write(DatasetGraph dataset, Seeds seeds, List<NamedFilter> filters) {
    for (NamedFilter named : filters) {
      List<Claim> passing = named.filter().of(seeds.claims().toList());
      Mechanism mechanism = Mechanism.of(seeds.entities(), passing);
      List<Effect> effects = new Effects(mechanism, BEST).all();
      FilterGraph graph = new FilterGraph(dataset, named);
      mechanism.edges().forEach(graph::edge);
      effects.forEach(graph::effect);
      describe(new Quads(dataset, "metadata"), named, passing.size(), effects.size());
    }
  }

  private static void describe(Quads metadata, NamedFilter named, int claims, int effects) {
    String iri = Vocabulary.graph(named.graph());
    metadata.termType(iri, "ClaimFilter");
    metadata.label(iri, String.join("; ", named.filter().words()));
    metadata.text(iri, DCTerms.identifier.getURI(), named.id());
    metadata.termNumber(iri, "claimsCounted", claims);
    metadata.termNumber(iri, "effectsFound", effects);
  }

  private void edge(DirectEdge edge) {
    out.termLink(edge.subject().iri(), DirectEdge.verb(edge.sign()), edge.object().iri());
    edge.claims().forEach(claim -> out.termLink(edge.iri(), "supportedBy", claim.iri()));
  }

  private void effect(Effect effect) {
    boolean up = effect.sign() == Sign.INCREASE;
    out.termLink(
        effect.subject().iri(), up ? "netIncreases" : "netDecreases", effect.object().iri());
    out.termLink(effect.iri(), "verdict", effect.verdict().iri());
    chain(effect.iri(), effect.chains().get(0));
  }

  private void chain(String effect, MechanismChain chain) {
    String iri = effect + "/chain/on-" + named.id();
    out.termLink(effect, "chain", iri);
    out.label(iri, chain.line());
    out.termNumber(iri, "length", chain.steps().size());
    out.termLink(iri, "weakestEvidence", chain.weakestEvidence().iri());
    out.termLink(iri, "weakestCertainty", chain.weakestCertainty().iri());
    out.termNumber(iri, "hedges", chain.hedges());
    for (int i = 0; i < chain.steps().size(); i++) {
      DirectEdge edge = chain.steps().get(i);
      String step = edge.stepIri(i + 1);
      out.termLink(iri, "step", step);
      out.termNumber(step, "position", i + 1L);
      out.termLink(step, "edge", edge.iri());
    }
  }
}
