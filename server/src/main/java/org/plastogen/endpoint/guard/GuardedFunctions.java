package org.plastogen.endpoint.guard;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionBase;

/**
 * The guarded stand-ins for built-in functions. A query cannot name them: it has been checked
 * before they are put in.
 */
enum GuardedFunctions {
  REGEX(WatchedRegex::new),
  REPLACE(WatchedReplace::new),
  CONCAT(CappedConcat::new),
  ADD(watch -> new CappedArithmetic(watch, XSDFuncOp::numAdd)),
  SUBTRACT(watch -> new CappedArithmetic(watch, XSDFuncOp::numSubtract)),
  MULTIPLY(watch -> new CappedArithmetic(watch, XSDFuncOp::numMultiply)),
  DIVIDE(watch -> new CappedArithmetic(watch, XSDFuncOp::numDivide)),
  CONTAINS(watch -> new Searched(watch, XSDFuncOp::strContains)),
  BEFORE(watch -> new Searched(watch, XSDFuncOp::strBefore)),
  AFTER(watch -> new Searched(watch, XSDFuncOp::strAfter)),
  UPPER(watch -> new ChangedCase(watch, text -> text.toUpperCase(Locale.ROOT))),
  LOWER(watch -> new ChangedCase(watch, text -> text.toLowerCase(Locale.ROOT))),
  TYPED(TypedValue::new),
  STR(watch -> new StrictStr()),
  CHECKED(CheckedValue::new),
  OF_IRI(TextOfIri::new),
  GATHER(GatheredText::new);

  private final Function<QueryWatch, FunctionBase> maker;

  GuardedFunctions(Function<QueryWatch, FunctionBase> maker) {
    this.maker = maker;
  }

  /** The name in the algebra and in the registry of one query. */
  String iri() {
    return "urn:plastogen:guarded:" + name().toLowerCase(Locale.ROOT);
  }

  FunctionBase make(QueryWatch watch) {
    return maker.apply(watch);
  }

  Expr call(ExprList arguments) {
    return new E_Function(iri(), arguments);
  }

  Expr call(Expr... arguments) {
    return call(new ExprList(List.of(arguments)));
  }

  /** The same text, counted together with the separator that follows it. */
  static Expr gather(Expr text, String separator) {
    return GATHER.call(text, NodeValue.makeString(separator == null ? " " : separator));
  }
}
