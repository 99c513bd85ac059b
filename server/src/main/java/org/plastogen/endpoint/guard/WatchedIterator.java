package org.plastogen.endpoint.guard;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;

/** Asks the watch before every row. Closing passes through to what is read. */
final class WatchedIterator<T> implements IteratorCloseable<T> {

  private final Iterator<T> rows;
  private final QueryWatch watch;

  WatchedIterator(Iterator<T> rows, QueryWatch watch) {
    this.rows = rows;
    this.watch = watch;
  }

  @Override
  public boolean hasNext() {
    watch.check();
    return rows.hasNext();
  }

  @Override
  public T next() {
    return rows.next();
  }

  @Override
  public void close() {
    Iter.close(rows);
  }
}
