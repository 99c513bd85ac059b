package org.plastogen.endpoint.guard;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The outline of a query, seen before it is parsed: parsers and all walks over a query recurse or
 * compare everything with everything, so what is deep or long must never reach them. What stands in
 * strings, IRIs and comments does not count.
 */
final class QueryShape {

  private static final String EXISTS = "exists";

  private final String query;
  private final Deque<Boolean> open = new ArrayDeque<>();
  private int at;
  private int depth;
  private int deepest;
  private int exists;
  private int deepestExists;
  private int longestString;
  private int variables;
  private int commas;

  private QueryShape(String query) {
    this.query = query;
  }

  static QueryShape of(String query) {
    QueryShape scan = new QueryShape(query);
    while (scan.at < query.length()) {
      scan.step();
    }
    return scan;
  }

  /** The deepest nesting of {@code ( [ {} taken together; 0 without any bracket. */
  int depth() {
    return deepest;
  }

  /** The deepest nesting of EXISTS and NOT EXISTS. */
  int existsDepth() {
    return deepestExists;
  }

  /** The characters of the longest string, as written. */
  int longestString() {
    return longestString;
  }

  /** How often variables are named. */
  int variables() {
    return variables;
  }

  /** How many commas there are: a long IN is one long list of them. */
  int commas() {
    return commas;
  }

  private void step() {
    char c = query.charAt(at);
    switch (c) {
      case '(', '[' -> deepest = Math.max(deepest, ++depth);
      case ')', ']' -> depth--;
      case '{' -> openGroup();
      case '}' -> closeGroup();
      case '?', '$' -> variables++;
      case ',' -> commas++;
      case '#' -> at = endOfLine();
      case '"', '\'' -> {
        int end = endOfString(c);
        longestString = Math.max(longestString, end - at);
        at = end;
      }
      case '<' -> at = endOfIri();
      case '\\' -> at++;
      default -> {}
    }
    at++;
  }

  private void openGroup() {
    deepest = Math.max(deepest, ++depth);
    int end = at;
    while (end > 0 && Character.isWhitespace(query.charAt(end - 1))) {
      end--;
    }
    boolean ofExists =
        query.regionMatches(true, Math.max(0, end - EXISTS.length()), EXISTS, 0, EXISTS.length());
    open.push(ofExists);
    if (ofExists) {
      deepestExists = Math.max(deepestExists, ++exists);
    }
  }

  private void closeGroup() {
    depth--;
    if (!open.isEmpty() && open.pop()) {
      exists--;
    }
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
