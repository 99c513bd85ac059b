package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plastogen.endpoint.guard.AllowedServices;
import org.plastogen.question.Question;
import org.plastogen.question.QuestionReader;

/** Joins with real slices of other graphs, in both directions, between two servers. */
class FederationTest {

  private static final Path SLICES = Path.of("../../shared/external");
  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/plastogen/ontology#>
      PREFIX entity: <https://w3id.org/plastogen/entity/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX wp: <http://vocabularies.wikipathways.org/wp#>
      PREFIX biolink: <https://w3id.org/biolink/vocab/>
      """;

  private static FusekiServer other;
  private static Endpoint endpoint;
  private static String otherUrl;
  private static Client client;

  @BeforeAll
  static void start() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        data,
        () -> {
          RDFDataMgr.read(data, FederationTest.class.getResource("other-graph.ttl").toString());
          for (String slice :
              List.of(
                  "rdf_converted/wikipathways_selected.ttl",
                  "rdf_converted/eco-basic.ttl",
                  "rdf_converted/hetionet_nodes_selected.nt",
                  "drugmechdb/drugmechdb_mood_nmda.ttl")) {
            if (Files.exists(SLICES.resolve(slice))) {
              RDFDataMgr.read(data, SLICES.resolve(slice).toUri().toString());
            }
          }
        });
    other = FusekiServer.create().port(0).loopback(true).add("/other", data).build();
    other.start();
    otherUrl = other.serverURL() + "other/query";
    endpoint =
        Endpoint.start(
            RealRelease.served(),
            EndpointOptions.standard()
                .withPort(0)
                .withServices(AllowedServices.of(List.of(otherUrl))));
    client = Client.of(endpoint);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    other.stop();
  }

  private static void needsSlices() {
    assumeTrue(
        Files.isDirectory(SLICES),
        "left out: the slices of other graphs are not beside the project");
  }

  private static String ours(String pattern) {
    HttpResponse<String> answer =
        client.ask(PREFIXES + "SELECT DISTINCT * { " + pattern + " }", "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> theirs(String pattern) {
    List<String> rows = new ArrayList<>();
    try (QueryExecHTTP execution =
        QueryExecHTTP.service(otherUrl)
            .query(PREFIXES + "SELECT DISTINCT * { " + pattern + " }")
            .build()) {
      execution.select().forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  @Test
  void weFindOurProteinsInTheirPathways() {
    needsSlices();
    String rows =
        ours(
            "?entity skos:exactMatch ?id SERVICE <"
                + otherUrl
                + "> { { ?node skos:exactMatch ?id } UNION { ?node skos:closeMatch ?id } ?node"
                + " dct:isPartOf ?pathway }");
    assertThat(rows).contains("entity/bdnf,", "wikipathways/WP");
    assertThat(rows.lines().count()).isGreaterThan(10);
  }

  @Test
  void ourEvidenceLevelsReadTheirOntology() {
    needsSlices();
    assertThat(
            ours(
                "?level a pg:EvidenceLevel ; ?match ?eco FILTER (STRSTARTS(STR(?eco),"
                    + " \"http://purl.obolibrary.org/obo/ECO_\")) SERVICE <"
                    + otherUrl
                    + "> { ?eco rdfs:label ?name }"))
        .contains("evidence");
  }

  @Test
  void ourEntitiesReadTheirLabels() {
    needsSlices();
    assertThat(
            ours("?entity skos:exactMatch ?id SERVICE <"
                    + otherUrl
                    + "> { ?id a ?kind ; rdfs:label ?name FILTER (STRSTARTS(STR(?kind),"
                    + " \"https://het.io/\")) }")
                .lines()
                .count())
        .isGreaterThan(20);
  }

  @Test
  void theyAskUsWhatActsOnWhatTheyKnow() {
    String sparql = endpoint.url().resolve("sparql").toString();
    List<String> rows =
        theirs(
            "?id <https://example.org/name> ?name SERVICE <"
                + sparql
                + "> { ?entity skos:exactMatch ?id . ?cause pg:netIncreases ?entity }");
    assertThat(rows)
        .anyMatch(row -> row.contains("entity/bdnf") && row.contains("entity/ketamine"));
  }

  @Test
  void theyJoinTheirPathwayMembersWithOurClaims() {
    needsSlices();
    String sparql = endpoint.url().resolve("sparql").toString();
    List<String> rows =
        theirs(
            "?node a wp:GeneProduct ; skos:closeMatch ?id FILTER (?id ="
                + " <http://purl.uniprot.org/uniprot/P23560>) SERVICE <"
                + sparql
                + "> { ?entity skos:exactMatch ?id . ?claim pg:object ?entity ; pg:evidenceLevel"
                + " ?level }");
    assertThat(rows).isNotEmpty();
  }

  /** Their paths reify each edge; ours finds which of their drugs lower what ours is about. */
  @Test
  void weFindTheDrugsOfTheirPathsThatActOnOurReceptor() {
    needsSlices();
    String rows =
        ours(
            "entity:nmda-receptor skos:exactMatch|skos:closeMatch|skos:relatedMatch ?id SERVICE <"
                + otherUrl
                + "> { ?edge rdf:object ?id ; rdf:predicate biolink:decreases_activity_of ;"
                + " rdf:subject ?drug ; dct:isPartOf ?path }");
    assertThat(rows).contains("uniprot/Q05586", "sulab.github.io/DrugMechDB/");
    assertThat(rows.lines().count()).isGreaterThan(4);
  }

  @Test
  void theyAskUsWhichEndsOfTheirPathsKetamineLowers() {
    needsSlices();
    List<String> rows =
        theirs(
            "SERVICE <"
                + endpoint.url().resolve("sparql")
                + "> { entity:ketamine pg:netDecreases ?ours . ?ours skos:exactMatch ?id }"
                + " ?edge rdf:object ?id ; dct:isPartOf ?path");
    assertThat(rows)
        .hasSizeGreaterThan(10)
        .anyMatch(row -> row.contains("mesh/D003866") && row.contains("DrugMechDB/"));
  }

  static List<Question> federated() {
    List<String> faults = new ArrayList<>();
    List<Question> all =
        QuestionReader.read(Path.of("../queries/federated"), fault -> faults.add(fault.toText()));
    assertThat(faults).isEmpty();
    return all;
  }

  @ParameterizedTest
  @MethodSource("federated")
  void ourHalfOfEachFederatedQuestionHasAnAnswer(Question question) {
    assertThat(question.federatesWith()).hasSize(1);
    assertThat(question.meaning()).contains("Needs the network", question.federatesWith().get(0));
    assertThat(question.keywords()).contains("network");
    Query half = QueryFactory.create(question.text());
    half.setQueryPattern(
        ElementTransformer.transform(
            half.getQueryPattern(),
            new ElementTransformCopyBase() {
              @Override
              public Element transform(
                  ElementService service, org.apache.jena.graph.Node name, Element inner) {
                return new ElementGroup();
              }
            }));
    half.getOrderBy().clear();
    HttpResponse<String> answer = client.ask(half.serialize(), "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines().count()).isGreaterThan(3);
    assertThat(client.ask(question.text()).statusCode()).isEqualTo(403);
  }

  @Test
  void theSixEndpointsThatAreAskedAreAllThere() {
    assertThat(federated().stream().flatMap(q -> q.federatesWith().stream()))
        .containsExactlyInAnyOrder(
            "https://sparql.uniprot.org/sparql",
            "https://sparql.wikipathways.org/sparql",
            "https://query.wikidata.org/sparql",
            "https://id.nlm.nih.gov/mesh/sparql",
            "https://sparql.rhea-db.org/sparql",
            "https://idsm.elixir-czech.cz/sparql/endpoint/idsm");
  }
}
