package org.plastogen.difference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/** Entities, claims, edges and chains as JSON objects, alike in every report. */
public final class ChainJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ChainJson() {}

  /**
   * An entity.
   *
   * @param entity the entity
   * @return its IRI and label
   */
  public static ObjectNode entity(Entity entity) {
    return JSON.objectNode().put("iri", entity.iri()).put("label", entity.label());
  }

  /**
   * Claims.
   *
   * @param claims the claims
   * @return identifier, IRI, sentence, evidence and certainty of each
   */
  public static ArrayNode claims(List<Claim> claims) {
    ArrayNode all = JSON.arrayNode();
    for (Claim claim : claims) {
      all.addObject()
          .put("id", claim.id())
          .put("iri", claim.iri())
          .put("sentence", claim.sentence())
          .put("evidence", claim.evidence().label())
          .put("certainty", claim.certainty().label());
    }
    return all;
  }

  /**
   * A direct edge.
   *
   * @param edge the edge
   * @return subject, sign, object and the identifiers of its claims
   */
  public static ObjectNode edge(DirectEdge edge) {
    ObjectNode node = JSON.objectNode();
    node.set("subject", entity(edge.subject()));
    node.put("sign", DirectEdge.verb(edge.sign()));
    node.set("object", entity(edge.object()));
    ArrayNode ids = node.putArray("claims");
    edge.claims().forEach(claim -> ids.add(claim.id()));
    return node;
  }

  /**
   * A chain.
   *
   * @param chain the chain
   * @return its line, its weakest step and its steps in order
   */
  public static ObjectNode chain(MechanismChain chain) {
    ObjectNode node = JSON.objectNode();
    node.put("line", chain.line());
    node.put("weakestEvidence", chain.weakestEvidence().label());
    node.put("weakestCertainty", chain.weakestCertainty().label());
    node.put("hedges", chain.hedges());
    node.put("throughFeedback", chain.throughFeedback());
    ArrayNode steps = node.putArray("steps");
    chain.steps().forEach(step -> steps.add(edge(step)));
    return node;
  }

  /**
   * What is common to every change of an effect.
   *
   * @param change the change
   * @return subject, object and both verdicts, null where nothing follows
   */
  public static ObjectNode change(EffectChange change) {
    ObjectNode node = JSON.objectNode();
    node.set("subject", entity(change.subject()));
    node.set("object", entity(change.object()));
    node.put("before", change.before().verdict().map(v -> v.label()).orElse(null));
    node.put("after", change.after().verdict().map(v -> v.label()).orElse(null));
    return node;
  }
}
