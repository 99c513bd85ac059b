package org.plastogen.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.filter.Organisms;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.reasoning.Assertion;
import org.plastogen.reasoning.RelationAssertion;

/**
 * The parts that JSON answers are made of.
 *
 * @param documents the documents, by identifier
 */
record JsonParts(Map<String, SourceDocument> documents) {
  /** JSON over several lines, the same on every machine, ended by a line feed. */
  static String text(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes always makes JSON", e);
    }
  }

  ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  ObjectNode entity(Entity entity) {
    return object().put("iri", entity.iri()).put("label", entity.label());
  }

  ObjectNode filter(ClaimFilter filter) {
    ObjectNode node = object();
    filter.weakestEvidence().ifPresent(level -> node.put("evidenceOrBetter", level.label()));
    node.put("withoutHypotheses", filter.withoutHypotheses());
    node.put("onlyAsserted", filter.onlyAsserted());
    words(node, "species", filter.species().stream().map(Entity::label).toList());
    words(node, "documents", filter.documents().stream().map(SourceDocument::id).toList());
    return node;
  }

  ObjectNode effect(Effect effect) {
    ObjectNode node = object();
    node.put("iri", effect.iri());
    node.put("sentence", effect.sentence());
    node.put("sign", effect.sign().value());
    node.put("verdict", effect.verdict().label());
    node.put("claimedDirectly", !effect.claimed().isEmpty());
    words(node, "claimedBy", effect.claimed().stream().map(Claim::iri).toList());
    node.put("complete", effect.incompleteBecause().isEmpty());
    effect.incompleteBecause().ifPresent(why -> node.put("incompleteBecause", why));
    ArrayNode chains = node.putArray("chains");
    for (int i = 0; i < effect.chains().size(); i++) {
      chains.add(chain(effect.chains().get(i), i + 1));
    }
    return node;
  }

  ObjectNode chain(MechanismChain chain, int rank) {
    ObjectNode node = object();
    node.put("rank", rank);
    node.put("line", chain.line());
    node.put("weakestEvidence", chain.weakestEvidence().label());
    node.put("weakestCertainty", chain.weakestCertainty().label());
    node.put("hedgedSteps", chain.hedges());
    node.put("throughFeedback", chain.throughFeedback());
    words(node, "documents", chain.documents());
    words(node, "species", chain.species().stream().map(Entity::label).toList());
    chain.regionsAgree().ifPresent(agree -> node.put("regionsAgree", agree));
    words(node, "doesNotShow", ChainGaps.of(chain));
    ArrayNode steps = node.putArray("steps");
    chain.steps().forEach(step -> steps.add(step(step)));
    return node;
  }

  private ObjectNode step(DirectEdge step) {
    ObjectNode node = object();
    node.put("iri", step.iri());
    node.set("subject", entity(step.subject()));
    node.put("sign", step.sign().value());
    node.set("object", entity(step.object()));
    words(node, "regions", ChainGaps.regions(step));
    ArrayNode claims = node.putArray("claims");
    step.claims().forEach(claim -> claims.add(claim(claim)));
    return node;
  }

  ObjectNode claim(Claim claim) {
    ObjectNode node = object();
    node.put("iri", claim.iri());
    node.put("id", claim.id());
    node.put("sentence", claim.sentence());
    node.put("relation", claim.relation().iri());
    SourceDocument document = documents.get(ClaimText.document(claim));
    ObjectNode source = node.putObject("document");
    source.put("id", ClaimText.document(claim));
    if (document != null) {
      source.put("iri", document.iri()).put("title", document.title());
    }
    ArrayNode paragraphs = node.putArray("paragraphs");
    claim.paragraphs().forEach(paragraphs::add);
    node.put("evidence", claim.evidence().label());
    node.put("certainty", claim.certainty().label());
    node.put("negated", claim.negated());
    node.put("ability", claim.ability());
    words(node, "species", Organisms.named(claim).stream().map(Entity::label).toList());
    words(
        node,
        "regions",
        claim.entities().getOrDefault(EntityQualifier.REGION, java.util.List.of()).stream()
            .map(Entity::label)
            .toList());
    ObjectNode qualifiers = node.putObject("qualifiers");
    ClaimText.named(claim).forEach((key, values) -> words(qualifiers, key, values));
    claim.intervals().forEach((which, i) -> qualifiers.put(which.key(), ClaimText.text(i)));
    claim.note().ifPresent(note -> node.put("note", note));
    return node;
  }

  ObjectNode tension(Tension tension) {
    ObjectNode node = object();
    node.put("iri", tension.iri()).put("kind", tension.kind()).put("note", tension.note());
    words(node, "claims", tension.claims().stream().map(Claim::iri).toList());
    return node;
  }

  ObjectNode assertion(Assertion assertion) {
    ObjectNode node = object();
    node.put("claim", assertion.origin());
    if (assertion instanceof RelationAssertion relation) {
      node.put("subject", relation.subject());
      node.put("property", relation.property());
      node.put("object", relation.object());
    }
    return node;
  }

  static void words(ObjectNode node, String key, Collection<String> words) {
    ArrayNode array = node.putArray(key);
    words.forEach(array::add);
  }
}
