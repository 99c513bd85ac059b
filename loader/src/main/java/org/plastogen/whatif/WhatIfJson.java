package org.plastogen.whatif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.plastogen.claim.Claim;
import org.plastogen.difference.ChainJson;
import org.plastogen.difference.EffectChange;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.mechanism.MechanismChain;

/** An answer to "what if" as JSON. */
public final class WhatIfJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Telling telling;

  /**
   * A way to tell answers.
   *
   * @param telling how much of it
   */
  public WhatIfJson(Telling telling) {
    this.telling = telling;
  }

  /**
   * Renders an answer.
   *
   * @param answer what to tell
   * @return an indented JSON object, ended by a line feed
   */
  public String of(WhatIfAnswer answer) {
    ObjectNode root = JSON.objectNode();
    root.put("question", answer.question());
    ArrayNode filter = root.putArray("filter");
    answer.filter().words().forEach(filter::add);
    answer.scope().from().ifPresent(from -> root.set("from", ChainJson.entity(from)));
    answer.scope().to().ifPresent(to -> root.set("to", ChainJson.entity(to)));
    root.set("claimsLeftOut", ChainJson.claims(answer.leftOut()));
    root.set("claimsAdded", ChainJson.claims(answer.added()));
    root.put("netEffectsBefore", answer.changes().effectsBefore());
    root.put("netEffectsAfter", answer.changes().effectsAfter());
    ObjectNode counts = root.putObject("counts");
    answer.changes().counts().forEach((kind, count) -> counts.put(kind.label(), count));
    boolean complete = true;
    for (Kind kind : Kind.values()) {
      if (kind != Kind.KEPT || telling.kept()) {
        List<EffectChange> changes = answer.of(kind);
        complete &= changes.size() <= telling.most();
        ArrayNode told = root.putArray(kind.label());
        changes.stream().limit(telling.most()).forEach(c -> told.add(change(c, answer)));
      }
    }
    root.put("complete", complete);
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode change(EffectChange change, WhatIfAnswer answer) {
    ObjectNode node = ChainJson.change(change);
    node.put("ofBlocked", answer.ofBlocked(change));
    node.set("chainsBefore", chains(change.chainsBefore(), answer));
    node.set("chainsAfter", chains(change.chainsAfter(), answer));
    return node;
  }

  private static ArrayNode chains(List<MechanismChain> chains, WhatIfAnswer answer) {
    ArrayNode all = JSON.arrayNode();
    for (MechanismChain chain : chains) {
      ObjectNode node = ChainJson.chain(chain);
      ArrayNode responsible = node.putArray("changedClaims");
      answer.responsible(chain).stream().map(Claim::id).forEach(responsible::add);
      all.add(node);
    }
    return all;
  }
}
