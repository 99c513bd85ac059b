package org.plastogen.endpoint.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprEvalTypeException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;

/**
 * One of the four operations on numbers. Exact results have at most 8,192 bits, about 2,466 digits:
 * repeated squaring would otherwise compute for minutes without a chance to stop it.
 *
 * <p>SPARQL 1.1 (section 17.3) defines them for numbers only. ARQ also joins strings by {@code +},
 * which doubles them, and adds durations to dates by counting the months.
 */
final class CappedArithmetic extends FunctionBase {

  private static final int MAX_BITS = 8192;

  /** Four bits hold a decimal digit. */
  private static final long DIGIT_BITS = 4;

  private final QueryWatch watch;
  private final BinaryOperator<NodeValue> operation;

  CappedArithmetic(QueryWatch watch, BinaryOperator<NodeValue> operation) {
    this.watch = watch;
    this.operation = operation;
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    NodeValue left = arguments.get(0);
    NodeValue right = arguments.get(1);
    if (!left.isNumber() || !right.isNumber()) {
      throw new ExprEvalTypeException("not two numbers");
    }
    watch.check();
    if (bits(left) + bits(right) > MAX_BITS) {
      throw watch.stop(
          new Refusal.ValueTooLarge("A number would have more than " + MAX_BITS + " bits."));
    }
    try {
      return operation.apply(left, right);
    } catch (ArithmeticException e) {
      throw new ExprEvalException("divided by zero");
    }
  }

  /** The size of an exact number, written in full; 0 for anything of fixed size. */
  private static long bits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength();
    }
    if (!value.isDecimal()) {
      return 0;
    }
    BigDecimal number = value.getDecimal();
    return number.unscaledValue().bitLength() + DIGIT_BITS * Math.abs((long) number.scale());
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() != 2) {
      throw new QueryBuildException("an operation has two sides");
    }
  }
}
