package org.plastogen.endpoint.guard;

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
    return guard(super.find(quad));
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return guard(super.find(graph, subject, predicate, object));
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return guard(super.findNG(graph, subject, predicate, object));
  }

  @Override
  public boolean contains(Quad quad) {
    watch.check();
    return super.contains(quad);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    watch.check();
    return super.contains(graph, subject, predicate, object);
  }

  private <T> Iterator<T> guard(Iterator<T> rows) {
    watch.check();
    return new WatchedIterator<>(rows, watch);
  }
}
