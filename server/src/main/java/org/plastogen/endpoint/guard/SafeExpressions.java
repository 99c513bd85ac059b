package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.Unstable;

/**
 * Refuses every function that is neither built into SPARQL 1.1 nor a cast to an XSD type, and
 * replaces the built-in ones that can run for ever or build huge values by guarded ones.
 */
final class SafeExpressions extends ExprTransformCopy {

  private boolean repeatable = true;

  /** Whether no expression seen so far gives a different value every time. */
  boolean repeatable() {
    return repeatable;
  }

  /** Notes that the answer comes in part from elsewhere. */
  void dependsOnOthers() {
    repeatable = false;
  }

  @Override
  public Expr transform(ExprFunction0 function) {
    repeatable &= !(function instanceof Unstable) && !(function instanceof E_Now);
    return super.transform(function);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    repeatable &= !(function instanceof Unstable);
    return super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Multiply) {
      return GuardedFunctions.MULTIPLY.call(left, right);
    }
    return super.transform(function, left, right);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Function call && !ClosedFunctions.isOffered(call.getFunctionIRI())) {
      throw notOffered(call.getFunctionIRI());
    }
    if (function instanceof E_Call) {
      throw notOffered("CALL");
    }
    if (function instanceof E_Regex) {
      return GuardedFunctions.REGEX.call(arguments);
    }
    if (function instanceof E_StrReplace) {
      return GuardedFunctions.REPLACE.call(arguments);
    }
    if (function instanceof E_StrConcat) {
      return GuardedFunctions.CONCAT.call(arguments);
    }
    return super.transform(function, arguments);
  }

  static RefusedRequest notOffered(String function) {
    return new RefusedRequest(
        new Refusal.NotOffered(
            "The function <"
                + function
                + "> is not offered; there are those of SPARQL 1.1 and casts to XSD types."));
  }
}
