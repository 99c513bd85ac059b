package org.plastogen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Mapping;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Entities as nodes, claims and net effects as edges, in Biolink's slots. What Biolink has no slot
 * for is kept in slots that begin with {@code plastogen_}.
 */
final class KgxGraph {
  private static final String SOURCE = "infores:plastogen";
  private static final String AUTOMATIC = "ECO:0000501";
  private static final int ASSERTED = 1;

  private final ExportSource source;
  private final BiolinkTerms biolink;

  KgxGraph(ExportSource source) {
    this.source = source;
    this.biolink = new BiolinkTerms(source.terms());
  }

  static String id(Entity entity) {
    return "plastogen:" + entity.id();
  }

  List<KgxRecord> nodes() {
    return source.seeds().entities().stream().map(this::node).toList();
  }

  private KgxRecord node(Entity entity) {
    List<String> same =
        source.seeds().mappings().stream()
            .filter(m -> m.entity().equals(entity) && m.match().equals("exactMatch"))
            .map(this::curie)
            .sorted()
            .toList();
    return new KgxRecord()
        .put("id", id(entity))
        .list("category", biolink.categories(entity.type()))
        .put("name", entity.label())
        .put("description", entity.definition())
        .list("synonym", entity.synonyms().stream().sorted().toList())
        .list("xref", same)
        .put("iri", entity.iri())
        .list("provided_by", List.of(SOURCE))
        .put("plastogen_class", entity.type().label())
        .flag("plastogen_neutral", entity.neutral());
  }

  private String curie(Mapping mapping) {
    return source.identifiers().read(mapping.object()).map(i -> i.curie()).orElse(mapping.object());
  }

  /** Claims first, then net effects. */
  List<KgxRecord> edges(List<Effect> effects) {
    List<KgxRecord> edges = new ArrayList<>();
    source.seeds().claims().forEach(claim -> edges.add(claim(claim)));
    effects.forEach(effect -> edges.add(effect(effect)));
    return edges;
  }

  private KgxRecord claim(Claim claim) {
    KgxRecord edge =
        edge(
            claim.iri(),
            claim.subject(),
            biolink.predicate(claim.relation(), claim.subject().type(), claim.object().type()),
            claim.object(),
            claim.relation().sign());
    String document = Vocabulary.document(claim.id().substring(0, claim.id().indexOf('/')));
    return edge.flag("negated", claim.negated())
        .put("original_predicate", "pg:" + local(claim.relation().iri()))
        .put(
            "knowledge_level",
            claim.certainty().rank() == ASSERTED ? "knowledge_assertion" : "not_provided")
        .put("agent_type", "manual_agent")
        .put("primary_knowledge_source", SOURCE)
        .list("publications", List.of(document))
        .list(
            "has_evidence",
            claim.paragraphs().stream().map(p -> document + "#paragraph-" + p).toList())
        .list("has_evidence_of_type", biolink.evidence(claim.evidence()).stream().toList())
        .put("species_context_qualifier", species(claim))
        .list(
            "anatomical_context_qualifier",
            Stream.concat(
                    named(claim, EntityQualifier.REGION), named(claim, EntityQualifier.CELL_TYPE))
                .toList())
        .put("population_context_qualifier", named(claim, EntityQualifier.POPULATION).findFirst())
        .put("plastogen_statement", claim.sentence())
        .put("plastogen_evidence_level", claim.evidence().label())
        .put("plastogen_certainty", claim.certainty().label())
        .list("plastogen_species", named(claim, EntityQualifier.SPECIES).toList())
        .flag("plastogen_ability", claim.ability())
        .flag("plastogen_inferred", false);
  }

  /** Biolink takes one taxon; a claim on several names them in our own slot alone. */
  private static Optional<String> species(Claim claim) {
    List<String> all = named(claim, EntityQualifier.SPECIES).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static Stream<String> named(Claim claim, EntityQualifier qualifier) {
    return claim.entities().getOrDefault(qualifier, List.of()).stream().map(KgxGraph::id);
  }

  private KgxRecord effect(Effect effect) {
    Optional<RankedTerm> evidence =
        effect.chains().stream().findFirst().map(chain -> chain.weakestEvidence());
    Optional<RankedTerm> certainty =
        effect.chains().stream().findFirst().map(chain -> chain.weakestCertainty());
    List<String> chains = new ArrayList<>();
    for (int i = 1; i <= effect.chains().size(); i++) {
      chains.add(effect.iri() + "/chain/" + i);
    }
    return edge(
            effect.iri(),
            effect.subject(),
            BiolinkTerms.AFFECTS,
            effect.object(),
            Optional.of(effect.sign()))
        .flag("negated", false)
        .put(
            "original_predicate",
            effect.sign() == Sign.INCREASE ? "pg:netIncreases" : "pg:netDecreases")
        .put("knowledge_level", "logical_entailment")
        .put("agent_type", "automated_agent")
        .put("primary_knowledge_source", SOURCE)
        .list("has_evidence", effect.claimed().stream().map(Claim::iri).toList())
        .list("has_evidence_of_type", List.of(AUTOMATIC))
        .list("support_graphs", chains)
        .put("plastogen_statement", effect.sentence())
        .put("plastogen_evidence_level", evidence.map(RankedTerm::label))
        .put("plastogen_certainty", certainty.map(RankedTerm::label))
        .put("plastogen_verdict", effect.verdict().label())
        .flag("plastogen_claimed_directly", !effect.claimed().isEmpty())
        .flag("plastogen_chains_complete", effect.incompleteBecause().isEmpty())
        .flag("plastogen_inferred", true);
  }

  private KgxRecord edge(
      String iri, Entity subject, String predicate, Entity object, Optional<Sign> sign) {
    return new KgxRecord()
        .put("id", iri)
        .put("subject", id(subject))
        .put("predicate", predicate)
        .put("object", id(object))
        .list("category", List.of(biolink.association(predicate, subject.type(), object.type())))
        .put("qualified_predicate", sign.map(s -> "biolink:causes"))
        .put("object_aspect_qualifier", sign.map(s -> "activity_or_abundance"))
        .put("object_direction_qualifier", sign.map(BiolinkTerms::direction));
  }

  /** The chains behind net effects: each a graph of its own, its edges the claims of each step. */
  List<KgxRecord> supportGraphs(List<Effect> effects) {
    List<KgxRecord> graphs = new ArrayList<>();
    for (Effect effect : effects) {
      for (int i = 0; i < effect.chains().size(); i++) {
        var chain = effect.chains().get(i);
        graphs.add(
            new KgxRecord()
                .put("id", effect.iri() + "/chain/" + (i + 1))
                .put("name", chain.line())
                .list(
                    "edges",
                    chain.steps().stream()
                        .map(DirectEdge::claims)
                        .flatMap(List::stream)
                        .map(Claim::iri)
                        .distinct()
                        .toList())
                .list("steps", chain.steps().stream().map(DirectEdge::iri).toList())
                .put("weakest_evidence", chain.weakestEvidence().label())
                .put("weakest_certainty", chain.weakestCertainty().label())
                .flag("through_feedback", chain.throughFeedback()));
      }
    }
    return graphs;
  }

  private static String local(String iri) {
    return iri.substring(Vocabulary.ONTOLOGY.length());
  }
}
