package org.plastogen.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.plastogen.identifier.Identifiers;
import org.plastogen.question.Question;
import org.plastogen.vocabulary.Vocabulary;

/**
 * The graph {@link Vocabulary#EXAMPLES}: the questions that come with the release, ready to be run,
 * and the prefixes they use, as the editors of the SIB look for them.
 */
final class QueryGraph {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";

  private final Quads out;

  private QueryGraph(Quads out) {
    this.out = out;
  }

  static void write(DatasetGraph dataset, List<Question> questions) {
    QueryGraph graph =
        new QueryGraph(new Quads(dataset, NodeFactory.createURI(Vocabulary.EXAMPLES)));
    Map<String, String> prefixes = new TreeMap<>(Identifiers.load().prefixes());
    prefixes.putAll(Namespaces.usual());
    for (Question question : questions) {
      Query query = QueryFactory.create(question.text(), Syntax.syntaxSPARQL_11);
      query.getPrefixMapping().getNsPrefixMap().forEach(prefixes::putIfAbsent);
      graph.question(question, query);
    }
    graph.prefixes(prefixes);
  }

  private void question(Question question, Query query) {
    String iri = Vocabulary.BASE + "query/" + question.name();
    String form = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
    out.type(iri, SH + "SPARQLExecutable");
    out.type(iri, SH + "SPARQL" + form + "Executable");
    out.link(iri, SH + "prefixes", Vocabulary.EXAMPLES);
    out.english(iri, DCTerms.title.getURI(), question.title());
    out.label(iri, question.title());
    out.english(iri, RDFS.comment.getURI(), question.question());
    out.english(iri, DCTerms.description.getURI(), question.meaning());
    out.text(iri, SH + form.toLowerCase(Locale.ROOT), question.text());
    out.link(iri, SCHEMA + "target", Vocabulary.SPARQL);
    question.keywords().forEach(word -> out.english(iri, SCHEMA + "keywords", word));
    question.federatesWith().forEach(other -> out.link(iri, SPEX + "federatesWith", other));
  }

  private void prefixes(Map<String, String> prefixes) {
    out.type(Vocabulary.EXAMPLES, OWL2.Ontology.getURI());
    out.english(Vocabulary.EXAMPLES, DCTerms.title.getURI(), "Questions to Plastogen");
    Set<String> names = new TreeSet<>(prefixes.keySet());
    for (String name : names) {
      String iri = Vocabulary.BASE + "prefix/" + name;
      out.link(Vocabulary.EXAMPLES, SH + "declare", iri);
      out.type(iri, SH + "PrefixDeclaration");
      out.text(iri, SH + "prefix", name);
      out.add(
          iri,
          SH + "namespace",
          NodeFactory.createLiteralDT(prefixes.get(name), XSDDatatype.XSDanyURI));
    }
  }
}
