package org.plastogen.endpoint.answer;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;

/**
 * Runs a query to its end and writes the answer in one format.
 *
 * @param format fits the form of the query
 * @param maxBytes bounds the graph that CONSTRUCT builds in memory before it is written
 */
public record AnswerWriter(AnswerFormat format, long maxBytes) {

  /** No triple is shorter than this in any format. */
  private static final int LEAST_BYTES_A_TRIPLE = 16;

  /** Writes the answer of {@code execution}. Does not close {@code out}. */
  public void write(QueryExec execution, OutputStream out) {
    Query query = execution.getQuery();
    if (query.isSelectType()) {
      rowWriter().write(out, CheckedRows.of(execution.select(), format), execution.getContext());
    } else if (query.isAskType()) {
      rowWriter().write(out, execution.ask(), execution.getContext());
    } else if (query.isConstructType()) {
      writeGraph(construct(execution), out);
    } else {
      writeGraph(execution.describe(), out);
    }
  }

  /** Writes a whole graph, with the prefixes it carries. */
  public void writeGraph(Graph graph, OutputStream out) {
    if (format.isXml()) {
      graph.find().forEach(XmlCharacters::check);
    }
    try {
      RDFWriter.source(graph).lang(format.lang()).output(out);
    } catch (InvalidPropertyURIException e) {
      throw new RefusedRequest(
          new Refusal.NoCommonFormat(
              "the other formats: this one cannot hold an IRI of this answer"));
    }
  }

  private Graph construct(QueryExec execution) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(execution.getQuery().getPrefixMapping());
    Iterator<Triple> triples = execution.constructTriples();
    while (triples.hasNext()) {
      graph.add(triples.next());
      if (graph.size() > maxBytes / LEAST_BYTES_A_TRIPLE) {
        throw new RefusedRequest(new Refusal.ResultTooLarge(maxBytes));
      }
    }
    return graph;
  }

  private RowSetWriter rowWriter() {
    if (format == AnswerFormat.ROWS_HTML) {
      return new HtmlRows();
    }
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }
}
