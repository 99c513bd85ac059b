package org.plastogen.endpoint.guard;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/** ARQ's own engine, run on the algebra that {@link SafeOperators} has rewritten. */
final class GuardedEngine extends QueryEngineMain {

  private final AllowedServices services;

  private GuardedEngine(
      Query query, DatasetGraph dataset, Binding input, Context context, AllowedServices services) {
    super(query, dataset, input, context);
    this.services = services;
  }

  private GuardedEngine(
      Op op, DatasetGraph dataset, Binding input, Context context, AllowedServices services) {
    super(op, dataset, input, context);
    this.services = services;
  }

  @Override
  protected Op modifyOp(Op op) {
    return super.modifyOp(SafeOperators.rewrite(op, new SafeExpressions(), services));
  }

  /** Takes every query there is, so that ARQ never falls back to an engine without a guard. */
  record Factory(AllowedServices services) implements QueryEngineFactory {

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return new GuardedEngine(query, dataset, input, context, services).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      return new GuardedEngine(op, dataset, input, context, services).getPlan();
    }
  }
}
