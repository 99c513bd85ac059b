package org.plastogen.rdf;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.plastogen.question.Question;
import org.plastogen.vocabulary.Vocabulary;

/** The graph {@code queries}: the questions that come with the release, ready to be run. */
final class QueryGraph {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  private QueryGraph() {}

  static void write(DatasetGraph dataset, List<Question> questions) {
    Quads out = new Quads(dataset, "queries");
    for (Question question : questions) {
      String iri = Vocabulary.BASE + "query/" + question.name();
      Query query = QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11);
      String form = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
      out.type(iri, SH + "SPARQLExecutable");
      out.type(iri, SH + "SPARQL" + form + "Executable");
      out.english(iri, DCTerms.title.getURI(), question.title());
      out.label(iri, question.title());
      out.english(iri, "http://www.w3.org/2000/01/rdf-schema#comment", question.question());
      out.text(iri, SH + form.toLowerCase(java.util.Locale.ROOT), question.text());
    }
  }
}
