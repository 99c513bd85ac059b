package org.plastogen.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.plastogen.claim.Tension;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;

/** A report of conflicts as text and as JSON. */
public final class ConflictText {
  private ConflictText() {}

  /**
   * Renders a report as text: for each pair its best chain of either sign, then the others.
   *
   * @param report what to tell
   * @return lines, each ended by a line feed
   */
  public static String of(ConflictReport report) {
    StringBuilder text = new StringBuilder(report.opening()).append('\n');
    for (Conflict conflict : report.conflicts()) {
      text.append('\n').append(conflict.pair()).append('\n');
      side(conflict.increase(), text);
      side(conflict.decrease(), text);
      tensions("may be explained by", conflict.explainedBy(), text);
      tensions("touched by", conflict.touchedBy(), text);
      if (conflict.explainedBy().isEmpty()) {
        text.append("  no tension explains it\n");
      }
    }
    return text.toString();
  }

  private static void side(Effect effect, StringBuilder text) {
    text.append("  ").append(AccountSentences.heading(effect)).append('\n');
    MechanismChain best = effect.chains().get(0);
    text.append("    best: ").append(best.line()).append('\n');
    text.append("          ").append(AccountSentences.strength(best)).append('\n');
    List<String> gaps = ChainGaps.of(best);
    if (!gaps.isEmpty()) {
      text.append("          does not show: ").append(String.join("; ", gaps)).append('\n');
    }
    for (DirectEdge step : best.steps()) {
      step.claims()
          .forEach(c -> text.append("            ").append(ClaimText.line(c)).append('\n'));
    }
    for (MechanismChain chain : effect.chains().subList(1, effect.chains().size())) {
      text.append("    also: ").append(chain.line()).append('\n');
    }
  }

  private static void tensions(String heading, List<Tension> tensions, StringBuilder text) {
    for (Tension t : tensions) {
      text.append("  " + heading + " " + t.id() + " (" + t.kind() + "): " + t.note() + "\n");
    }
  }

  /**
   * Renders a report as JSON.
   *
   * @param report what to tell
   * @return one JSON object over several lines
   */
  public static String json(ConflictReport report) {
    JsonParts parts = new JsonParts(report.documents());
    ObjectNode root = parts.object();
    root.set("filter", parts.filter(report.filter()));
    root.put("pairs", report.pairs());
    root.put("complete", report.pairs() == report.conflicts().size());
    ArrayNode conflicts = root.putArray("conflicts");
    for (Conflict conflict : report.conflicts()) {
      ObjectNode node = conflicts.addObject();
      node.set("subject", parts.entity(conflict.increase().subject()));
      node.set("object", parts.entity(conflict.increase().object()));
      node.set("increase", parts.effect(conflict.increase()));
      node.set("decrease", parts.effect(conflict.decrease()));
      ArrayNode explained = node.putArray("explainedBy");
      conflict.explainedBy().forEach(t -> explained.add(parts.tension(t)));
      ArrayNode touched = node.putArray("touchedBy");
      conflict.touchedBy().forEach(t -> touched.add(parts.tension(t)));
    }
    return JsonParts.text(root);
  }
}
