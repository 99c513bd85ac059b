package org.plastogen.endpoint.guard;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/**
 * Which typed values are computed with: reading a number takes time as the square of its digits,
 * and comparing durations counts their months one by one.
 */
final class SafeLiterals {

  /** As many as a product may have. */
  static final int MOST_DIGITS = 2466;

  private static final Pattern LONG_FIELD = Pattern.compile("[0-9]{7}");

  private SafeLiterals() {}

  /** What is wrong with a literal; empty for a good one and for every other term. */
  static Optional<Refusal> fault(Node node) {
    return node.isLiteral()
        ? fault(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI())
        : Optional.empty();
  }

  /** The same for a text that is about to become a literal of a datatype. */
  static Optional<Refusal> fault(String text, String datatype) {
    if (!datatype.startsWith(XSD.NS) || datatype.equals(XSD.xstring.getURI())) {
      return Optional.empty();
    }
    if (text.length() > MOST_DIGITS && !isAnyText(datatype)) {
      return Optional.of(tooLong());
    }
    if (datatype.toLowerCase(Locale.ROOT).endsWith("duration") && LONG_FIELD.matcher(text).find()) {
      return Optional.of(
          new Refusal.ValueTooLarge("A number in a duration may have at most 6 digits."));
    }
    return Optional.empty();
  }

  private static boolean isAnyText(String datatype) {
    return datatype.equals(XSD.anyURI.getURI())
        || datatype.equals(XSD.base64Binary.getURI())
        || datatype.equals(XSD.hexBinary.getURI())
        || datatype.equals(XSD.normalizedString.getURI())
        || datatype.equals(XSD.token.getURI());
  }

  /** Whether a query holds more digits in a row than any number may have, escapes included. */
  static boolean hasLongNumber(String query) {
    int run = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c >= '0' && c <= '9') {
        run++;
      } else if (c == '\\' && query.startsWith("u", i + 1)) {
        i += 5;
        run++;
      } else if (c == '\\' && query.startsWith("U", i + 1)) {
        i += 9;
        run++;
      } else {
        run = 0;
      }
      if (run > MOST_DIGITS) {
        return true;
      }
    }
    return false;
  }

  static Refusal tooLong() {
    return new Refusal.ValueTooLarge("A number may have at most " + MOST_DIGITS + " digits.");
  }
}
