package org.plastogen.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/**
 * Draws chains as one layered graph. The layout is that of the Eclipse Layout Kernel's layered
 * algorithm (Schulze, Spönemann and von Hanxleden 2014); the same chains give the same picture.
 */
public final class MechanismPicture {
  private MechanismPicture() {}

  /**
   * The picture of some chains.
   *
   * @param title what it shows, told to screen readers too
   * @param chains at least one chain
   * @return an SVG document that needs nothing beside it
   */
  public static String svg(String title, Collection<MechanismChain> chains) {
    Set<DirectEdge> edges = new LinkedHashSet<>();
    chains.forEach(chain -> edges.addAll(chain.steps()));
    ElkNode graph = LayeredLayout.empty();
    Map<Entity, ElkNode> nodes = new LinkedHashMap<>();
    Map<DirectEdge, ElkEdge> lines = new LinkedHashMap<>();
    for (DirectEdge edge : edges) {
      ElkNode from = nodes.computeIfAbsent(edge.subject(), e -> LayeredLayout.node(graph, e));
      ElkNode to = nodes.computeIfAbsent(edge.object(), e -> LayeredLayout.node(graph, e));
      lines.put(edge, ElkGraphUtil.createSimpleEdge(from, to));
    }
    LayeredLayout.run(graph);
    return SvgWriter.write(title, graph, nodes, lines);
  }
}
