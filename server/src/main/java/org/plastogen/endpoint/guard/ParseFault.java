package org.plastogen.endpoint.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.ARQException;
import org.jspecify.annotations.Nullable;

/** Says where a query does not parse, in the reader's own words instead of the parser's. */
final class ParseFault {

  private static final int SHOWN = 40;

  /** How the parser names the first token that it did not expect. */
  private static final Pattern PLACE =
      Pattern.compile("^(?:Encountered|Lexical error).* at line (\\d{1,9}), column (\\d{1,9})");

  /** How the parser says that it reached the end; the place is then the last one it read. */
  private static final Pattern END = Pattern.compile("^Encountered \"<EOF>\"|Encountered: <EOF>");

  private ParseFault() {}

  /** One sentence with line and column, both counted from 1, and the text found there. */
  static String sentence(String query, QueryParseException fault) {
    String said =
        fault.getMessage() == null ? "" : fault.getMessage().lines().findFirst().orElse("");
    Matcher place = PLACE.matcher(said);
    boolean parserTalk = place.find();
    int line = parserTalk ? Integer.parseInt(place.group(1)) : fault.getLine();
    int column = parserTalk ? Integer.parseInt(place.group(2)) : fault.getColumn();
    if (line < 1 || column < 1) {
      return isForReaders(said)
          ? "The query is not valid SPARQL 1.1: " + said
          : "The query does not parse; it may nest too deeply.";
    }
    String where = "Line " + line + ", column " + column + ": ";
    if (!parserTalk && !said.isBlank()) {
      return said.startsWith("Line ") ? said : where + said;
    }
    if (END.matcher(said).find()) {
      return where + "the query ends too early; something is missing after this place.";
    }
    List<String> lines = query.lines().toList();
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    if (column > text.length()) {
      return where + "the query ends too early or something is missing before this place.";
    }
    String found = text.substring(column - 1, Math.min(text.length(), column - 1 + SHOWN));
    return where + "not expected here: " + found;
  }

  private static boolean isForReaders(@Nullable String said) {
    return said != null && !said.isBlank() && said.indexOf('\n') < 0 && !said.contains("xception");
  }

  /** One sentence for a query that parses and still means nothing. */
  static String sentence(ARQException fault) {
    String said = fault.getMessage();
    return "The query is not valid SPARQL 1.1" + (isForReaders(said) ? ": " + said : ".");
  }
}
