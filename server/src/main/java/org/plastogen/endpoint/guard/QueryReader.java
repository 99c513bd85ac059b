package org.plastogen.endpoint.guard;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.expr.ExprException;

/**
 * Reads SPARQL 1.1 queries, and only those: no ARQ extensions, no SERVICE but to the endpoints
 * allowed, no functions but the built-in ones and the casts to XSD types.
 *
 * @param maxBytes the longest query, in bytes of UTF-8; longer ones do not reach the parser, whose
 *     token buffer is quadratic
 * @param maxNesting how deep brackets may nest
 * @param services the endpoints that SERVICE may name
 */
public record QueryReader(int maxBytes, int maxNesting, AllowedServices services) {

  /** A reader that refuses every SERVICE. */
  public QueryReader(int maxBytes, int maxNesting) {
    this(maxBytes, maxNesting, AllowedServices.NONE);
  }

  private static final int MOST_EXISTS = 8;
  private static final int MOST_VARIABLES = 10_000;
  private static final int MOST_COMMAS = 10_000;

  /** IRIs are put in normal form in time as the square of their length. */
  static final int LONGEST_IRI = 8_192;

  private static final int MOST_BRACKETS = 2_000;
  private static final int MOST_TERMS = 50_000;

  /** ARQ compiles constant patterns while it parses, in time as the square of their length. */
  private static final int LONGEST_BESIDE_PATTERN = 5000;

  private static final Pattern PATTERN = Pattern.compile("(?i)regex|replace");
  private static final Pattern BEYOND_UNICODE = Pattern.compile("\\\\U(?!000|0010)[0-9A-Fa-f]{8}");

  /** Relative IRIs have no meaning here; this base shows that they were not absolute. */
  private static final String BASE = "http://server/unset-base/";

  /**
   * Reads and checks one query.
   *
   * @throws RefusedRequest if the query is too long, nests too deeply, is not SPARQL 1.1, or asks
   *     for something that is not offered
   */
  public CheckedQuery read(String text) {
    if (text.length() > maxBytes || text.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
      throw new RefusedRequest(new Refusal.QueryTooLong(maxBytes));
    }
    if (text.isBlank()) {
      throw malformed("The query is empty.");
    }
    String read = CharacterEscapes.read(text);
    checkShape(read);
    if (SafeLiterals.hasLongNumber(read)) {
      throw new RefusedRequest(SafeLiterals.tooLong());
    }
    try {
      Query query = QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
      SafeExpressions expressions = new SafeExpressions();
      SafeOperators.rewrite(Algebra.compile(query), expressions, services);
      return new CheckedQuery(query, expressions.repeatable());
    } catch (QueryParseException e) {
      throw malformed(ParseFault.sentence(text, e));
    } catch (ExprException | PatternSyntaxException e) {
      throw malformed("A regular expression or its flags are not valid.");
    } catch (ARQException e) {
      throw malformed(ParseFault.sentence(e));
    } catch (JenaException e) {
      throw malformed("The query holds an IRI or a literal that is not valid.");
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  /** Refuses what parser and optimizer would take seconds for, as the square of it or worse. */
  private void checkShape(String text) {
    QueryShape shape = QueryShape.of(text);
    if (shape.depth() > maxNesting) {
      throw tooDeep();
    }
    if (shape.existsDepth() > MOST_EXISTS) {
      throw malformed("EXISTS and NOT EXISTS may nest " + MOST_EXISTS + " levels at most.");
    }
    if (shape.variables() > MOST_VARIABLES) {
      throw malformed("A query may name variables " + MOST_VARIABLES + " times at most.");
    }
    if (shape.commas() > MOST_COMMAS) {
      throw new RefusedRequest(new Refusal.ListTooLong(MOST_COMMAS));
    }
    if (shape.brackets() > MOST_BRACKETS) {
      throw tooMany("brackets", MOST_BRACKETS);
    }
    if (shape.terms() > MOST_TERMS) {
      throw tooMany("words and signs", MOST_TERMS);
    }
    if (shape.longestIri() > LONGEST_IRI) {
      throw malformed("An IRI may have " + LONGEST_IRI + " characters at most.");
    }
    if (shape.longestString() > LONGEST_BESIDE_PATTERN && PATTERN.matcher(text).find()) {
      throw malformed(
          "A query with REGEX or REPLACE may have strings of at most "
              + LONGEST_BESIDE_PATTERN
              + " characters.");
    }
    if (BEYOND_UNICODE.matcher(text).find()) {
      throw malformed("A \\U escape names a character that Unicode does not have.");
    }
  }

  static RefusedRequest tooMany(String parts, int most) {
    return malformed(
        "A query may have " + most + " " + parts + " at most; the rows of VALUES do not count.");
  }

  private RefusedRequest tooDeep() {
    return malformed(
        "The query nests too deeply; brackets may nest " + maxNesting + " levels at most.");
  }

  private static RefusedRequest malformed(String sentence) {
    return new RefusedRequest(new Refusal.Malformed(sentence));
  }
}
