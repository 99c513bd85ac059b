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
 * @param maxRows the most rows, or triples of the graph that CONSTRUCT builds in memory
 * @param check asked for every triple while it is written; stops the writing by an exception
 */
public record AnswerWriter(AnswerFormat format, long maxRows, Runnable check) {

  /** JSON-LD is put in its short form at one go, in memory, after the last triple was read. */
  static final long MOST_TRIPLES_OF_JSON_LD = 100_000;

  /** Writes the answer of {@code execution}. Does not close {@code out}. */
  public void write(QueryExec execution, OutputStream out) {
    Query query = execution.getQuery();
    if (query.isSelectType()) {
      rowWriter()
          .write(out, CheckedRows.of(execution.select(), format, maxRows), execution.getContext());
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
    if (format == AnswerFormat.JSON_LD && graph.size() > MOST_TRIPLES_OF_JSON_LD) {
      throw new RefusedRequest(new Refusal.TooManyRows(MOST_TRIPLES_OF_JSON_LD));
    }
    if (format.isXml()) {
      graph.find().forEach(XmlCharacters::check);
    }
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try {
      // For every node of JSON-LD the whole class path is searched for another JSON library, which
      // takes most of the time; here there is none, and the built-in one is taken at once.
      thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      RDFWriter.source(new WatchedGraph(graph, check)).lang(format.lang()).output(out);
    } catch (InvalidPropertyURIException e) {
      throw new RefusedRequest(
          new Refusal.NoCommonFormat(
              "the other formats: this one cannot hold an IRI of this answer"));
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private Graph construct(QueryExec execution) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(execution.getQuery().getPrefixMapping());
    Iterator<Triple> triples = execution.constructTriples();
    while (triples.hasNext()) {
      graph.add(triples.next());
      if (graph.size() > maxRows) {
        throw new RefusedRequest(new Refusal.TooManyRows(maxRows));
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
