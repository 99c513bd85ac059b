package org.plastogen.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
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
  private static final double MARGIN = 24;
  private static final double BETWEEN_LAYERS = 56;
  private static final double BETWEEN_NODES = 22;

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
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
    graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
    graph.setProperty(
        org.eclipse.elk.alg.layered.options.LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS,
        BETWEEN_LAYERS);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    Map<Entity, ElkNode> nodes = new LinkedHashMap<>();
    Map<DirectEdge, ElkEdge> lines = new LinkedHashMap<>();
    for (DirectEdge edge : edges) {
      ElkNode from = nodes.computeIfAbsent(edge.subject(), e -> node(graph, e));
      ElkNode to = nodes.computeIfAbsent(edge.object(), e -> node(graph, e));
      lines.put(edge, ElkGraphUtil.createSimpleEdge(from, to));
    }
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    return SvgWriter.write(title, graph, nodes, lines);
  }

  private static ElkNode node(ElkNode graph, Entity entity) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    WrappedLabel label = WrappedLabel.of(entity.label());
    node.setDimensions(label.width(), label.height());
    return node;
  }
}
