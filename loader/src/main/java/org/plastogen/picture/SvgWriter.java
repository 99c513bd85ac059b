package org.plastogen.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;

/**
 * Writes a laid-out mechanism as SVG. The sign is told twice, by colour and by the end of the line
 * (arrow for more, bar for less); a dashed line has no claim without reservation; a stronger line
 * has better evidence.
 */
final class SvgWriter {
  private static final String STYLE =
      """
      text{font:13px system-ui,sans-serif;fill:#1b1f24}
      .node{fill:#f6f8fa;stroke:#57606a}
      .more{stroke:#0b6e4f}.less{stroke:#b3261e}
      .more,.less{fill:none}
      .hedged{stroke-dasharray:6 4}
      .key{font-size:12px}
      @media(prefers-color-scheme:dark){.paper{fill:#0d1117}text{fill:#e6edf3}.node{fill:#161b22;stroke:#8b949e}.more{stroke:#3fb68b}.less{stroke:#ff7b72}}
      """;
  private static final double KEY_HEIGHT = 34;
  private static final int WEAKEST_RANK = 8;

  private final StringBuilder svg = new StringBuilder();

  private SvgWriter() {}

  static String write(
      String title, ElkNode graph, Map<Entity, ElkNode> nodes, Map<DirectEdge, ElkEdge> lines) {
    SvgWriter writer = new SvgWriter();
    double width = Math.max(graph.getWidth(), 620);
    writer.head(title, width, graph.getHeight() + KEY_HEIGHT);
    lines.forEach(writer::line);
    nodes.forEach(writer::node);
    writer.key(graph.getHeight());
    writer.svg.append("</svg>\n");
    return writer.svg.toString();
  }

  private void head(String title, double width, double height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                + " height=\"%.0f\" role=\"img\" aria-label=\"%s\">%n<title>%s</title>%n"
                + "<style>%s</style>%n",
            width,
            height,
            width,
            height,
            escape(title),
            escape(title),
            STYLE));
    svg.append("<defs>\n").append(marker("arrow-more", "more", "M1 1 L9 5 L1 9", 9));
    svg.append(marker("bar-less", "less", "M5 0 L5 10", 5)).append("</defs>\n");
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"paper\" width=\"%.0f\" height=\"%.0f\" fill=\"#fff\"/>%n",
            width,
            height));
  }

  private static String marker(String id, String style, String path, int at) {
    return String.format(
        Locale.ROOT,
        "<marker id=\"%s\" viewBox=\"0 0 10 10\" refX=\"%d\" refY=\"5\" markerWidth=\"10\""
            + " markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path"
            + " class=\"%s\" stroke-width=\"2\" d=\"%s\"/></marker>%n",
        id,
        at,
        style,
        path);
  }

  private void line(DirectEdge edge, ElkEdge drawn) {
    ElkEdgeSection section = drawn.getSections().get(0);
    StringBuilder path = new StringBuilder();
    path.append(point('M', section.getStartX(), section.getStartY()));
    for (ElkBendPoint bend : section.getBendPoints()) {
      path.append(point('L', bend.getX(), bend.getY()));
    }
    path.append(point('L', section.getEndX(), section.getEndY()));
    Claim best = edge.best();
    double strength = 1.2 + 0.35 * (WEAKEST_RANK - best.evidence().rank());
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"%s%s\" stroke-width=\"%.1f\" marker-end=\"url(#%s)\" d=\"%s\"><title>%s"
                + "</title></path>%n",
            edge.sign() == Sign.INCREASE ? "more" : "less",
            best.certainty().rank() > 1 ? " hedged" : "",
            strength,
            edge.sign() == Sign.INCREASE ? "arrow-more" : "bar-less",
            path.toString().strip(),
            escape(told(edge))));
  }

  private static String told(DirectEdge edge) {
    List<String> claims =
        edge.claims().stream()
            .map(
                c ->
                    c.sentence()
                        + " ["
                        + c.evidence().label()
                        + ", "
                        + c.certainty().label()
                        + "] "
                        + c.id())
            .toList();
    return claims.stream().collect(Collectors.joining("; "));
  }

  private void node(Entity entity, ElkNode drawn) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<g><title>%s: %s</title><rect class=\"node\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\""
                + " height=\"%.1f\" rx=\"6\"/>",
            escape(entity.type().label()),
            escape(entity.definition()),
            drawn.getX(),
            drawn.getY(),
            drawn.getWidth(),
            drawn.getHeight()));
    List<String> lines = WrappedLabel.of(entity.label()).lines();
    double y = drawn.getY() + (drawn.getHeight() - lines.size() * WrappedLabel.LINE_HEIGHT) / 2;
    for (String line : lines) {
      svg.append(words(drawn.getX() + drawn.getWidth() / 2, y + 13, "", line));
      y += WrappedLabel.LINE_HEIGHT;
    }
    svg.append("</g>\n");
  }

  private static String words(double x, double y, String style, String text) {
    String attribute = style.isEmpty() ? " text-anchor=\"middle\"" : " class=\"" + style + "\"";
    return String.format(
        Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\"%s>%s</text>", x, y, attribute, escape(text));
  }

  private void key(double top) {
    double y = top + KEY_HEIGHT / 2;
    sample(24, y, "more", "arrow-more");
    svg.append(words(66, y + 4, "key", "more leads to more"));
    sample(206, y, "less", "bar-less");
    svg.append(words(248, y + 4, "key", "more leads to less"));
    sample(386, y, "more hedged", "arrow-more");
    svg.append(words(428, y + 4, "key", "hedged; thicker: better evidence")).append('\n');
  }

  private void sample(double x, double y, String style, String marker) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"%s\" stroke-width=\"2\" marker-end=\"url(#%s)\" d=\"M%.0f %.0f L%.0f"
                + " %.0f\"/>",
            style,
            marker,
            x,
            y,
            x + 34,
            y));
  }

  private static String point(char command, double x, double y) {
    return String.format(Locale.ROOT, "%c%.1f %.1f ", command, x, y);
  }

  private static String escape(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }
}
