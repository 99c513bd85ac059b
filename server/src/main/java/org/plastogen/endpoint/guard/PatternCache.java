package org.plastogen.endpoint.guard;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last compiled pattern: in nearly every query it is the same for all rows. Patterns are
 * those of RE2, which match in time linear in the text; a back-reference cannot, and is refused.
 */
final class PatternCache {

  /** Compiling takes time as the pattern with its counted repetitions written out. */
  private static final int LONGEST_PATTERN = 2000;

  private final String function;
  private final QueryWatch watch;
  private String lastPattern = "";
  private String lastFlags = "";
  private @Nullable Pattern last;

  PatternCache(String function, QueryWatch watch) {
    this.function = function;
    this.watch = watch;
  }

  /**
   * The compiled pattern, with flags as in XPath.
   *
   * @throws ExprEvalException if it or its flags are not valid
   */
  Pattern pattern(NodeValue pattern, @Nullable NodeValue flags) {
    String text = lexical(pattern);
    String flagText = flags == null ? "" : lexical(flags);
    Pattern compiled = last;
    if (compiled == null || !text.equals(lastPattern) || !flagText.equals(lastFlags)) {
      compiled = compile(text, flagText);
      last = compiled;
      lastPattern = text;
      lastFlags = flagText;
    }
    return compiled;
  }

  private Pattern compile(String text, String flags) {
    watch.check();
    PatternText read = PatternText.of(text, flags);
    if (read.writtenOut() > LONGEST_PATTERN) {
      throw watch.stop(
          new Refusal.ValueTooLarge(
              "A regular expression may have at most "
                  + LONGEST_PATTERN
                  + " characters, repetitions written out."));
    }
    if (read.looksBackOrAround()) {
      throw watch.stop(
          new Refusal.NotOffered(
              "Regular expressions have no back-references and do not look around here."));
    }
    try {
      return Pattern.compile(read.pattern(), read.flags());
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException(function + ": the pattern is not valid");
    }
  }

  private String lexical(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }
}
