package org.plastogen.endpoint.guard;

import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;

/**
 * CONTAINS, STRBEFORE or STRAFTER, refused where a long text is searched for a long one: the search
 * takes time as the product of both and cannot be stopped.
 */
final class Searched extends FunctionBase {

  /** About a tenth of a second. */
  private static final long MOST_COMPARISONS = 100_000_000;

  private final QueryWatch watch;
  private final BinaryOperator<NodeValue> search;

  Searched(QueryWatch watch, BinaryOperator<NodeValue> search) {
    this.watch = watch;
    this.search = search;
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    watch.check();
    long comparisons = 1;
    for (NodeValue each : arguments) {
      comparisons *= each.isLiteral() ? each.asNode().getLiteralLexicalForm().length() : 1;
    }
    if (comparisons > MOST_COMPARISONS) {
      throw watch.stop(
          new Refusal.ValueTooLarge(
              "A text of this length is not searched for another so long; search for less."));
    }
    return search.apply(arguments.get(0), arguments.get(1));
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() != 2) {
      throw new QueryBuildException("one text is searched for another");
    }
  }
}
