package org.plastogen.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;

/**
 * Edges laid out in layers from cause to effect, for whoever draws them. The same edges give the
 * same drawing. Lengths are in pixels.
 *
 * @param width of the whole
 * @param height of the whole
 * @param boxes the entities
 * @param lines the edges, and what is inferred
 */
public record Drawing(double width, double height, List<Box> boxes, List<Line> lines) {

  /** What follows between two entities without a claim that states it. */
  public record Inferred(Entity subject, Sign sign, Entity object) {}

  /** A line of text, by where its middle stands on its ground line. */
  public record Word(String x, String y, String text) {}

  /** An entity with its place. */
  public record Box(
      Entity entity, String x, String y, String width, String height, List<Word> words) {}

  /**
   * An edge with its way.
   *
   * @param edge the edge, or empty if the line is inferred
   * @param inferred what is inferred, or empty
   * @param path as in the {@code d} of an SVG path
   */
  public record Line(Optional<DirectEdge> edge, Optional<Inferred> inferred, String path) {
    /** The sign of either. */
    public Sign sign() {
      return edge.map(DirectEdge::sign).or(() -> inferred.map(Inferred::sign)).orElseThrow();
    }
  }

  /** Copies the lists. */
  public Drawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * Lays edges out, from top to bottom or from left to right, whichever is narrower: a page scrolls
   * down with ease.
   *
   * @param edges what claims state
   * @param inferred what follows besides; both ends must be ends of edges
   */
  public static Drawing of(Collection<DirectEdge> edges, Collection<Inferred> inferred) {
    Drawing down = laidOut(edges, inferred, Direction.DOWN);
    Drawing right = laidOut(edges, inferred, Direction.RIGHT);
    return right.width() < down.width() ? right : down;
  }

  private static Drawing laidOut(
      Collection<DirectEdge> edges, Collection<Inferred> inferred, Direction direction) {
    ElkNode graph = LayeredLayout.empty(direction);
    Map<Entity, ElkNode> nodes = new LinkedHashMap<>();
    Map<DirectEdge, ElkEdge> drawn = new LinkedHashMap<>();
    for (DirectEdge edge : edges) {
      drawn.put(edge, join(graph, nodes, edge.subject(), edge.object()));
    }
    Map<Inferred, ElkEdge> dotted = new LinkedHashMap<>();
    for (Inferred each : inferred) {
      dotted.put(each, join(graph, nodes, each.subject(), each.object()));
    }
    LayeredLayout.run(graph);
    List<Line> lines = new ArrayList<>();
    drawn.forEach((e, line) -> lines.add(new Line(Optional.of(e), Optional.empty(), path(line))));
    dotted.forEach((i, line) -> lines.add(new Line(Optional.empty(), Optional.of(i), path(line))));
    List<Box> boxes = nodes.entrySet().stream().map(e -> box(e.getKey(), e.getValue())).toList();
    return new Drawing(graph.getWidth(), graph.getHeight(), boxes, lines);
  }

  private static ElkEdge join(ElkNode graph, Map<Entity, ElkNode> nodes, Entity from, Entity to) {
    ElkNode start = nodes.computeIfAbsent(from, e -> LayeredLayout.node(graph, e));
    ElkNode end = nodes.computeIfAbsent(to, e -> LayeredLayout.node(graph, e));
    return ElkGraphUtil.createSimpleEdge(start, end);
  }

  private static Box box(Entity entity, ElkNode node) {
    List<String> lines = WrappedLabel.of(entity.label()).lines();
    List<Word> words = new ArrayList<>();
    double y = node.getY() + (node.getHeight() - lines.size() * WrappedLabel.LINE_HEIGHT) / 2;
    for (String line : lines) {
      words.add(new Word(number(node.getX() + node.getWidth() / 2), number(y + 13), line));
      y += WrappedLabel.LINE_HEIGHT;
    }
    return new Box(
        entity,
        number(node.getX()),
        number(node.getY()),
        number(node.getWidth()),
        number(node.getHeight()),
        words);
  }

  private static String path(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().get(0);
    StringBuilder path = new StringBuilder();
    path.append('M').append(point(section.getStartX(), section.getStartY()));
    for (ElkBendPoint bend : section.getBendPoints()) {
      path.append('L').append(point(bend.getX(), bend.getY()));
    }
    return path.append('L').append(point(section.getEndX(), section.getEndY())).toString();
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
