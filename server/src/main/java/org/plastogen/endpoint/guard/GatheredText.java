package org.plastogen.endpoint.guard;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;

/** Gives back its first argument, and tells the watch that it and its separator will be kept. */
final class GatheredText extends FunctionBase {

  private final QueryWatch watch;

  GatheredText(QueryWatch watch) {
    this.watch = watch;
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    NodeValue text = arguments.get(0);
    watch.gather(text.asString().length() + arguments.get(1).getString().length());
    return text;
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() != 2) {
      throw new QueryBuildException("a text and a separator are gathered");
    }
  }
}
