package org.plastogen.endpoint.guard;

import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase1;

/**
 * SPARQL UCASE or LCASE, piece by piece: Java takes time as the square of a text whose characters
 * become two, such as ß.
 */
final class ChangedCase extends FunctionBase1 {

  private static final int PIECE = 2000;

  private final QueryWatch watch;
  private final UnaryOperator<String> change;

  ChangedCase(QueryWatch watch, UnaryOperator<String> change) {
    this.watch = watch;
    this.change = change;
  }

  @Override
  public NodeValue exec(NodeValue value) {
    Node text = NodeValueOps.checkAndGetStringLiteral("case", value);
    String lexical = text.getLiteralLexicalForm();
    StringBuilder changed = new StringBuilder(lexical.length());
    for (int from = 0; from < lexical.length(); ) {
      watch.check();
      int to = end(lexical, from);
      changed.append(change.apply(lexical.substring(from, to)));
      from = to;
    }
    watch.checkLength(changed.length());
    return NodeValue.makeNode(
        NodeFactory.createLiteral(
            changed.toString(), text.getLiteralLanguage(), text.getLiteralDatatype()));
  }

  /** Where a piece ends: after a word if possible, for the last letter of one may change by it. */
  private static int end(String text, int from) {
    int last = Math.min(text.length(), from + PIECE);
    for (int end = last; end < text.length() && end > from + PIECE / 2; end--) {
      if (Character.isWhitespace(text.charAt(end))) {
        return end;
      }
    }
    boolean splits = last < text.length() && Character.isLowSurrogate(text.charAt(last));
    return splits ? last + 1 : last;
  }
}
