package org.plastogen.endpoint.guard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Refuses what reaches outside the dataset (SERVICE but to the endpoints allowed, property
 * functions, foreign aggregates) and makes GROUP_CONCAT count what it gathers. Works on the
 * algebra, so nothing that will run escapes: sub-queries, EXISTS, HAVING and ORDER BY are all in
 * it.
 */
final class SafeOperators extends TransformCopy {

  private final SafeExpressions expressions;
  private final AllowedServices services;

  private SafeOperators(SafeExpressions expressions, AllowedServices services) {
    this.expressions = expressions;
    this.services = services;
  }

  /**
   * The same query, safe to run.
   *
   * @throws RefusedRequest with {@link Refusal.NotOffered} if it asks for what is not offered
   */
  static Op rewrite(Op op, SafeExpressions expressions, AllowedServices services) {
    return Transformer.transform(new SafeOperators(expressions, services), expressions, op);
  }

  @Override
  public Op transform(OpService service, Op sub) {
    services.check(service.getService());
    expressions.dependsOnOthers();
    // As it was: the guarded functions mean nothing to the other side.
    return service;
  }

  @Override
  public Op transform(OpTable table) {
    for (Iterator<Binding> rows = table.getTable().rows(); rows.hasNext(); ) {
      rows.next().forEach((name, value) -> check(value));
    }
    return super.transform(table);
  }

  @Override
  public Op transform(OpPath path) {
    expressions.hasTriples(1);
    check(path.getTriplePath().getObject());
    if (ForeignNames.areIn(path.getTriplePath().getPath())) {
      throw noPropertyFunctions();
    }
    return super.transform(path);
  }

  @Override
  public Op transform(OpBGP pattern) {
    expressions.hasTriples(pattern.getPattern().size());
    for (Triple triple : pattern.getPattern()) {
      check(triple.getObject());
      Node predicate = triple.getPredicate();
      if (predicate.isURI()
          && ForeignNames.isForeign(predicate.getURI())
          && !OfferedPropertyFunctions.isOffered(predicate.getURI())) {
        throw noPropertyFunctions();
      }
    }
    return super.transform(pattern);
  }

  @Override
  public Op transform(OpGroup group, Op sub) {
    List<ExprAggregator> safe = new ArrayList<>();
    for (ExprAggregator each : group.getAggregators()) {
      safe.add(new ExprAggregator(each.getVar(), safe(each.getAggregator())));
    }
    return OpGroup.create(sub, group.getGroupVars(), safe);
  }

  private static RefusedRequest noPropertyFunctions() {
    return new RefusedRequest(
        new Refusal.NotOffered("Property functions are not offered; name predicates of the data."));
  }

  private static void check(Node node) {
    SafeLiterals.fault(node)
        .ifPresent(
            fault -> {
              throw new RefusedRequest(fault);
            });
  }

  private static Aggregator safe(Aggregator aggregator) {
    if (aggregator instanceof AggCustom custom) {
      throw SafeExpressions.notOffered(custom.getIRI());
    }
    if (aggregator instanceof AggGroupConcat concat) {
      return gathering(aggregator, concat.getSeparator());
    }
    if (aggregator instanceof AggGroupConcatDistinct concat) {
      return gathering(aggregator, concat.getSeparator());
    }
    return aggregator;
  }

  private static Aggregator gathering(Aggregator aggregator, String separator) {
    ExprList counted = new ExprList();
    aggregator.getExprList().forEach(e -> counted.add(GuardedFunctions.gather(e, separator)));
    return aggregator.copy(counted);
  }
}
