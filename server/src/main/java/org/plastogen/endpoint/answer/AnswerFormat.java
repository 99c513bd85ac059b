package org.plastogen.endpoint.answer;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A format that answers are written in. The order is the endpoint's own preference. */
public enum AnswerFormat implements Offered {
  ROWS_JSON("application/sparql-results+json", "application/json", ResultSetLang.RS_JSON),
  ROWS_XML("application/sparql-results+xml", "application/xml", ResultSetLang.RS_XML),
  ROWS_CSV("text/csv", "", ResultSetLang.RS_CSV),
  ROWS_TSV("text/tab-separated-values", "", ResultSetLang.RS_TSV),
  /** A table for browsers; see {@link HtmlRows}. */
  ROWS_HTML("text/html", "", ResultSetLang.RS_Text),
  TURTLE("text/turtle", "", Lang.TURTLE),
  N_TRIPLES("application/n-triples", "", Lang.NTRIPLES),
  RDF_XML("application/rdf+xml", "", Lang.RDFXML),
  JSON_LD("application/ld+json", "", Lang.JSONLD);

  private static final List<AnswerFormat> ROWS =
      List.of(ROWS_JSON, ROWS_XML, ROWS_CSV, ROWS_TSV, ROWS_HTML);
  private static final List<AnswerFormat> GRAPHS = List.of(TURTLE, N_TRIPLES, RDF_XML, JSON_LD);

  private final String mediaType;
  private final String alias;
  private final Lang lang;

  AnswerFormat(String mediaType, String alias, Lang lang) {
    this.mediaType = mediaType;
    this.alias = alias;
    this.lang = lang;
  }

  /** The formats of SELECT and ASK. */
  public static List<AnswerFormat> forRows() {
    return ROWS;
  }

  /** The formats of CONSTRUCT and DESCRIBE, and of the service description. */
  public static List<AnswerFormat> forGraphs() {
    return GRAPHS;
  }

  /** The formats that fit the form of a query. */
  public static List<AnswerFormat> forAnswerOf(Query query) {
    return query.isSelectType() || query.isAskType() ? ROWS : GRAPHS;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  boolean isXml() {
    return this == ROWS_XML || this == RDF_XML;
  }

  @Override
  public boolean isNamed(String requested) {
    return mediaType.equals(requested) || alias.equals(requested);
  }

  Lang lang() {
    return lang;
  }
}
