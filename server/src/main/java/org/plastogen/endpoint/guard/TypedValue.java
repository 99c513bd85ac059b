package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.sparql.function.FunctionBase2;

/** SPARQL STRDT that makes no literal that {@link SafeLiterals} refuses. */
final class TypedValue extends FunctionBase2 {

  private final QueryWatch watch;

  TypedValue(QueryWatch watch) {
    this.watch = watch;
  }

  @Override
  public NodeValue exec(NodeValue text, NodeValue datatype) {
    if (text.isLiteral() && datatype.isIRI()) {
      SafeLiterals.fault(text.asNode().getLiteralLexicalForm(), datatype.asNode().getURI())
          .ifPresent(
              fault -> {
                throw watch.stop(fault);
              });
    }
    return NodeFunctions.strDatatype(text, datatype);
  }
}
