package org.plastogen.link;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Seeds;
import org.plastogen.identifier.Identifiers;

/**
 * The part of an endpoint's graph that may touch ours: what it says of our identifiers in any
 * spelling, what refers to them, and what bears one of our labels.
 */
public final class EndpointGraph {
  private static final int BATCH = 100;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_DESCRIBED = 2_000;
  private static final int MOST_TRIPLES = 1_000_000;

  private final URI endpoint;
  private final Instant deadline;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private EndpointGraph(URI endpoint, Duration patience) {
    this.endpoint = endpoint;
    this.deadline = Instant.now().plus(patience);
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
  public static Graph read(URI endpoint, Duration patience, Seeds seeds, Identifiers identifiers)
      throws GraphNotRead {
    EndpointGraph reader = new EndpointGraph(endpoint, patience);
    Set<String> iris = new TreeSet<>();
    for (Mapping mapping : seeds.mappings()) {
      iris.add(mapping.object());
      identifiers.read(mapping.object()).ifPresent(i -> iris.addAll(i.spellings()));
    }
    iris.removeIf(iri -> !iri.matches("[^\\s<>\"{}|\\\\^`]+"));
    reader.around(iris);
    reader.described();
    reader.labelled(
        seeds.entities().stream()
            .flatMap(e -> Stream.concat(Stream.of(e.label()), e.synonyms().stream()))
            .collect(Collectors.toCollection(TreeSet::new)));
    return reader.graph;
  }

  private void around(Set<String> iris) throws GraphNotRead {
    for (List<String> batch : batches(iris)) {
      String values = values(batch);
      ask("CONSTRUCT { ?x ?p ?o } WHERE { VALUES ?x { " + values + " } ?x ?p ?o }");
      ask("CONSTRUCT { ?s ?p ?x } WHERE { VALUES ?x { " + values + " } ?s ?p ?x }");
    }
  }

  /** What refers to an identifier may be a node with a name, or a record of a statement. */
  private void described() throws GraphNotRead {
    Set<String> subjects = new TreeSet<>();
    graph
        .find()
        .filterKeep(t -> t.getSubject().isURI())
        .forEachRemaining(t -> subjects.add(t.getSubject().getURI()));
    Set<String> some =
        subjects.stream().limit(MOST_DESCRIBED).collect(Collectors.toCollection(TreeSet::new));
    for (List<String> batch : batches(some)) {
      ask("CONSTRUCT { ?x ?p ?o } WHERE { VALUES ?x { " + values(batch) + " } ?x ?p ?o }");
    }
  }

  private void labelled(Set<String> labels) throws GraphNotRead {
    for (List<String> batch : batches(labels)) {
      String values =
          batch.stream()
              .map(l -> "\"" + l.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
              .map(l -> l + " " + l + "@en")
              .collect(Collectors.joining(" "));
      ask(
          "CONSTRUCT { ?x <http://www.w3.org/2000/01/rdf-schema#label> ?l . ?x a ?t } WHERE {"
              + " VALUES ?l { "
              + values
              + " } ?x <http://www.w3.org/2000/01/rdf-schema#label> ?l OPTIONAL { ?x a ?t } }");
    }
  }

  private static List<List<String>> batches(Set<String> all) {
    List<String> list = List.copyOf(all.stream().sorted().toList());
    List<List<String>> batches = new ArrayList<>();
    for (int i = 0; i < list.size(); i += BATCH) {
      batches.add(list.subList(i, Math.min(list.size(), i + BATCH)));
    }
    return batches;
  }

  private static String values(List<String> iris) {
    return iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
  }

  private void ask(String query) throws GraphNotRead {
    long left = Duration.between(Instant.now(), deadline).toMillis();
    if (left <= 0) {
      throw new GraphNotRead(endpoint + " took too long; give it more time with --timeout");
    }
    try (QueryExecutionHTTP execution =
        QueryExecutionHTTP.service(endpoint.toString())
            .query(query + " LIMIT " + MOST_ROWS)
            .timeout(left, TimeUnit.MILLISECONDS)
            .build()) {
      execution
          .execConstruct()
          .getGraph()
          .find(Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(graph::add);
    } catch (QueryException | HttpException e) {
      throw new GraphNotRead(endpoint + " gave no answer: " + e.getMessage());
    }
    if (graph.size() > MOST_TRIPLES) {
      throw new GraphNotRead(
          endpoint + " says more than a million triples of our identifiers; take a part as a file");
    }
  }
}
