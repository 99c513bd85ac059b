package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/** A cast to an XSD type that reads no text that {@link SafeLiterals} refuses. */
record SafeCast(String datatype, Function cast, QueryWatch watch) implements Function {

  @Override
  public void build(String iri, ExprList arguments, Context context) {
    cast.build(iri, arguments, context);
  }

  @Override
  public NodeValue exec(Binding binding, ExprList arguments, String iri, FunctionEnv env) {
    ExprList values = new ExprList();
    for (Expr each : arguments) {
      NodeValue value = each.eval(binding, env);
      if (value.isLiteral()) {
        SafeLiterals.fault(value.asNode().getLiteralLexicalForm(), datatype)
            .ifPresent(
                fault -> {
                  throw watch.stop(fault);
                });
      }
      values.add(value);
    }
    return cast.exec(binding, values, iri, env);
  }
}
