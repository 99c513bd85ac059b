package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plastogen.vocabulary.Vocabulary;

/** Every IRI leads to what is known of it, in the format that is asked for. */
class DereferenceTest {

  private static final String CLAIM = "claim/brain-signaling/interneuron-block";

  private static Endpoint endpoint;
  private static Client client;

  @BeforeAll
  static void start() {
    endpoint = Endpoint.start(RealRelease.served(), EndpointOptions.standard().withPort(0));
    client = Client.of(endpoint);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, html",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', html",
    "text/turtle, ttl",
    "'application/rdf+xml;q=0.5, application/ld+json', jsonld",
    "application/n-triples, nt",
    "application/rdf+xml, rdf",
    "*/*, ttl",
    "'', ttl"
  })
  void aThingSendsItsReadersToTheDocumentTheyAccept(String accept, String suffix) {
    HttpResponse<String> answer = client.get("entity/ketamine", accept);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("ketamine." + suffix);
    assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    assertThat(answer.headers().firstValue("Link").orElseThrow())
        .contains("<ketamine.rdf>; rel=\"describedby\"; type=\"application/rdf+xml\"");
  }

  @Test
  void theLocationHoldsUnderAnyBase() {
    URI behindAProxy = URI.create("https://example.org/some/where/entity/ketamine");
    String location =
        client.get("entity/ketamine", "text/turtle").headers().firstValue("Location").orElseThrow();
    assertThat(behindAProxy.resolve(location))
        .hasToString("https://example.org/some/where/entity/ketamine.ttl");
  }

  @Test
  void aNameWithAColonIsNotTakenForAScheme() {
    String path = "mapping/bdnf/exactMatch/UniProtKB:P23560";
    String location =
        client.get(path, "text/turtle").headers().firstValue("Location").orElseThrow();
    assertThat(URI.create("http://example.org/" + path).resolve(location))
        .hasToString("http://example.org/" + path + ".ttl");
    assertThat(client.get(path + ".ttl", "").body()).contains("bdnf", "P23560");
  }

  @Test
  void whoAcceptsNoneOfTheFormatsIsToldWhichThereAre() {
    HttpResponse<String> answer = client.get("entity/ketamine", "image/png");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle", "application/ld+json", "text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle;charset=utf-8",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml"
  })
  void allFormatsSayTheSame(String suffix, String type) {
    HttpResponse<String> answer = client.get("entity/bdnf." + suffix, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    Graph graph = withoutTheDocument(parse(answer.body(), suffix), suffix);
    Graph turtle =
        withoutTheDocument(parse(client.get("entity/bdnf.ttl", "").body(), "ttl"), "ttl");
    assertThat(graph.size()).isGreaterThan(500);
    assertThat(graph.isIsomorphicWith(turtle)).isTrue();
  }

  @Test
  void anEntityIsDescribedWithClaimsEffectsMappingsAndTheirLabels() {
    Graph graph = parse(client.get("entity/bdnf.ttl", "").body(), "ttl");
    Node bdnf = iri("entity/bdnf");
    assertThat(graph.contains(bdnf, label(), Node.ANY)).isTrue();
    assertThat(graph.contains(bdnf, skos("exactMatch"), Node.ANY)).isTrue();
    List<Node> claims = subjects(graph, "object", bdnf, "Claim");
    assertThat(claims).hasSizeGreaterThan(10);
    for (Node claim : claims) {
      assertThat(graph.contains(claim, term("evidenceLevel"), Node.ANY)).isTrue();
      assertThat(graph.contains(claim, term("statedIn"), Node.ANY)).isTrue();
      assertThat(graph.contains(claim, term("paragraph"), Node.ANY)).isTrue();
    }
    List<Node> effects = subjects(graph, "object", bdnf, "Effect");
    assertThat(effects).isNotEmpty();
    for (Node effect : effects) {
      assertThat(graph.contains(effect, term("verdict"), Node.ANY)).isTrue();
      Node from = graph.find(effect, term("subject"), Node.ANY).next().getObject();
      assertThat(graph.contains(from, label(), Node.ANY)).isTrue();
    }
  }

  @Test
  void anEffectIsDescribedDownToTheClaimsItsChainsRestOn() {
    Graph graph = parse(client.get("effect/ketamine/increases/bdnf.ttl", "").body(), "ttl");
    List<Node> chains =
        graph
            .find(iri("effect/ketamine/increases/bdnf"), term("chain"), Node.ANY)
            .mapWith(t -> t.getObject())
            .toList();
    assertThat(chains).isNotEmpty();
    for (Node chain : chains) {
      for (Node step : objects(graph, chain, "step")) {
        Node edge = objects(graph, step, "edge").get(0);
        Node claim = objects(graph, edge, "supportedBy").get(0);
        assertThat(graph.contains(claim, term("evidenceLevel"), Node.ANY)).isTrue();
      }
    }
  }

  @Test
  void everyIriOfTheReleaseLeadsToSomething() {
    Set<String> iris = new TreeSet<>();
    RealRelease.served().dataset().find().forEachRemaining(quad -> collect(quad, iris));
    iris.removeIf(i -> i.endsWith("/"));
    assertThat(iris).hasSizeGreaterThan(4_000);
    List<String> lost = new ArrayList<>();
    for (String each : iris) {
      String path = each.substring(Vocabulary.BASE.length());
      int status = client.method("HEAD", path).statusCode();
      if (status != 200 && status != 303) {
        lost.add(status + " " + path);
      }
    }
    assertThat(lost).isEmpty();
  }

  private static void collect(Quad quad, Set<String> iris) {
    for (Node node :
        List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
      if (node.isURI() && node.getURI().startsWith(Vocabulary.BASE)) {
        iris.add(node.getURI().replaceFirst("#.*", ""));
      }
    }
  }

  @Test
  void graphsAndTheOntologyAreDocumentsUnderTheirOwnIri() {
    HttpResponse<String> ontology = client.get("ontology", "text/turtle");
    assertThat(ontology.statusCode()).isEqualTo(200);
    assertThat(ontology.headers().firstValue("Content-Location")).contains("ontology.ttl");
    Graph terms = parse(ontology.body(), "ttl");
    assertThat(terms.contains(term("netIncreases"), label(), Node.ANY)).isTrue();
    assertThat(parse(client.get("ontology/2026-11-21", "text/turtle").body(), "ttl").size())
        .isEqualTo(terms.size());
    assertThat(parse(client.get("graph/mappings.nt", "").body(), "nt").size())
        .isGreaterThanOrEqualTo(467);
  }

  @Test
  void aDocumentHasAStrongTagAndIsNotSentTwice() {
    HttpResponse<String> first = client.get(CLAIM + ".ttl", "");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).startsWith("\"");
    HttpResponse<String> again =
        client.send(client.request(CLAIM + ".ttl").header("If-None-Match", tag).build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(client.get(CLAIM + ".nt", "").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(tag);
    String link = first.headers().firstValue("Link").orElseThrow();
    assertThat(link)
        .contains("<interneuron-block.html>; rel=\"alternate\"; type=\"text/html\"")
        .contains("<" + Vocabulary.BASE + CLAIM + ">; rel=\"describes\"")
        .contains("rel=\"canonical\"", "rel=\"license\"");
  }

  @Test
  void theCompressedDocumentHasAWeakTagThatNamesTheSame() {
    String tag = client.get(CLAIM + ".ttl", "").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> packed =
        client.send(client.request(CLAIM + ".ttl").header("Accept-Encoding", "gzip").build());
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("ETag")).contains("W/" + tag);
  }

  @Test
  void headTellsTheSameWithoutABody() {
    HttpResponse<String> get = client.get(CLAIM + ".ttl", "");
    HttpResponse<String> head = client.method("HEAD", CLAIM + ".ttl");
    assertThat(head.body()).isEmpty();
    for (String name : List.of("ETag", "Link", "Content-Type", "Content-Length", "Vary")) {
      assertThat(head.headers().firstValue(name))
          .as(name)
          .isEqualTo(get.headers().firstValue(name));
    }
  }

  @Test
  void anUnknownNameIsToldWithTheNearestKnownOnes() {
    HttpResponse<String> answer = client.get("entity/ketamin", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("did you mean", "entity/ketamine");
    assertThat(client.get("entity/qqqqqq.ttl", "").statusCode()).isEqualTo(404);
    assertThat(client.method("DELETE", "entity/ketamine").statusCode()).isEqualTo(405);
  }

  @Test
  void aBrowserThatAsksForAnUnknownNameGetsAPageWithTheNearestKnownOnes() {
    for (HttpResponse<String> answer :
        List.of(
            client.get("entity/ketamin", "text/html,*/*;q=0.8"),
            client.get("entity/ketamin.html", ""))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("text/html");
      assertThat(answer.body()).contains("<h1>", "did you mean", "entity/ketamine");
    }
  }

  @Test
  void thePageWorksWithoutScript() {
    String page = client.get("entity/bdnf.html", "").body();
    assertThat(page)
        .contains("BDNF", "https://w3id.org/plastogen/entity/bdnf")
        .doesNotContain("{{");
  }

  private static Graph withoutTheDocument(Graph graph, String suffix) {
    graph.remove(iri("entity/bdnf." + suffix), Node.ANY, Node.ANY);
    return graph;
  }

  private static Graph parse(String text, String suffix) {
    Graph graph = GraphFactory.createDefaultGraph();
    Lang lang =
        switch (suffix) {
          case "ttl" -> Lang.TURTLE;
          case "jsonld" -> Lang.JSONLD;
          case "nt" -> Lang.NTRIPLES;
          default -> Lang.RDFXML;
        };
    RDFParser.fromString(text, lang)
        .base("http://example.org/")
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    return graph;
  }

  private static List<Node> subjects(Graph graph, String property, Node object, String type) {
    return graph
        .find(Node.ANY, term(property), object)
        .mapWith(t -> t.getSubject())
        .filterKeep(
            s ->
                graph.contains(
                    s,
                    NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                    term(type)))
        .toList();
  }

  private static List<Node> objects(Graph graph, Node subject, String property) {
    return graph.find(subject, term(property), Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(Vocabulary.BASE + path);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Vocabulary.term(name));
  }

  private static Node label() {
    return NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
  }

  private static Node skos(String name) {
    return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
  }
}
