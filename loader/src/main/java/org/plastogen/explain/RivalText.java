package org.plastogen.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.Effect;
import org.plastogen.rival.RivalExplanation;
import org.plastogen.rival.RivalExplanation.Shared;
import org.plastogen.rival.RivalGroup;

/** A report of rival explanations as text, Markdown and JSON. */
public final class RivalText {
  private final String group;
  private final String rival;
  private final String part;
  private final String item;
  private final StringBuilder text = new StringBuilder();

  private RivalText(String group, String rival, String part, String item) {
    this.group = group;
    this.rival = rival;
    this.part = part;
    this.item = item;
  }

  /**
   * Renders a report as text.
   *
   * @param report what to tell
   * @return lines, each ended by a line feed
   */
  public static String of(RivalReport report) {
    return new RivalText("\n", "\n  ", "    ", "      ").render(report);
  }

  /**
   * Renders a report as Markdown (CommonMark).
   *
   * @param report what to tell
   * @return a Markdown document
   */
  public static String markdown(RivalReport report) {
    return "# Rival explanations\n\n" + new RivalText("\n## ", "\n### ", "\n", "- ").render(report);
  }

  private String render(RivalReport report) {
    text.append(report.opening()).append('\n');
    for (RivalGroup each : report.groups()) {
      text.append(group).append(RivalReport.heading(each)).append('\n');
      each.rivals().forEach(this::rival);
    }
    return text.toString();
  }

  private void rival(RivalExplanation told) {
    text.append(rival + told.hypothesis().label() + "\n");
    text.append(part + "status: " + told.status() + "\n");
    claims("offered by", told.offers());
    claims("claims that belong to it", told.claims());
    effects("effects of it alone", told.effects(), true);
    effects("effects shared with rivals", told.effects(), false);
    list("about it", told.about(), ClaimText::line);
    list("tensions", told.tensions(), t -> t.id() + " (" + t.kind() + "): " + t.note());
  }

  private void claims(String heading, List<Shared<Claim>> claims) {
    list(heading, claims, shared -> ClaimText.line(shared.what()) + with(shared.with()));
  }

  private void effects(String heading, List<Shared<Effect>> effects, boolean alone) {
    list(
        heading,
        effects.stream().filter(shared -> shared.alone() == alone).toList(),
        shared ->
            shared.what().sentence()
                + " ("
                + shared.what().chains().get(0).line()
                + ")"
                + with(shared.with()));
  }

  private static String with(List<Entity> rivals) {
    return rivals.isEmpty()
        ? ""
        : "  (shared with "
            + rivals.stream().map(Entity::label).collect(Collectors.joining(", "))
            + ")";
  }

  private <T> void list(String heading, List<T> items, Function<T, String> line) {
    if (!items.isEmpty()) {
      text.append(part + heading + ":\n");
      text.append(part.isBlank() && item.startsWith("-") ? "\n" : "");
      items.forEach(each -> text.append(item + line.apply(each) + "\n"));
    }
  }

  /**
   * Renders a report as JSON.
   *
   * @param report what to tell
   * @return one JSON object over several lines
   */
  public static String json(RivalReport report) {
    JsonParts parts = new JsonParts(report.documents());
    ObjectNode root = parts.object();
    root.set("filter", parts.filter(report.filter()));
    ArrayNode groups = root.putArray("groups");
    for (RivalGroup each : report.groups()) {
      ObjectNode node = groups.addObject();
      node.set("explained", parts.entity(each.explained()));
      ArrayNode rivals = node.putArray("explanations");
      each.rivals().forEach(told -> rivals.add(explanation(told, parts)));
    }
    return JsonParts.text(root);
  }

  private static ObjectNode explanation(RivalExplanation told, JsonParts parts) {
    ObjectNode node = parts.entity(told.hypothesis());
    ObjectNode status = node.putObject("status");
    status.put("certainty", told.certainty().label());
    status.put("evidence", told.evidence().label());
    JsonParts.words(status, "documents", told.documents());
    shared(node.putArray("offeredBy"), told.offers(), parts::claim);
    shared(node.putArray("claims"), told.claims(), parts::claim);
    shared(node.putArray("effects"), told.effects(), parts::effect);
    ArrayNode about = node.putArray("about");
    told.about().forEach(claim -> about.add(parts.claim(claim)));
    ArrayNode tensions = node.putArray("tensions");
    told.tensions().forEach(tension -> tensions.add(parts.tension(tension)));
    return node;
  }

  private static <T> void shared(
      ArrayNode to, List<Shared<T>> from, Function<T, ObjectNode> render) {
    for (Shared<T> each : from) {
      ObjectNode node = render.apply(each.what());
      JsonParts.words(node, "sharedWith", each.with().stream().map(Entity::iri).toList());
      to.add(node);
    }
  }
}
