package org.plastogen.endpoint.answer;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that is asked whether to go on for every triple read of it, for writers take long. */
final class WatchedGraph extends WrappedGraph {

  private final Runnable check;

  WatchedGraph(Graph graph, Runnable check) {
    super(graph);
    this.check = check;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return watched(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return watched(super.find(subject, predicate, object));
  }

  private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
    return triples.mapWith(
        triple -> {
          check.run();
          return triple;
        });
  }
}
