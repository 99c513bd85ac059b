package org.plastogen.endpoint.guard;

import org.apache.jena.sparql.expr.ExprEvalTypeException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.sparql.function.FunctionBase1;

/** SPARQL STR (section 17.4.2.5): of IRIs and literals. ARQ's also tells labels of blank nodes. */
final class StrictStr extends FunctionBase1 {

  @Override
  public NodeValue exec(NodeValue value) {
    if (!value.isIRI() && !value.isLiteral()) {
      throw new ExprEvalTypeException("neither an IRI nor a literal");
    }
    return NodeFunctions.str(value);
  }
}
