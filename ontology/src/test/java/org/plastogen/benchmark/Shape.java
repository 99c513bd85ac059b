package org.plastogen.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.plastogen.cases.RandomGraph;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;

/**
 * How a graph is drawn at random; the same shape and size always give the same graph. The fewer
 * nodes there are for each edge, the more of them hang together: below one node an edge most lie on
 * a common loop.
 */
public enum Shape {
  /** Two nodes an edge: small islands. */
  THIN(2.0, true),
  /** 1.2 nodes an edge: trees with a few loops. */
  SPARSE(1.2, true),
  /** One node an edge: just where one large loop begins to form. */
  CRITICAL(1.0, true),
  /** 0.8 nodes an edge: one large loop. */
  DENSE(0.8, true),
  /** A quarter of a node an edge, all edges turned one way: no loop at all. */
  ACYCLIC(0.25, false);

  private final double nodesPerEdge;
  private final boolean loops;

  Shape(double nodesPerEdge, boolean loops) {
    this.nodesPerEdge = nodesPerEdge;
    this.loops = loops;
  }

  /** About so many edges; an edge drawn onto itself is left out. */
  List<SignedEdge> edges(int count) {
    int nodes = (int) Math.round(count * nodesPerEdge);
    List<SignedEdge> drawn = RandomGraph.of("urn:n:", nodes, count, new Random(count));
    return loops ? drawn : drawn.stream().map(Shape::oneWay).toList();
  }

  /** The same as a graph. */
  SignedGraph graph(int count) {
    return SignedGraph.of(edges(count));
  }

  /** The first of the subjects with the most effects. */
  static String busiest(SignedGraph graph) {
    NetEffects effects = NetEffects.of(graph);
    return graph.nodes().stream()
        .max(
            Comparator.comparingLong((String node) -> effects.from(node).count())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static SignedEdge oneWay(SignedEdge edge) {
    return edge.subject().compareTo(edge.object()) < 0
        ? edge
        : new SignedEdge(edge.object(), edge.sign(), edge.subject(), edge.strength());
  }
}
