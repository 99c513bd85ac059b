package org.plastogen.endpoint.guard;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The outline of a query without {@link CharacterEscapes}, seen before it is parsed: parsers and
 * all walks over a query recurse or compare everything with everything, so what is deep or long
 * must never reach them. What stands in strings, IRIs and comments does not count.
 */
final class QueryShape {

  private static final String EXISTS = "exists";
  private static final String VALUES = "values";

  private final String query;
  private final Deque<Boolean> open = new ArrayDeque<>();
  private int at;
  private int depth;
  private int deepest;
  private int exists;
  private int deepestExists;
  private int longestString;
  private int longestIri;
  private int variables;
  private int commas;
  private int brackets;
  private int terms;
  private boolean valuesAhead;
  private boolean existsAhead;
  private boolean inRows;

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

  /** The characters of the longest IRI, as written. */
  int longestIri() {
    return longestIri;
  }

  /** How often variables are named. */
  int variables() {
    return variables;
  }

  /** How many commas there are: a long IN is one long list of them. */
  int commas() {
    return commas;
  }

  /** How many brackets are opened, but for the rows of VALUES, which cost nothing each. */
  int brackets() {
    return brackets;
  }

  /** How many words, signs, IRIs and strings there are outside the rows of VALUES. */
  int terms() {
    return terms;
  }

  private void step() {
    char c = query.charAt(at);
    countTerm(c);
    switch (c) {
      case '(', '[' -> {
        deepest = Math.max(deepest, ++depth);
        brackets += inRows ? 0 : 1;
      }
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

  /** A sign is a term of its own, a word is counted where it begins. */
  private void countTerm(char c) {
    if (inRows || Character.isWhitespace(c) || c == '#') {
      return;
    }
    boolean inWord = at > 0 && isOfWord(c) && isOfWord(query.charAt(at - 1));
    terms += inWord ? 0 : 1;
    if (!inWord && c != '{') {
      existsAhead = query.regionMatches(true, at, EXISTS, 0, EXISTS.length());
    }
    if (!inWord && query.regionMatches(true, at, VALUES, 0, VALUES.length())) {
      valuesAhead = true;
    } else if (!isOfWord(c) && "()?${".indexOf(c) < 0) {
      valuesAhead = false;
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void openGroup() {
    deepest = Math.max(deepest, ++depth);
    brackets++;
    inRows = valuesAhead;
    valuesAhead = false;
    boolean ofExists = existsAhead;
    existsAhead = false;
    open.push(ofExists);
    if (ofExists) {
      deepestExists = Math.max(deepestExists, ++exists);
    }
  }

  private void closeGroup() {
    depth--;
    inRows = false;
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

  /**
   * The closing bracket of an IRI, or where we are if the sign is a comparison. An IRI with escapes
   * is measured, and what stands in it counts as well: nobody knows yet where it will end.
   */
  private int endOfIri() {
    boolean escaped = false;
    int end = at + 1;
    while (end < query.length()) {
      char c = query.charAt(end);
      if (c == '>') {
        longestIri = Math.max(longestIri, end - at - 1);
        return escaped ? at : end;
      }
      if (c <= ' ' || "<\"{}|^`".indexOf(c) >= 0) {
        return at;
      }
      escaped |= c == '\\';
      end++;
    }
    return at;
  }
}
