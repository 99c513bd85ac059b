package org.plastogen.endpoint.guard;

import java.util.Comparator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;

/**
 * ARQ's executor under a watch, with paths of any length; see {@link PathSteps}.
 *
 * <p>The rows of every operator are watched, not only what is read from the dataset: tables of
 * VALUES joined with each other read nothing, and ARQ joins them while it still plans, when its own
 * clock does not run yet.
 */
final class GuardedExecutor extends OpExecutor {

  private final QueryWatch watch;

  GuardedExecutor(ExecutionContext execution, QueryWatch watch) {
    super(execution);
    this.watch = watch;
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    QueryIterator rows = super.exec(op, input);
    // What an operator passes on as it is may be the one empty row that ARQ knows by its class.
    return rows == input || rows.isJoinIdentity() ? rows : new WatchedRows(rows, watch);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return PathSteps.repeats(path.getTriplePath().getPath())
        ? new RepeatedPath(path.getTriplePath(), input, execCxt)
        : super.execute(path, input);
  }

  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    if (table.isJoinIdentity() || input.isJoinIdentity()) {
      return super.execute(table, input);
    }
    QueryIterator rows = new WatchedRows(table.getTable().iterator(execCxt), watch);
    return Join.join(input, rows, execCxt);
  }

  /** Sorting compares what it has gathered without reading on. */
  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    Comparator<Binding> rows = new BindingComparator(order.getConditions(), execCxt);
    return new QueryIterSort(
        exec(order.getSubOp(), input),
        (left, right) -> {
          watch.check();
          return rows.compare(left, right);
        },
        execCxt);
  }
}
