package org.plastogen.endpoint.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as the parser's tokens see it: {@code \}{@code uXXXX} stands for a character anywhere in
 * a query, in keywords and brackets too (SPARQL 1.1, section 19.2).
 */
final class CharacterEscapes {

  /** Backslashes before come in pairs and stand for themselves; the parser takes many u for one. */
  private static final Pattern ESCAPE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u+([0-9A-Fa-f]{4})");

  private CharacterEscapes() {}

  /** The query with every such escape put in. What comes of it is not read as an escape again. */
  static String read(String query) {
    if (!query.contains("\\u")) {
      return query;
    }
    return ESCAPE
        .matcher(query)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + (char) Integer.parseInt(found.group(2), 16)));
  }
}
