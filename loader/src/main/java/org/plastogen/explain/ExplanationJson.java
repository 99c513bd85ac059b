package org.plastogen.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plastogen.claim.Tension;
import org.plastogen.mechanism.Effect;

/** An account as JSON: the same account gives the same bytes. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /**
   * Renders an account.
   *
   * @param account what to tell
   * @return one JSON object over several lines
   */
  public static String of(Account account) {
    Explanation told = account.explanation();
    JsonParts parts = new JsonParts(account.documents());
    ObjectNode root = parts.object();
    root.set("subject", parts.entity(told.subject()));
    root.set("object", parts.entity(told.object()));
    root.put("verdict", account.verdict());
    filter(root, account, parts);
    ArrayNode effects = root.putArray("effects");
    for (Effect effect : told.effects()) {
      ObjectNode node = parts.effect(effect);
      account.proof(effect).ifPresent(proof -> proof(node, proof, parts));
      effects.add(node);
    }
    ArrayNode unsigned = root.putArray("unsigned");
    told.unsigned().forEach(claim -> unsigned.add(parts.claim(claim)));
    ArrayNode denied = root.putArray("denied");
    told.denied().forEach(claim -> denied.add(parts.claim(claim)));
    ArrayNode tensions = root.putArray("tensions");
    for (Tension tension : account.tensions()) {
      tensions.add(parts.tension(tension));
    }
    return JsonParts.text(root);
  }

  private static void filter(ObjectNode root, Account account, JsonParts parts) {
    ObjectNode node = parts.filter(account.filter());
    node.put("claimsCounted", account.claimsCounted());
    node.put("claimsThere", account.claimsThere());
    root.set("filter", node);
    root.put("followsFromAllClaims", account.followsFromAll());
  }

  private static void proof(ObjectNode effect, EffectProof proof, JsonParts parts) {
    for (int i = 0; i < proof.certified().size(); i++) {
      ((ObjectNode) effect.get("chains").get(i)).put("certifiedByHermit", proof.certified().get(i));
    }
    ObjectNode owl = effect.putObject("owl");
    owl.put("reasoner", "HermiT");
    owl.put("complete", proof.entailment().incompleteBecause().isEmpty());
    proof.entailment().incompleteBecause().ifPresent(why -> owl.put("incompleteBecause", why));
    ArrayNode all = owl.putArray("justifications");
    for (var justification : proof.entailment().justifications()) {
      ObjectNode one = all.addObject();
      ArrayNode assertions = one.putArray("assertions");
      justification.assertions().forEach(a -> assertions.add(parts.assertion(a)));
      ArrayNode axioms = one.putArray("axioms");
      justification.axioms().forEach(axioms::add);
    }
  }
}
