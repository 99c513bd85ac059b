package org.plastogen.endpoint.guard;

import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset as one query sees it: every look-up and every row asks the watch first, and nothing can
 * be written.
 *
 * <p>It is a {@link DatasetGraphWrapperView}; ARQ silently unwraps any other wrapper and would go
 * past the watch.
 */
final class GuardedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {

  private final QueryWatch watch;

  GuardedDataset(DatasetGraph dataset, QueryWatch watch) {
    super(dataset);
    this.watch = watch;
  }

  @Override
  protected DatasetGraph getW() {
    throw new RefusedRequest(new Refusal.NotOffered("A release is read-only."));
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public boolean containsGraph(Node name) {
    watch.check();
    return super.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return guard(super.listGraphNodes());
  }

  @Override
  public Iterator<Quad> find() {
    return guard(super.find());
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return guard(
        isThere(graph)
            ? super.find(graph, subject, predicate, object)
            : Collections.emptyIterator());
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return guard(
        isThere(graph)
            ? super.findNG(graph, subject, predicate, object)
            : Collections.emptyIterator());
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    watch.check();
    return isThere(graph) && super.contains(graph, subject, predicate, object);
  }

  /** False for a named graph that nobody has: a look-up in it would have the dataset make it. */
  private boolean isThere(Node graph) {
    return graph == null
        || !graph.isConcrete()
        || Quad.isDefaultGraph(graph)
        || Quad.isUnionGraph(graph)
        || super.containsGraph(graph);
  }

  private <T> Iterator<T> guard(Iterator<T> rows) {
    watch.check();
    return new WatchedIterator<>(rows, watch);
  }
}
