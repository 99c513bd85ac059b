package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;

/**
 * Gives back its argument and asks the watch: thousands of digests of a long text in one SELECT
 * clause would otherwise run without a chance to stop them.
 */
final class CheckedValue extends FunctionBase1 {

  private final QueryWatch watch;

  CheckedValue(QueryWatch watch) {
    this.watch = watch;
  }

  @Override
  public NodeValue exec(NodeValue value) {
    watch.check();
    if (value.isString()) {
      watch.checkLength(value.getString().length());
    }
    return value;
  }
}
