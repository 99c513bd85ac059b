package org.plastogen.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.plastogen.claim.Entity;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.mechanism.MechanismChain;

/** Predictions as tab-separated lines and as JSON. */
public final class PredictionText {
  private static final List<String> HEADINGS =
      List.of(
          "effect",
          "verdict",
          "claimed",
          "weakest evidence",
          "weakest certainty",
          "hedged hops",
          "hops",
          "best chain",
          "human evidence");

  private PredictionText() {}

  /**
   * Renders predictions as tab-separated values with a line of headings.
   *
   * @param predictions what to tell, in this order
   * @return lines, each ended by a line feed
   */
  public static String of(List<Prediction> predictions) {
    StringBuilder text = new StringBuilder(String.join("\t", HEADINGS)).append('\n');
    for (Prediction each : predictions) {
      MechanismChain best = each.best();
      text.append(
              String.join(
                  "\t",
                  each.effect().sentence(),
                  each.effect().verdict().label(),
                  claimed(each),
                  best.weakestEvidence().label(),
                  best.weakestCertainty().label(),
                  String.valueOf(best.hedges()),
                  String.valueOf(best.steps().size()),
                  best.line(),
                  each.ladder().map(TranslationLadder::sentence).orElse("")))
          .append('\n');
    }
    return text.toString();
  }

  private static String claimed(Prediction prediction) {
    String claimed = prediction.isUnclaimed() ? "no" : "yes";
    return prediction.denied() ? claimed + ", denied too" : claimed;
  }

  /**
   * Renders predictions as JSON.
   *
   * @param filter which claims counted
   * @param predictions what to tell, in this order
   * @return one JSON object over several lines
   */
  public static String json(ClaimFilter filter, List<Prediction> predictions) {
    JsonParts parts = new JsonParts(Map.of());
    ObjectNode root = parts.object();
    root.set("filter", parts.filter(filter));
    ArrayNode all = root.putArray("predictions");
    for (Prediction each : predictions) {
      ObjectNode node = all.addObject();
      node.put("iri", each.effect().iri());
      node.set("subject", parts.entity(each.effect().subject()));
      node.put("sign", each.effect().sign().value());
      node.set("object", parts.entity(each.effect().object()));
      node.put("verdict", each.effect().verdict().label());
      node.put("claimedDirectly", !each.isUnclaimed());
      node.put("denied", each.denied());
      MechanismChain best = each.best();
      node.put("weakestEvidence", best.weakestEvidence().label());
      node.put("weakestCertainty", best.weakestCertainty().label());
      node.put("hedgedSteps", best.hedges());
      node.put("bestChain", best.line());
      JsonParts.words(node, "documents", best.documents());
      JsonParts.words(node, "species", best.species().stream().map(Entity::label).toList());
      each.ladder().ifPresent(ladder -> ladder(node.putObject("ladder"), ladder, parts));
    }
    return JsonParts.text(root);
  }

  private static void ladder(ObjectNode node, TranslationLadder ladder, JsonParts parts) {
    node.put("sentence", ladder.sentence());
    node.put("humanHopsFromStart", ladder.humanSteps());
    ArrayNode hops = node.putArray("hops");
    ladder
        .chain()
        .steps()
        .forEach(
            step -> {
              ObjectNode hop = hops.addObject();
              hop.set("from", parts.entity(step.subject()));
              hop.set("to", parts.entity(step.object()));
              hop.put("evidence", step.best().evidence().label());
              hop.put("human", TranslationLadder.isHuman(step));
            });
  }
}
