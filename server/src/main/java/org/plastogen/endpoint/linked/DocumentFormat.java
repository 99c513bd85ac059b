package org.plastogen.endpoint.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plastogen.endpoint.answer.AnswerFormat;
import org.plastogen.endpoint.answer.Offered;

/**
 * A format of the documents behind IRIs. The order is the endpoint's own preference, for clients
 * that accept anything.
 */
public enum DocumentFormat implements Offered {
  TURTLE("ttl", AnswerFormat.TURTLE),
  JSON_LD("jsonld", AnswerFormat.JSON_LD),
  N_TRIPLES("nt", AnswerFormat.N_TRIPLES),
  RDF_XML("rdf", AnswerFormat.RDF_XML),
  HTML("html", AnswerFormat.ROWS_HTML);

  private static final List<DocumentFormat> ALL = List.of(values());

  private final String suffix;
  private final AnswerFormat answer;

  DocumentFormat(String suffix, AnswerFormat answer) {
    this.suffix = suffix;
    this.answer = answer;
  }

  /** All of them, the preferred first. */
  public static List<DocumentFormat> all() {
    return ALL;
  }

  /** The format that an address ends in, if it ends in one. */
  static Optional<DocumentFormat> endingOf(String address) {
    return Arrays.stream(values()).filter(each -> address.endsWith(each.ending())).findFirst();
  }

  /** The end of an address in this format, such as {@code .ttl}. */
  public String ending() {
    return "." + suffix;
  }

  /** The format that graphs are written in; not for {@link #HTML}. */
  AnswerFormat answerFormat() {
    return answer;
  }

  @Override
  public String mediaType() {
    return answer.mediaType();
  }

  @Override
  public boolean isNamed(String requested) {
    return answer.isNamed(requested)
        || (this == HTML && requested.equals("application/xhtml+xml"))
        || (this == JSON_LD && requested.equals("application/json"));
  }
}
