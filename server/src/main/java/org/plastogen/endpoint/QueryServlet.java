package org.plastogen.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.plastogen.endpoint.answer.Accept;
import org.plastogen.endpoint.answer.AnswerFormat;
import org.plastogen.endpoint.answer.Answers;
import org.plastogen.endpoint.answer.EntityTag;
import org.plastogen.endpoint.answer.OpenServlet;
import org.plastogen.endpoint.answer.Replies;
import org.plastogen.endpoint.answer.Spool;
import org.plastogen.endpoint.guard.CheckedQuery;
import org.plastogen.endpoint.guard.Limits;
import org.plastogen.endpoint.guard.QueryReader;
import org.plastogen.endpoint.guard.Refusal;
import org.plastogen.endpoint.guard.RefusedRequest;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.endpoint.request.SiteAddress;

/**
 * The query path. One request is served by one release from its first byte to its last, whatever is
 * swapped in meanwhile.
 *
 * <p>A servlet of Fuseki's server and not one of its action processors: those answer faults with
 * the text of exceptions and log every query.
 */
final class QueryServlet extends OpenServlet {

  private static final long serialVersionUID = 1L;

  /**
   * Where queries go; with a slash at the end too, as the tests of the W3C and some clients ask.
   */
  static final List<String> PATHS = List.of("/sparql", "/sparql/");

  private static final String ALLOW = "GET, HEAD, POST, OPTIONS";

  /** Every look-up goes through all graphs that FROM names. */
  private static final int MOST_GRAPHS = 1000;

  private static final int LIGHT_CHARACTERS = 16 * 1024;
  private static final long PARSED_SOON_MILLIS = 100;

  private final transient Supplier<ServedRelease> served;
  private final transient QueryReader queries;
  private final transient RequestReader requests;
  private final transient Answers answers;
  private final transient Limits limits;

  QueryServlet(Supplier<ServedRelease> served, Answers answers, Limits limits) {
    super(ALLOW);
    this.served = served;
    this.limits = limits;
    this.answers = answers;
    this.queries = new QueryReader(limits.maxQueryBytes(), limits.maxNesting(), answers.services());
    this.requests = new RequestReader(limits.maxQueryBytes());
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    QueryRequest asked = requests.read(request);
    if (asked.query().isPresent()) {
      answer(asked, asked.query().get(), new Exchange(request, response));
    } else {
      describe(new Exchange(request, response));
    }
  }

  private void answer(QueryRequest asked, String text, Exchange exchange) throws IOException {
    long begun = System.nanoTime();
    ServedRelease release = served.get();
    CheckedQuery checked = read(text, exchange.request);
    AnswerFormat format = exchange.accept().choose(AnswerFormat.forAnswerOf(checked.query()));
    EntityTag tag = EntityTag.of(asked.identity(release.id(), format.mediaType()));
    boolean cacheable = checked.repeatable() && !exchange.request.getMethod().equals("POST");
    if (cacheable && tag.isIn(exchange.request.getHeader("If-None-Match"))) {
      Replies.notModified(exchange.response, tag);
      return;
    }
    chooseGraphs(checked.query(), asked);
    Spool spool =
        answers.by(exchange.request).answer(checked.query(), format, release, left(asked, begun));
    if (cacheable) {
      Replies.tag(exchange.response, tag);
    } else {
      exchange.response.setHeader("Cache-Control", "no-store");
    }
    Replies.send(exchange.request, exchange.response, format, spool);
  }

  /** What parsing has left of the time a query may take, or the client wants to wait. */
  private Optional<Duration> left(QueryRequest asked, long begun) {
    Duration allowed =
        asked
            .timeout()
            .filter(wish -> wish.compareTo(limits.queryTimeout()) < 0)
            .orElse(limits.queryTimeout());
    Duration spent = Duration.ofNanos(System.nanoTime() - begun);
    if (spent.compareTo(allowed) >= 0) {
      throw new RefusedRequest(new Refusal.TookTooLong(allowed));
    }
    return spent.toMillis() > PARSED_SOON_MILLIS
        ? Optional.of(Duration.ofMillis(Math.max(1, allowed.minus(spent).toMillis())))
        : asked.timeout();
  }

  /** A long query takes long to parse, and waits for its turn before that too. */
  private CheckedQuery read(String text, HttpServletRequest request) {
    return text.length() > LIGHT_CHARACTERS
        ? answers.by(request).watched(check -> queries.read(text))
        : queries.read(text);
  }

  private void describe(Exchange exchange) throws IOException {
    AnswerFormat format = exchange.accept().choose(AnswerFormat.forGraphs());
    SiteAddress site = SiteAddress.of(exchange.request);
    ServiceDescription description =
        new ServiceDescription(
            site.to("/"), site.to(exchange.request.getRequestURI()), limits, answers.services());
    Spool spool =
        answers.by(exchange.request).write(description.of(served.get().dataset()), format);
    // It names the address that was asked, which a cache in between may not see.
    exchange.response.setHeader("Cache-Control", "no-cache");
    Replies.send(exchange.request, exchange.response, format, spool);
  }

  /** The protocol's graphs replace those of the query (SPARQL 1.1 Protocol, section 2.1.4). */
  private static void chooseGraphs(Query query, QueryRequest asked) {
    if (!asked.defaultGraphs().isEmpty() || !asked.namedGraphs().isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      asked.defaultGraphs().forEach(query::addGraphURI);
      // ARQ takes one that is named twice for a fault.
      asked.namedGraphs().stream().distinct().forEach(query::addNamedGraphURI);
    }
    if (query.getGraphURIs().size() + query.getNamedGraphURIs().size() > MOST_GRAPHS) {
      throw new RefusedRequest(
          new Refusal.Malformed("A query may name " + MOST_GRAPHS + " graphs at most in FROM."));
    }
  }

  private record Exchange(HttpServletRequest request, HttpServletResponse response) {

    Accept accept() {
      String header = String.join(",", Collections.list(request.getHeaders("Accept")));
      return Accept.of(header.isBlank() ? null : header);
    }
  }
}
