package org.plastogen.reasoning.inspect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shared.JenaException;
import org.plastogen.reasoning.TextPlace;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.model.OWLDocumentFormat;

/** Says where a text that OWLAPI can not read goes wrong. */
final class SyntaxFault {
  private static final int LONG = 160;
  private static final Pattern LINE = Pattern.compile("(?i)line(?:no)?:?\\s*(?:number\\s*)?(\\d+)");

  private SyntaxFault() {}

  static Finding of(
      OntologyText text, Optional<OWLDocumentFormat> format, Optional<String> parser) {
    if (format.isEmpty()) {
      return Finding.of(
          "not-an-ontology",
          new TextPlace(text.name(), 1),
          "this is no ontology in any syntax that OWL files have");
    }
    String kind = format.get().getKey();
    String told =
        format.flatMap(SyntaxFault::lang).flatMap(l -> riot(text, l)).or(() -> parser).orElse("");
    Matcher where = LINE.matcher(told);
    int line = where.find() ? Integer.parseInt(where.group(1)) : 1;
    String what =
        firstLine(
            told.replaceFirst("^\\[line: [^]]*]\\s*", "")
                .replaceFirst("^LINENO: \\d+ - ", "")
                .replaceAll("\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*:\\s*", ""));
    return Finding.of(
        "owl-syntax",
        new TextPlace(text.name(), Math.max(1, Math.min(line, text.lines().size()))),
        "this is not " + kind + (what.isEmpty() ? "" : ": " + what));
  }

  private static Optional<Lang> lang(OWLDocumentFormat format) {
    if (format instanceof TurtleDocumentFormat) {
      return Optional.of(Lang.TURTLE);
    }
    return format instanceof RDFXMLDocumentFormat ? Optional.of(Lang.RDFXML) : Optional.empty();
  }

  private static Optional<String> riot(OntologyText text, Lang lang) {
    try {
      RDFParser.fromString(text.text(), lang)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(StreamRDFLib.sinkNull());
      return Optional.empty();
    } catch (JenaException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.length() > LONG ? line.substring(0, LONG) + " …" : line;
  }
}
