package org.plastogen.endpoint.guard;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase;

/**
 * Multiplication whose exact results have at most 8,192 bits, about 2,466 digits. Repeated squaring
 * would otherwise compute for minutes without a chance to stop it.
 */
final class CappedMultiply extends FunctionBase {

  private static final int MAX_BITS = 8192;

  private final QueryWatch watch;

  CappedMultiply(QueryWatch watch) {
    this.watch = watch;
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    NodeValue left = arguments.get(0);
    NodeValue right = arguments.get(1);
    if (bits(left) + bits(right) > MAX_BITS) {
      throw watch.stop(
          new Refusal.ValueTooLarge("A product would have more than " + MAX_BITS + " bits."));
    }
    return NodeValueOps.multiplicationNV(left, right);
  }

  /** The size of an exact number; 0 for anything of fixed size. */
  private static long bits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength();
    }
    return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() != 2) {
      throw new QueryBuildException("a product has two factors");
    }
  }
}
