package org.plastogen.endpoint.guard;

/**
 * How deep the brackets of a query nest, counted before it is parsed: every parser and every walk
 * over a query recurses, so deep nesting must never reach them. Brackets inside strings, IRIs and
 * comments do not count.
 */
final class BracketDepth {

  private final String query;
  private int at;
  private int depth;
  private int deepest;

  private BracketDepth(String query) {
    this.query = query;
  }

  /** The deepest nesting of {@code ( [ {} taken together; 0 without any bracket. */
  static int of(String query) {
    BracketDepth scan = new BracketDepth(query);
    while (scan.at < query.length()) {
      scan.step();
    }
    return scan.deepest;
  }

  private void step() {
    char c = query.charAt(at);
    switch (c) {
      case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
      case ')', ']', '}' -> depth--;
      case '#' -> at = endOfLine();
      case '"', '\'' -> at = endOfString(c);
      case '<' -> at = endOfIri();
      case '\\' -> at++;
      default -> {}
    }
    at++;
  }

  private int endOfLine() {
    int end = at;
    while (end < query.length() && query.charAt(end) != '\n' && query.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int endOfString(char quote) {
    String three = String.valueOf(quote).repeat(3);
    boolean isLong = query.startsWith(three, at);
    int end = at + (isLong ? 3 : 1);
    while (end < query.length()) {
      char c = query.charAt(end);
      if (c == '\\') {
        end++;
      } else if (isLong ? query.startsWith(three, end) : c == quote || c == '\n' || c == '\r') {
        return end + (isLong ? 2 : 0);
      }
      end++;
    }
    return end;
  }

  /** The closing bracket of an IRI, or where we are if the sign is a comparison. */
  private int endOfIri() {
    int end = at + 1;
    while (end < query.length()) {
      char c = query.charAt(end);
      if (c == '>') {
        return end;
      }
      if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
        return at;
      }
      end++;
    }
    return at;
  }
}
