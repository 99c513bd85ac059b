package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;

/** ARQ's executor, with paths of any length; see {@link PathSteps}. */
final class GuardedExecutor extends OpExecutor {

  GuardedExecutor(ExecutionContext execution) {
    super(execution);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return PathSteps.repeats(path.getTriplePath().getPath())
        ? new RepeatedPath(path.getTriplePath(), input, execCxt)
        : super.execute(path, input);
  }
}
