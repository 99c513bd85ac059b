package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Asks the watch before every row that an operator gives, whether it comes from data or not. */
final class WatchedRows extends QueryIteratorWrapper {

  private final QueryWatch watch;

  WatchedRows(QueryIterator rows, QueryWatch watch) {
    super(rows);
    this.watch = watch;
  }

  @Override
  protected boolean hasNextBinding() {
    watch.check();
    return super.hasNextBinding();
  }
}
