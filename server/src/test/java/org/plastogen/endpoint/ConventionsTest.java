package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools that know nothing of this endpoint ask it first. */
class ConventionsTest {

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

  private static Graph graph(String path) {
    HttpResponse<String> answer = client.get(path, "text/turtle");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), Lang.TURTLE).base(endpoint.url() + path).parse(graph);
    return graph;
  }

  private static boolean holds(Graph graph, String pattern) {
    try (QueryExecution execution =
        QueryExecution.model(ModelFactory.createModelForGraph(graph))
            .query(
                """
                PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                ASK { %s }
                """
                    .formatted(pattern))
            .build()) {
      return execution.execAsk();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s a sd:Service ; sd:endpoint <%ssparql> ; sd:supportedLanguage sd:SPARQL11Query",
        "?s sd:feature sd:UnionDefaultGraph ; sd:resultFormat"
            + " <http://www.w3.org/ns/formats/JSON-LD>",
        "?s sd:defaultDataset/sd:defaultGraph/void:triples ?n FILTER (?n > 40000)",
        "?s sd:defaultDataset/sd:namedGraph [ sd:name <https://w3id.org/plastogen/graph/entities> ;"
            + " sd:graph/void:triples ?n ]",
        "?s dcterms:license ?licence"
      })
  void aBareRequestIsAnsweredWithTheServiceDescription(String pattern) {
    assertThat(holds(graph("sparql"), pattern.formatted(endpoint.url()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?d a void:Dataset, dcat:Dataset ; void:sparqlEndpoint <%ssparql> ; void:uriSpace"
            + " 'https://w3id.org/plastogen/'",
        "?d void:classPartition [ void:class <https://w3id.org/plastogen/ontology#Claim> ;"
            + " void:entities ?n ] FILTER (?n > 900)",
        "?d void:propertyPartition [ void:property"
            + " <https://w3id.org/plastogen/ontology#netIncreases> ; void:triples ?n ]",
        "?d void:subset [ a void:Linkset ; void:objectsTarget/void:uriSpace"
            + " 'http://purl.uniprot.org/uniprot/' ]",
        "?d dcterms:license ?licence ; owl:versionInfo ?version ; void:vocabulary"
            + " <http://www.w3.org/2004/02/skos/core#>",
        "?d void:exampleResource <https://w3id.org/plastogen/entity/ketamine>",
        "?service a dcat:DataService ; dcat:servesDataset ?d"
      })
  void theWellKnownAddressDescribesTheDataset(String pattern) {
    assertThat(holds(graph(".well-known/void"), pattern.formatted(endpoint.url()))).isTrue();
  }

  /** What a client reads first is short; the finest counts stand in a graph that it names. */
  @Test
  void theDescriptionOfTheSiteIsShortAndSaysWhereTheRestIs() {
    HttpResponse<String> first = client.get(".well-known/void", "text/turtle");
    HttpResponse<String> all = client.get("graph/metadata.ttl", "");
    assertThat(first.body().length()).isLessThan(150_000).isLessThan(all.body().length() / 5);
    Graph graph = graph(".well-known/void");
    assertThat(
            holds(
                graph,
                "<https://w3id.org/plastogen/.well-known/void> a void:DatasetDescription ;"
                    + " <http://xmlns.com/foaf/0.1/primaryTopic> ?d ; rdfs:seeAlso"
                    + " <https://w3id.org/plastogen/graph/metadata> . ?d a void:Dataset"))
        .isTrue();
    assertThat(holds(graph, "?any void:propertyPartition/void:classPartition ?of")).isFalse();
  }

  /** The picture of classes that the SIB draws asks for partitions graph by graph. */
  @Test
  void anOverviewOfClassesFindsThePartitionsOfEachGraph() {
    String rows =
        editor(
            """
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT DISTINCT ?graph ?class ?property ?object {
              ?named sd:name ?graph ; sd:graph ?content . ?content void:classPartition ?part .
              ?part void:class ?class ; void:propertyPartition ?pp .
              ?pp void:property ?property ; void:triples ?n ; void:classPartition [ void:class ?object ]
            }
            """);
    assertThat(rows)
        .contains(
            "graph/direct,https://w3id.org/plastogen/ontology#Drug,"
                + "https://w3id.org/plastogen/ontology#increases,"
                + "https://w3id.org/plastogen/ontology#NeurotrophicFactor");
  }

  @Test
  void theExamplesAreADocumentToo() {
    assertThat(graph(".well-known/sparql-examples").size()).isGreaterThan(1_000);
    assertThat(client.get(".well-known/void.jsonld", "").headers().firstValue("Content-Type"))
        .contains("application/ld+json");
    assertThat(client.get(".well-known/other", "").statusCode()).isEqualTo(404);
  }

  /** The three things that the SIB's editor asks an endpoint for, with the parameter it adds. */
  @Test
  void anEditorFindsPrefixesExamplesAndTheSchema() {
    String prefixes =
        editor(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT DISTINCT ?prefix ?namespace { [] sh:namespace ?namespace ; sh:prefix ?prefix }
            """);
    assertThat(prefixes).contains("pg,https://w3id.org/plastogen/ontology#", "CHEBI,");
    String examples =
        editor(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?q ?comment {
              ?q a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct|sh:describe ?text
            }
            """);
    assertThat(examples.lines().count()).isGreaterThan(100);
    String schema =
        editor(
            """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX ext: <http://ldf.fi/void-ext#>
            SELECT DISTINCT ?class ?property ?object ?datatype {
              ?part void:class ?class ; void:propertyPartition ?pp .
              ?pp void:property ?property .
              OPTIONAL {
                { ?pp void:classPartition [ void:class ?object ] }
                UNION { ?pp ext:datatypePartition [ ext:datatype ?datatype ] }
              }
            }
            """);
    assertThat(schema)
        .contains(
            "#Claim,https://w3id.org/plastogen/ontology#evidenceLevel,https://w3id.org/plastogen/ontology#EvidenceLevel,",
            "#Claim,https://w3id.org/plastogen/ontology#paragraph,,http://www.w3.org/2001/XMLSchema#integer");
  }

  private static String editor(String query) {
    HttpResponse<String> answer =
        client.get("sparql?ac=1&query=" + Client.encode(query), "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** SPARQLWrapper and its like say the format they want under three names at once. */
  @Test
  void parametersThatClientsAddAreHarmless() {
    String query = Client.encode("ASK { ?s ?p ?o }");
    HttpResponse<String> got =
        client.get(
            "sparql?query=" + query + "&format=json&output=json&results=json",
            "application/sparql-results+json,application/json,text/javascript,application/javascript");
    assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
    assertThat(got.body()).contains("true");
    HttpResponse<String> posted =
        client.post(
            "sparql", "application/x-www-form-urlencoded", "format=json&query=" + query + "&x=y");
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(200);
  }

  @Test
  void theFrontPageDescribesTheDataForSearchEngines() throws IOException {
    String page = client.get("", "text/html").body();
    String mark = "<script type=\"application/ld+json\">";
    int begin = page.indexOf(mark) + mark.length();
    JsonNode data =
        new ObjectMapper().readTree(page.substring(begin, page.indexOf("</script>", begin)));
    assertThat(data.get("@type").asText()).isEqualTo("Dataset");
    assertThat(data.at("/distribution/0/contentUrl").asText()).isEqualTo(endpoint.url() + "sparql");
    assertThat(data.get("variableMeasured")).isNotEmpty();
  }

  @Test
  void theContextOfJsonLdIsServed() throws IOException {
    HttpResponse<String> answer = client.get("context.jsonld", "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/ld+json");
    assertThat(new ObjectMapper().readTree(answer.body()).at("/@context/pg").asText())
        .isEqualTo("https://w3id.org/plastogen/ontology#");
  }
}
