package org.plastogen.reasoning.inspect;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.semanticweb.owlapi.formats.NTriplesDocumentFormat;
import org.semanticweb.owlapi.formats.OBODocumentFormat;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.model.OWLDocumentFormat;

/**
 * Finds brackets nested beyond reason, in the syntaxes that nest by brackets. Brackets in literals
 * and remarks are text.
 */
final class Nesting {
  private Nesting() {}

  /** The line on which brackets are deeper than this. */
  static OptionalInt deeper(int most, String text, Optional<OWLDocumentFormat> format) {
    if (format.filter(TurtleDocumentFormat.class::isInstance).isPresent()) {
      return turtle(most, text);
    }
    boolean without =
        format
            .filter(
                f ->
                    f instanceof OBODocumentFormat
                        || f instanceof NTriplesDocumentFormat
                        || Syntax.isXml(f))
            .isPresent();
    return without ? OptionalInt.empty() : quotedTextLeftOut(most, text);
  }

  /** What is no token is left to the parser to tell. */
  private static OptionalInt turtle(int most, String text) {
    Tokenizer tokens =
        TokenizerText.create()
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .fromString(text)
            .build();
    int depth = 0;
    try {
      while (tokens.hasNext()) {
        Token token = tokens.next();
        depth = depth(token, depth);
        if (depth > most) {
          return OptionalInt.of((int) token.getLine());
        }
      }
    } catch (RiotException e) {
      return OptionalInt.empty();
    } finally {
      tokens.close();
    }
    return OptionalInt.empty();
  }

  private static int depth(Token token, int depth) {
    return switch (token.getType()) {
      case LBRACKET, LPAREN, LBRACE -> depth + 1;
      case RBRACKET, RPAREN, RBRACE -> Math.max(0, depth - 1);
      default -> depth;
    };
  }

  private static OptionalInt quotedTextLeftOut(int most, String text) {
    int line = 1;
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth = depth(c, depth);
      }
      if (depth > most) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  private static int depth(char c, int depth) {
    return switch (c) {
      case '(', '[', '{' -> depth + 1;
      case ')', ']', '}' -> Math.max(0, depth - 1);
      default -> depth;
    };
  }
}
