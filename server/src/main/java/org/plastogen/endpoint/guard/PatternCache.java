package org.plastogen.endpoint.guard;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** Keeps the last compiled pattern: in nearly every query it is the same for all rows. */
final class PatternCache {

  private final String function;
  private String lastPattern = "";
  private String lastFlags = "";
  private @Nullable Pattern last;

  PatternCache(String function) {
    this.function = function;
  }

  /**
   * The compiled pattern, with flags as in XPath.
   *
   * @throws org.apache.jena.sparql.expr.ExprEvalException if it or its flags are not valid
   */
  Pattern pattern(NodeValue pattern, @Nullable NodeValue flags) {
    String text = lexical(pattern);
    String flagText = flags == null ? "" : lexical(flags);
    Pattern compiled = last;
    if (compiled == null || !text.equals(lastPattern) || !flagText.equals(lastFlags)) {
      compiled = RegexEngine.makePattern(function, text, flagText);
      last = compiled;
      lastPattern = text;
      lastFlags = flagText;
    }
    return compiled;
  }

  private String lexical(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }
}
