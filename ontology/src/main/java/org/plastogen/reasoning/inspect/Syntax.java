package org.plastogen.reasoning.inspect;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.semanticweb.owlapi.formats.FunctionalSyntaxDocumentFormat;
import org.semanticweb.owlapi.formats.ManchesterSyntaxDocumentFormat;
import org.semanticweb.owlapi.formats.NTriplesDocumentFormat;
import org.semanticweb.owlapi.formats.OBODocumentFormat;
import org.semanticweb.owlapi.formats.OWLXMLDocumentFormat;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.model.OWLDocumentFormat;

/** Guesses the syntax of a text from its first words, so that one parser need be asked, not all. */
final class Syntax {
  private static final int HEAD = 20_000;

  private Syntax() {}

  static boolean isXml(OWLDocumentFormat format) {
    return format instanceof RDFXMLDocumentFormat || format instanceof OWLXMLDocumentFormat;
  }

  static Optional<OWLDocumentFormat> of(OntologyText text) {
    String head =
        text.text()
            .substring(0, Math.min(HEAD, text.text().length()))
            .replaceAll("(?m)^\\s*[#!].*$", "")
            .strip();
    if (head.matches("(?is)<(!DOCTYPE\\s+)?html\\b.*")) {
      return Optional.empty();
    }
    if (head.startsWith("<?xml") || head.matches("(?s)<(!DOCTYPE|!--|rdf:RDF|Ontology|owl:).*")) {
      return Optional.of(
          Pattern.compile("<(\\w+:)?RDF\\b").matcher(head).find()
              ? new RDFXMLDocumentFormat()
              : new OWLXMLDocumentFormat());
    }
    if (head.matches("(?s)(Prefix\\s*\\(|Ontology\\s*\\().*")) {
      return Optional.of(new FunctionalSyntaxDocumentFormat());
    }
    if (head.matches("(?s)(Prefix|Ontology):.*")) {
      return Optional.of(new ManchesterSyntaxDocumentFormat());
    }
    if (head.startsWith("format-version:") || text.name().endsWith(".obo")) {
      return Optional.of(new OBODocumentFormat());
    }
    if (text.name().endsWith(".nt")) {
      return Optional.of(new NTriplesDocumentFormat());
    }
    boolean turtle =
        text.name().toLowerCase(Locale.ROOT).endsWith(".ttl")
            || head.matches("(?s)(@prefix|@base|PREFIX|BASE)\\b.*");
    return turtle ? Optional.of(new TurtleDocumentFormat()) : Optional.empty();
  }
}
