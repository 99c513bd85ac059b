package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.plastogen.chain.Sign;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.reasoning.Consistent;
import org.plastogen.vocabulary.Vocabulary;

/** The graph {@code inferred}: what HermiT concludes, and the chains that explain it. */
final class InferredGraph {
  private static final String BIOLINK = "https://w3id.org/biolink/vocab/";

  /** ECO: evidence used in automatic assertion. */
  private static final String AUTOMATIC_ASSERTION = "http://purl.obolibrary.org/obo/ECO_0000501";

  private static final String PROV_GENERATED = "http://www.w3.org/ns/prov#wasGeneratedBy";

  private final Quads out;
  private final String run;

  private InferredGraph(Quads out, String run) {
    this.out = out;
    this.run = run;
  }

  static void write(DatasetGraph dataset, Consistent reasoned, List<Effect> effects, String run) {
    InferredGraph graph = new InferredGraph(new Quads(dataset, "inferred"), run);
    reasoned
        .types()
        .forEach((iri, types) -> types.mechanisms().forEach(c -> graph.out.type(iri, c)));
    effects.forEach(graph::effect);
  }

  private void effect(Effect effect) {
    boolean up = effect.sign() == Sign.INCREASE;
    out.termLink(
        effect.subject().iri(), up ? "netIncreases" : "netDecreases", effect.object().iri());
    String iri = effect.iri();
    out.termType(iri, "Effect");
    out.label(iri, effect.sentence());
    out.termLink(iri, "subject", effect.subject().iri());
    out.termLink(iri, "object", effect.object().iri());
    out.termNumber(iri, "sign", effect.sign().value());
    out.link(iri, Vocabulary.term("verdict"), effect.verdict().iri());
    out.termFlag(iri, "claimedDirectly", !effect.claimed().isEmpty());
    effect.claimed().forEach(claim -> out.termLink(iri, "supportedBy", claim.iri()));
    out.termFlag(iri, "chainsComplete", effect.incompleteBecause().isEmpty());
    out.termText(iri, "incompleteBecause", effect.incompleteBecause());
    out.text(iri, BIOLINK + "knowledge_level", "logical_entailment");
    out.text(iri, BIOLINK + "agent_type", "automated_agent");
    out.link(iri, BIOLINK + "has_evidence_of_type", AUTOMATIC_ASSERTION);
    out.link(iri, PROV_GENERATED, run);
    for (int i = 0; i < effect.chains().size(); i++) {
      chain(iri, i + 1, effect.chains().get(i));
    }
  }

  private void chain(String effect, int rank, MechanismChain chain) {
    String iri = effect + "/chain/" + rank;
    out.termLink(effect, "chain", iri);
    out.termType(iri, "Chain");
    out.label(iri, chain.line());
    out.termNumber(iri, "rank", rank);
    out.termNumber(iri, "length", chain.steps().size());
    out.termLink(iri, "weakestEvidence", chain.weakestEvidence().iri());
    out.termLink(iri, "weakestCertainty", chain.weakestCertainty().iri());
    out.termNumber(iri, "hedges", chain.hedges());
    out.termNumber(iri, "documentCount", chain.documents().size());
    chain.documents().forEach(d -> out.termLink(iri, "drawsOn", Vocabulary.document(d)));
    chain.species().forEach(s -> out.termLink(iri, "speciesNamed", s.iri()));
    chain.regionsAgree().ifPresent(agree -> out.termFlag(iri, "regionsAgree", agree));
    if (chain.throughFeedback()) {
      out.termFlag(iri, "throughFeedback", true);
    }
    for (int i = 0; i < chain.steps().size(); i++) {
      step(iri, i + 1, chain.steps().get(i));
    }
  }

  private void step(String chain, int position, DirectEdge edge) {
    String step = edge.stepIri(position);
    out.termLink(chain, "step", step);
    out.termType(step, "ChainStep");
    out.label(
        step,
        "step "
            + position
            + ": "
            + edge.subject().label()
            + " "
            + DirectEdge.verb(edge.sign())
            + " "
            + edge.object().label());
    out.termNumber(step, "position", position);
    out.termLink(step, "edge", edge.iri());
  }
}
