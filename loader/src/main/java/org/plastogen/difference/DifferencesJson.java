package org.plastogen.difference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.plastogen.claim.Claim;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/** Differences as JSON. */
public final class DifferencesJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DifferencesJson() {}

  /**
   * Renders differences.
   *
   * @param differences what to tell
   * @return an indented JSON object, ended by a line feed
   */
  public static String of(Differences differences) {
    ObjectNode root = JSON.objectNode();
    root.put("before", differences.before());
    root.put("after", differences.after());
    root.put("same", differences.none());
    root.set("claimsAdded", claims(differences, change -> change.before().isEmpty()));
    root.set("claimsRemoved", claims(differences, change -> change.after().isEmpty()));
    root.set("claimsChanged", changed(differences));
    root.set("edgesLost", edges(differences.edgesLost()));
    root.set("edgesGained", edges(differences.edgesGained()));
    ObjectNode effects = root.putObject("effects");
    effects.put("before", differences.effects().effectsBefore());
    effects.put("after", differences.effects().effectsAfter());
    for (Kind kind : Kind.values()) {
      if (kind != Kind.KEPT) {
        ArrayNode told = effects.putArray(kind.label());
        differences.effects().of(kind).forEach(change -> told.add(effect(change, differences)));
      }
    }
    effects.put("kept", differences.effects().of(Kind.KEPT).size());
    root.set("membersLost", members(differences, false));
    root.set("membersGained", members(differences, true));
    return root.toPrettyString() + "\n";
  }

  private static ArrayNode claims(Differences differences, Predicate<ClaimChange> which) {
    return ChainJson.claims(
        differences.claims().stream().filter(which).map(ClaimChange::claim).toList());
  }

  private static ArrayNode changed(Differences differences) {
    ArrayNode all = JSON.arrayNode();
    for (ClaimChange change : differences.claims()) {
      if (!change.fields().isEmpty()) {
        ObjectNode node = all.addObject();
        node.put("id", change.claim().id()).put("iri", change.claim().iri());
        ObjectNode fields = node.putObject("fields");
        for (ClaimChange.FieldChange field : change.fields()) {
          fields
              .putObject(field.field())
              .put("before", field.before().orElse(null))
              .put("after", field.after().orElse(null));
        }
      }
    }
    return all;
  }

  private static ArrayNode edges(List<DirectEdge> edges) {
    ArrayNode all = JSON.arrayNode();
    edges.forEach(edge -> all.add(ChainJson.edge(edge)));
    return all;
  }

  private static ObjectNode effect(EffectChange change, Differences differences) {
    ObjectNode node = ChainJson.change(change);
    node.set("chainsBefore", chains(change.chainsBefore()));
    node.set("chainsAfter", chains(change.chainsAfter()));
    node.set("claims", ids(differences.responsible(change)));
    return node;
  }

  private static ArrayNode chains(List<MechanismChain> chains) {
    ArrayNode all = JSON.arrayNode();
    chains.forEach(chain -> all.add(ChainJson.chain(chain)));
    return all;
  }

  private static ArrayNode members(Differences differences, boolean gained) {
    ArrayNode all = JSON.arrayNode();
    for (MemberChange member : differences.members()) {
      if (member.gained() == gained) {
        ObjectNode node = all.addObject();
        node.set("entity", ChainJson.entity(member.entity()));
        node.putObject("class").put("iri", member.classIri()).put("label", member.classLabel());
        node.set("claims", ids(member.claims()));
      }
    }
    return all;
  }

  private static ArrayNode ids(List<Claim> claims) {
    ArrayNode ids = JSON.arrayNode();
    claims.stream().map(Claim::id).distinct().forEach(ids::add);
    return ids;
  }
}
