package org.plastogen.endpoint.guard;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase;

/** SPARQL REGEX that stops at the deadline. */
final class WatchedRegex extends FunctionBase {

  private final QueryWatch watch;
  private final PatternCache patterns;

  WatchedRegex(QueryWatch watch) {
    this.watch = watch;
    this.patterns = new PatternCache("REGEX", watch);
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
    return NodeValue.booleanReturn(
        patterns
            .pattern(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null)
            .matcher(new WatchedText(text, watch))
            .find());
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() < 2 || arguments.size() > 3) {
      throw new QueryBuildException("REGEX takes two or three arguments");
    }
  }
}
