package org.plastogen.endpoint.guard;

import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SHA1;
import org.apache.jena.sparql.expr.E_SHA256;
import org.apache.jena.sparql.expr.E_SHA384;
import org.apache.jena.sparql.expr.E_SHA512;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_URI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;

/**
 * Refuses every function that is neither built into SPARQL 1.1 nor a cast to an XSD type, and
 * replaces the built-in ones that can run for ever or build huge values by guarded ones.
 */
final class SafeExpressions extends ExprTransformCopy {

  /** What stands in for a built-in function with the same arguments. */
  private static final Map<Class<? extends ExprFunction>, GuardedFunctions> STAND_INS =
      Map.ofEntries(
          Map.entry(E_Add.class, GuardedFunctions.ADD),
          Map.entry(E_Subtract.class, GuardedFunctions.SUBTRACT),
          Map.entry(E_Multiply.class, GuardedFunctions.MULTIPLY),
          Map.entry(E_Divide.class, GuardedFunctions.DIVIDE),
          Map.entry(E_Str.class, GuardedFunctions.STR),
          Map.entry(E_StrContains.class, GuardedFunctions.CONTAINS),
          Map.entry(E_StrBefore.class, GuardedFunctions.BEFORE),
          Map.entry(E_StrAfter.class, GuardedFunctions.AFTER),
          Map.entry(E_StrUpperCase.class, GuardedFunctions.UPPER),
          Map.entry(E_StrLowerCase.class, GuardedFunctions.LOWER),
          Map.entry(E_StrDatatype.class, GuardedFunctions.TYPED),
          Map.entry(E_StrConcat.class, GuardedFunctions.CONCAT),
          Map.entry(E_StrReplace.class, GuardedFunctions.REPLACE),
          Map.entry(E_Regex.class, GuardedFunctions.REGEX));

  /** Functions that take time as the length of a text. */
  private static final Set<Class<? extends ExprFunction>> READS_TEXT =
      Set.of(
          E_MD5.class,
          E_SHA1.class,
          E_SHA256.class,
          E_SHA384.class,
          E_SHA512.class,
          E_StrEncodeForURI.class,
          E_StrLength.class,
          E_StrSubstring.class,
          E_StrLang.class,
          E_IRI.class,
          E_URI.class);

  /** ARQ orders the triples of a pattern in time as the square of their number, unwatched. */
  private static final int MOST_TRIPLES = 1_000;

  private boolean repeatable = true;
  private int triples;

  /** Whether no expression seen so far gives a different value every time. */
  boolean repeatable() {
    return repeatable;
  }

  /** Notes that the patterns seen so far have so many triples more. */
  void hasTriples(int more) {
    triples += more;
    if (triples > MOST_TRIPLES) {
      throw QueryReader.tooMany("triple patterns", MOST_TRIPLES);
    }
  }

  /** Notes that the answer comes in part from elsewhere. */
  void dependsOnOthers() {
    repeatable = false;
  }

  @Override
  public Expr transform(NodeValue value) {
    SafeLiterals.fault(value.asNode())
        .ifPresent(
            fault -> {
              throw new RefusedRequest(fault);
            });
    return super.transform(value);
  }

  @Override
  public Expr transform(ExprFunction0 function) {
    repeatable &= !(function instanceof Unstable) && !(function instanceof E_Now);
    return super.transform(function);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    repeatable &= !(function instanceof Unstable);
    Expr measured = function instanceof E_IRI ? GuardedFunctions.OF_IRI.call(argument) : argument;
    return guarded(function, new ExprList(argument), super.transform(function, measured));
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    ExprList arguments = new ExprList(left);
    arguments.add(right);
    return guarded(function, arguments, super.transform(function, left, right));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Function call && !ClosedFunctions.isOffered(call.getFunctionIRI())) {
      throw notOffered(call.getFunctionIRI());
    }
    if (function instanceof E_Call) {
      throw notOffered("CALL");
    }
    return guarded(function, arguments, super.transform(function, arguments));
  }

  private static Expr guarded(ExprFunction function, ExprList arguments, Expr same) {
    GuardedFunctions standIn = STAND_INS.get(function.getClass());
    if (standIn != null) {
      return standIn.call(arguments);
    }
    return READS_TEXT.contains(function.getClass()) ? GuardedFunctions.CHECKED.call(same) : same;
  }

  static RefusedRequest notOffered(String function) {
    String named =
        ForeignNames.isForeign(function) ? "This function" : "The function <" + function + ">";
    return new RefusedRequest(
        new Refusal.NotOffered(
            named + " is not offered; there are those of SPARQL 1.1 and casts to XSD types."));
  }
}
