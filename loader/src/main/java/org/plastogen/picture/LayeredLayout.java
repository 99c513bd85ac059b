package org.plastogen.picture;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.plastogen.claim.Entity;

/**
 * The layout of all drawings: the Eclipse Layout Kernel's layered algorithm (Schulze, Spönemann and
 * von Hanxleden 2014), from top to bottom or from left to right.
 */
final class LayeredLayout {
  private static final double MARGIN = 24;
  private static final double BETWEEN_LAYERS = 56;
  private static final double BETWEEN_NODES = 22;

  private LayeredLayout() {}

  /** A graph without nodes, drawn from top to bottom. */
  static ElkNode empty() {
    return empty(Direction.DOWN);
  }

  /** A graph without nodes, drawn in a direction. */
  static ElkNode empty(Direction direction) {
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
    graph.setProperty(CoreOptions.DIRECTION, direction);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    return graph;
  }

  /** A node large enough for an entity's label. */
  static ElkNode node(ElkNode graph, Entity entity) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    WrappedLabel label = WrappedLabel.of(entity.label());
    node.setDimensions(label.width(), label.height());
    return node;
  }

  /** Gives nodes and edges their places. */
  static void run(ElkNode graph) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
  }
}
