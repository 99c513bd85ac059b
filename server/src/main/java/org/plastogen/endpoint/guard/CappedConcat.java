package org.plastogen.endpoint.guard;

import java.util.List;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionBase;

/** SPARQL CONCAT that never builds more than the watch allows. */
final class CappedConcat extends FunctionBase {

  private final QueryWatch watch;

  CappedConcat(QueryWatch watch) {
    this.watch = watch;
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    long length = 0;
    for (NodeValue each : arguments) {
      length +=
          NodeValueOps.checkAndGetStringLiteral("CONCAT", each).getLiteralLexicalForm().length();
    }
    watch.checkLength(length);
    return XSDFuncOp.strConcat(arguments);
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    // Any number of arguments is right.
  }
}
