package org.plastogen.endpoint.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table for a browser. Everything is escaped; only http and https IRIs become links. Not
 * meant for programs: SPARQL defines no such format. Its links are seen from the query path.
 */
final class HtmlRows implements RowSetWriter {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Answer</title>
      <link rel="stylesheet" href="style.css">
      </head>
      <body class="wide">
      <p><a href="./">Plastogen</a></p>
      <h1>Answer</h1>
      """;

  private static final String FOOT = "</body>\n</html>\n";

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(writer, rows, context);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    try {
      out.write(HEAD);
      out.write("<table>\n<thead><tr>");
      for (Var column : rows.getResultVars()) {
        out.write("<th scope=\"col\">" + escape(column.getVarName()) + "</th>");
      }
      out.write("</tr></thead>\n<tbody>\n");
      long count = 0;
      while (rows.hasNext()) {
        row(out, rows, rows.next());
        count++;
      }
      out.write(
          "</tbody>\n</table>\n<p>" + count + (count == 1 ? " row" : " rows") + "</p>\n" + FOOT);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Writer out, RowSet rows, Binding row) throws IOException {
    out.write("<tr>");
    for (Var column : rows.getResultVars()) {
      out.write("<td>" + cell(row.get(column)) + "</td>");
    }
    out.write("</tr>\n");
  }

  private static String cell(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      String iri = escape(node.getURI());
      boolean link = iri.startsWith("http://") || iri.startsWith("https://");
      return link ? "<a rel=\"noopener noreferrer\" href=\"" + iri + "\">" + iri + "</a>" : iri;
    }
    return escape(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    try {
      String page = HEAD + "<p>" + (answer ? "Yes" : "No") + "</p>\n" + FOOT;
      out.write(page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escape(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
