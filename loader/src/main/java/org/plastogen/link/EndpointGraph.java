package org.plastogen.link;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifiers;

/**
 * The part of an endpoint's graph that may touch ours: what it says of our identifiers in any
 * spelling, what refers to them, and what bears one of our labels or synonyms.
 */
public final class EndpointGraph {
  private static final int BATCH = 100;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_DESCRIBED = 2_000;
  private static final int MOST_TRIPLES = 1_000_000;
  private static final String NAMES =
      Stream.concat(Names.LABELS.stream(), Names.SYNONYMS.stream())
          .map(property -> "<" + property.getURI() + ">")
          .collect(Collectors.joining(" "));

  private final URI endpoint;
  private final Instant deadline;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final List<String> leftOut = new ArrayList<>();

  private EndpointGraph(URI endpoint, Duration patience) {
    this.endpoint = endpoint;
    this.deadline = Instant.now().plus(patience);
  }

  /**
   * What an endpoint told.
   *
   * @param graph what it says
   * @param leftOut why that may not be all; empty if nothing was cut
   */
  public record Told(Graph graph, List<String> leftOut) {
    /** Copies the list. */
    public Told {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Asks an endpoint.
   *
   * @param endpoint the URL that answers SPARQL queries
   * @param patience how long all questions together may take
   * @param seeds our entities and mappings
   * @param identifiers the registry of identifiers
   * @return what it says
   * @throws GraphNotRead if it does not answer in time, or not with RDF
   */
  public static Told read(URI endpoint, Duration patience, Seeds seeds, Identifiers identifiers)
      throws GraphNotRead {
    EndpointGraph reader = new EndpointGraph(endpoint, patience);
    Set<String> iris = new TreeSet<>();
    for (Mapping mapping : seeds.mappings()) {
      iris.add(mapping.object());
      identifiers.read(mapping.object()).ifPresent(i -> iris.addAll(i.spellings()));
    }
    seeds.entities().forEach(entity -> iris.add(entity.iri()));
    iris.removeIf(iri -> !iri.matches("[^\\s<>\"{}|\\\\^`]+"));
    reader.around(List.copyOf(iris));
    reader.described();
    reader.named(
        seeds.entities().stream()
            .flatMap(e -> Stream.concat(Stream.of(e.label()), e.synonyms().stream()))
            .flatMap(EndpointGraph::inBothCases)
            .collect(Collectors.toCollection(TreeSet::new)));
    return new Told(reader.graph, reader.leftOut);
  }

  /** A store finds a literal as it is written, and many begin labels with a capital. */
  private static Stream<String> inBothCases(String label) {
    return Stream.of(
        label,
        label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
        label.toLowerCase(Locale.ROOT));
  }

  private void around(List<String> iris) throws GraphNotRead {
    for (List<String> batch : batches(iris)) {
      askOf(batch, "?x ?p ?o", "?x ?p ?o");
      askOf(batch, "?s ?p ?x", "?s ?p ?x");
      // A blank node has no name to ask for later: what it says comes along.
      askOf(batch, "?s ?q ?o", "?s ?p ?x FILTER isBlank(?s) ?s ?q ?o");
    }
  }

  /** What refers to an identifier may be a node with a name, or a record of a statement. */
  private void described() throws GraphNotRead {
    Set<String> subjects = new TreeSet<>();
    graph
        .find()
        .filterKeep(t -> t.getSubject().isURI())
        .forEachRemaining(t -> subjects.add(t.getSubject().getURI()));
    if (subjects.size() > MOST_DESCRIBED) {
      leftOut.add(
          "of "
              + subjects.size()
              + " nodes that refer to our identifiers, "
              + MOST_DESCRIBED
              + " were asked for");
    }
    for (List<String> batch : batches(subjects.stream().limit(MOST_DESCRIBED).toList())) {
      askOf(batch, "?x ?p ?o", "?x ?p ?o");
    }
  }

  /** A batch whose answer is cut is asked for in halves, down to the one node that has too much. */
  private void askOf(List<String> iris, String wanted, String pattern) throws GraphNotRead {
    String values = iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
    boolean cut =
        ask("CONSTRUCT { " + wanted + " } WHERE { VALUES ?x { " + values + " } " + pattern + " }");
    if (!cut) {
      return;
    }
    if (iris.size() > 1) {
      askOf(iris.subList(0, iris.size() / 2), wanted, pattern);
      askOf(iris.subList(iris.size() / 2, iris.size()), wanted, pattern);
    } else {
      leftOut.add(iris.get(0) + " has more than " + MOST_ROWS + " triples there");
    }
  }

  private void named(Set<String> labels) throws GraphNotRead {
    for (List<String> batch : batches(List.copyOf(labels))) {
      String values =
          batch.stream()
              .map(l -> "\"" + l.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
              .map(l -> l + " " + l + "@en")
              .collect(Collectors.joining(" "));
      boolean cut =
          ask(
              "CONSTRUCT { ?x ?p ?l . ?x a ?t } WHERE { VALUES ?l { "
                  + values
                  + " } VALUES ?p { "
                  + NAMES
                  + " } ?x ?p ?l OPTIONAL { ?x a ?t } }");
      if (cut) {
        leftOut.add("more than " + MOST_ROWS + " nodes have one of a hundred of our names there");
      }
    }
  }

  private static List<List<String>> batches(List<String> all) {
    List<List<String>> batches = new ArrayList<>();
    for (int i = 0; i < all.size(); i += BATCH) {
      batches.add(all.subList(i, Math.min(all.size(), i + BATCH)));
    }
    return batches;
  }

  /** Adds an answer; true if it was as long as an answer may be, so that there may be more. */
  private boolean ask(String query) throws GraphNotRead {
    long left = Duration.between(Instant.now(), deadline).toMillis();
    if (left <= 0) {
      throw tooSlow();
    }
    List<Triple> answer;
    try (QueryExecutionHTTP execution =
        QueryExecutionHTTP.service(endpoint.toString())
            .query(query + " LIMIT " + MOST_ROWS)
            .sendMode(QuerySendMode.asPostForm)
            .timeout(left, TimeUnit.MILLISECONDS)
            .build()) {
      answer = execution.execConstruct().getGraph().find(Node.ANY, Node.ANY, Node.ANY).toList();
    } catch (QueryException | RiotException | AtlasException e) {
      throw Instant.now().isAfter(deadline) ? tooSlow() : new GraphNotRead(told(e));
    }
    answer.forEach(graph::add);
    if (graph.size() > MOST_TRIPLES) {
      throw new GraphNotRead(
          endpoint + " says more than a million triples of our identifiers; take a part as a file");
    }
    return answer.size() >= MOST_ROWS;
  }

  private GraphNotRead tooSlow() {
    return new GraphNotRead(endpoint + " took too long; give it more time with --timeout");
  }

  /** A status if there is one, else the trouble with the connection, else what was not RDF. */
  private String told(RuntimeException fault) {
    String first = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      int status =
          cause instanceof QueryExceptionHTTP asked
              ? asked.getStatusCode()
              : cause instanceof HttpException http ? http.getStatusCode() : 0;
      if (status >= 300) {
        return endpoint + " gave no answer: it says " + status + " " + first;
      }
      if (cause instanceof IOException) {
        return endpoint + " cannot be reached" + because(cause.getMessage());
      }
    }
    return endpoint
        + " did not answer with RDF: "
        + first
        + " Is it the address of a page? Give that of the SPARQL queries.";
  }

  private static String because(@Nullable String message) {
    return message == null ? "; does it run?" : ": " + message;
  }
}
