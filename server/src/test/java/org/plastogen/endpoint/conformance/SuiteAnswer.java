package org.plastogen.endpoint.conformance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.vocabulary.RDF;

/** An answer to a query, as rows, as yes or no, or as a graph. */
sealed interface SuiteAnswer {

  /** Whether another answer says the same, blank nodes and the order of rows apart. */
  boolean saysTheSameAs(SuiteAnswer other);

  /** The answer that the suite expects. */
  static SuiteAnswer expected(SuiteFile file) {
    Lang lang = RDFLanguages.filenameToLang(file.address(), null);
    if (lang == null || !RDFLanguages.isTriples(lang)) {
      return of(file.bytes(), file.isNamed("srx") ? ResultSetLang.RS_XML : lang(file));
    }
    Model model = ModelFactory.createModelForGraph(file.graph());
    String rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
    if (!model.contains(null, RDF.type, model.createResource(rs + "ResultSet"))) {
      return new Triples(model.getGraph());
    }
    if (model.contains(null, model.createProperty(rs + "boolean"))) {
      return new YesOrNo(
          model
              .listObjectsOfProperty(model.createProperty(rs + "boolean"))
              .next()
              .asLiteral()
              .getBoolean());
    }
    return new Rows(ResultSetFactory.makeRewindable(RDFInput.fromRDF(model)));
  }

  private static Lang lang(SuiteFile file) {
    return file.isNamed("srj")
        ? ResultSetLang.RS_JSON
        : file.isNamed("csv") ? ResultSetLang.RS_CSV : ResultSetLang.RS_TSV;
  }

  /** The answer in a response body. */
  static SuiteAnswer of(byte[] body, Lang lang) {
    if (RDFLanguages.isTriples(lang)) {
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(new ByteArrayInputStream(body)).lang(lang).parse(graph);
      return new Triples(graph);
    }
    if (lang.equals(ResultSetLang.RS_CSV)) {
      String text = new String(body, StandardCharsets.UTF_8);
      return new Lines(text.lines().map(line -> line.replaceAll("_:[a-z0-9]+", "_:")).toList());
    }
    SPARQLResult result =
        ResultsReader.create().lang(lang).build().readAny(new ByteArrayInputStream(body));
    return result.isBoolean()
        ? new YesOrNo(result.getBooleanResult())
        : new Rows(ResultSetFactory.makeRewindable(result.getResultSet()));
  }

  record YesOrNo(boolean yes) implements SuiteAnswer {
    @Override
    public boolean saysTheSameAs(SuiteAnswer other) {
      return equals(other);
    }
  }

  record Triples(Graph graph) implements SuiteAnswer {
    @Override
    public boolean saysTheSameAs(SuiteAnswer other) {
      return other instanceof Triples triples && graph.isIsomorphicWith(triples.graph);
    }
  }

  /** CSV, which does not tell types: compared as text, without the names of blank nodes. */
  record Lines(List<String> lines) implements SuiteAnswer {
    @Override
    public boolean saysTheSameAs(SuiteAnswer other) {
      return other instanceof Lines them
          && lines.get(0).equals(them.lines.get(0))
          && lines.stream().sorted().toList().equals(them.lines.stream().sorted().toList());
    }
  }

  record Rows(ResultSetRewindable rows) implements SuiteAnswer {
    @Override
    public boolean saysTheSameAs(SuiteAnswer other) {
      if (!(other instanceof Rows them)) {
        return false;
      }
      List<String> names = rows.getResultVars().stream().sorted().toList();
      if (!names.equals(them.rows.getResultVars().stream().sorted().toList())) {
        return false;
      }
      rows.reset();
      them.rows.reset();
      return ResultsCompare.equalsByValue(rows, them.rows);
    }
  }
}
