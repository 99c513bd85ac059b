package org.plastogen.endpoint.guard;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/**
 * Another SPARQL endpoint, asked over HTTP: by POST, without following redirects, within a time and
 * a size.
 *
 * @param url where queries go
 * @param mostBytes the longest answer
 */
record RemoteEndpoint(String url, long mostBytes) {

  private static final int MOST_ROWS = 100_000;

  /** What never stands in an IRI (RFC 3987). */
  private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

  private static final String ACCEPT =
      "application/sparql-results+json, application/sparql-results+xml;q=0.8";

  /** Why there is no answer, in words that follow the URL. */
  static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private NoAnswer(String words) {
      super(words);
    }
  }

  /**
   * Sends a SELECT query.
   *
   * @param allowed from now to the last byte
   * @return the whole answer, of whatever status; {@link #rows} reads it
   * @throws NoAnswer if the other side does not answer in time, or not at all
   */
  HttpResponse<byte[]> select(String query, Duration allowed) throws NoAnswer {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(allowed)
            .header("Accept", ACCEPT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", "Plastogen")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(allowed)
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(mostBytes));
    try {
      return answer.get(allowed.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new NoAnswer("does not answer in time");
    } catch (ExecutionException e) {
      throw new NoAnswer(reason(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoAnswer("was not waited for");
    }
  }

  /**
   * All rows of an answer.
   *
   * @param check asked before each row, and throws when the query has to stop
   * @throws NoAnswer if it is none, or holds no SPARQL result, or too long a one
   */
  static List<Binding> rows(HttpResponse<byte[]> response, Runnable check) throws NoAnswer {
    int status = response.statusCode();
    if (status >= 300 && status < 400) {
      throw new NoAnswer("redirects, and redirects are not followed");
    }
    if (status != 200) {
      throw new NoAnswer("answers with status " + status);
    }
    String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
    Lang lang = RDFLanguages.contentTypeToLang(type);
    if (lang == null && type.equals("application/json")) {
      lang = ResultSetLang.RS_JSON;
    }
    if (lang == null || !RowSetReaderRegistry.isRegistered(lang)) {
      throw new NoAnswer("answers with something that is no SPARQL result");
    }
    List<Binding> rows = new ArrayList<>();
    try {
      Iterator<Binding> read =
          RowSetReaderRegistry.getFactory(lang)
              .create(lang)
              .read(new ByteArrayInputStream(response.body()), new Context());
      while (read.hasNext()) {
        check.run();
        if (rows.size() == MOST_ROWS) {
          throw new NoAnswer("answers with more than is taken: more than " + MOST_ROWS + " rows");
        }
        rows.add(sound(read.next()));
      }
    } catch (JenaException e) {
      throw new NoAnswer("answers with a SPARQL result that cannot be read");
    }
    return rows;
  }

  /** Results are not parsed as RDF is, so anything could stand for an IRI in them. */
  private static Binding sound(Binding row) throws NoAnswer {
    for (Iterator<Var> variables = row.vars(); variables.hasNext(); ) {
      Node value = row.get(variables.next());
      if (value.isURI() && NO_IRI.matcher(value.getURI()).find()) {
        throw new NoAnswer("answers with an IRI that is none");
      }
    }
    return row;
  }

  private static String reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.startsWith("longer than ")) {
      return "answers with more than is taken: " + message;
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return "does not answer in time";
    }
    return "cannot be reached";
  }
}
