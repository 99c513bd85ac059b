package org.plastogen.endpoint.guard;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase;

/** SPARQL REPLACE that stops at the deadline and never builds more than the watch allows. */
final class WatchedReplace extends FunctionBase {

  private final QueryWatch watch;
  private final PatternCache patterns;

  WatchedReplace(QueryWatch watch) {
    this.watch = watch;
    this.patterns = new PatternCache("REPLACE", watch);
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
    String by =
        NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2)).getLiteralLexicalForm();
    Matcher matcher =
        patterns
            .pattern(arguments.get(1), arguments.size() > 3 ? arguments.get(3) : null)
            .matcher(new WatchedText(text.getLiteralLexicalForm(), watch));
    return NodeValue.makeNode(
        NodeFactory.createLiteral(
            replaceAll(matcher, by, text.getLiteralLexicalForm()),
            text.getLiteralLanguage(),
            text.getLiteralDatatype()));
  }

  /** As ARQ does it: a match of nothing counts only if it is the first one. */
  private String replaceAll(Matcher matcher, String by, String text) {
    long references = by.chars().filter(c -> c == '$').count();
    StringBuilder built = new StringBuilder();
    boolean first = true;
    try {
      while (matcher.find()) {
        int matched = matcher.end() - matcher.start();
        if (first || matched > 0) {
          watch.checkLength(text.length() + built.length() + by.length() + references * matched);
          matcher.appendReplacement(built, by);
        }
        first = false;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: the replacement is not valid");
    }
    return matcher.appendTail(built).toString();
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() < 3 || arguments.size() > 4) {
      throw new QueryBuildException("REPLACE takes three or four arguments");
    }
  }
}
