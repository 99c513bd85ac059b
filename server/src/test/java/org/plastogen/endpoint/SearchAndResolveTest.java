package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding things by words and by names, over HTTP and in SPARQL. */
class SearchAndResolveTest {

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

  private static JsonNode search(String words) throws IOException {
    HttpResponse<String> answer = client.get("search.json?q=" + Client.encode(words), "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).get("hits");
  }

  private static HttpResponse<String> ask(String pattern) {
    return client.ask(
        """
        PREFIX text: <http://jena.apache.org/text#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX pg: <https://w3id.org/plastogen/ontology#>
        SELECT * { %s }
        """
            .formatted(pattern),
        "text/csv");
  }

  @ParameterizedTest
  @CsvSource({
    "ketamine, ketamine",
    "KETAMINE, ketamine",
    "keta, ketamine",
    "ampa receptors, ampa-receptor",
    "receptor ampa, ampa-receptor",
    "ampa-rec, ampa-receptor",
    "kétamine, ketamine"
  })
  void theThingThatIsMeantComesFirst(String words, String entity) throws IOException {
    assertThat(search(words).get(0).get("iri").asText()).endsWith("/entity/" + entity);
  }

  @Test
  void synonymsAndDefinitionsAreSearchedTooAndEachThingComesOnce() throws IOException {
    JsonNode hits = search("glutamate");
    assertThat(hits.findValuesAsText("in")).contains("label", "definition");
    assertThat(hits.findValuesAsText("iri")).doesNotHaveDuplicates();
    assertThat(search("qqqq")).isEmpty();
    assertThat(search("")).isEmpty();
    assertThat(search("-- ??")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?*",
        "*ketamine",
        "/.*/",
        "/(a|b)*c/",
        "ketamine~2",
        "ketamine^1000",
        "[a TO z]",
        "label:*",
        "a AND (b OR",
        "\\\"",
        "+-!(){}[]^~*?:/"
      })
  void noQueryLanguageIsReadOutOfTheWords(String words) {
    HttpResponse<String> http = client.get("search.json?q=" + Client.encode(words), "");
    assertThat(http.statusCode()).as(http.body()).isEqualTo(200);
    HttpResponse<String> sparql =
        ask("?s text:query \"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    assertThat(sparql.statusCode()).as(sparql.body()).isEqualTo(200);
    assertThat(sparql.body().lines().count()).isLessThanOrEqualTo(101);
  }

  @Test
  void textQueryGivesThingScoreAndTextAndJoinsWithTheGraph() {
    HttpResponse<String> answer =
        ask("(?s ?score ?text) text:query (rdfs:label \"ketamine\" 5) . ?s a pg:Drug");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("/entity/ketamine,", ",ketamine");
    HttpResponse<String> narrowed =
        ask("?s skos:altLabel ?name . FILTER(?name = \"Kv7\"@en) ?s text:query \"potassium\"");
    assertThat(narrowed.statusCode()).isEqualTo(200);
  }

  @Test
  void theNumberOfHitsIsCapped() {
    long rows = ask("?s text:query (\"the\" 1000000000)").body().lines().count();
    assertThat(rows).isLessThanOrEqualTo(1_001);
    assertThat(ask("?s text:query (\"ketamine\" 3)").body().lines().count()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s text:query ?words",
        "?s text:query ()",
        "(?a ?b ?c ?d) text:query \"x\"",
        "?s text:query (\"x\" rdfs:label)"
      })
  void aSearchThatIsNotOneIsRefusedInOneLine(String pattern) {
    HttpResponse<String> answer = ask(pattern);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("text:query");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text#search", "ARQ/list#member", "ARQ/property#splitIRI"})
  void noOtherPropertyFunctionIsOffered(String name) {
    assertThat(ask("?s <http://jena.apache.org/" + name + "> \"x\"").statusCode()).isEqualTo(403);
  }

  @Test
  void anIdentifierIsResolvedAsJson() throws IOException {
    HttpResponse<String> answer = client.get("resolve?id=CHEBI:6121", "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode match = new ObjectMapper().readTree(answer.body()).get("matches").get(0);
    assertThat(match.get("entity").asText())
        .isEqualTo("https://w3id.org/plastogen/entity/ketamine");
    assertThat(match.get("match").asText()).isEqualTo("exact");
  }

  @Test
  void aReaderOfPagesOrRdfIsSentToTheEntity() {
    for (String type : new String[] {"text/html", "text/turtle"}) {
      HttpResponse<String> answer = client.get("resolve?id=CHEBI%3A6121", type);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("entity/ketamine");
    }
    assertThat(client.get("resolve?id=MESH:D019208", "text/html").body())
        .contains("entity/", "close");
  }

  @Test
  void anUnknownNameIsToldWithSuggestions() {
    HttpResponse<String> answer = client.get("resolve?id=ketamin", "");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("didYouMean", "ketamine");
    assertThat(client.get("resolve?id=ketamin", "text/html").statusCode()).isEqualTo(404);
    assertThat(client.get("resolve", "").statusCode()).isEqualTo(400);
    assertThat(client.get("resolve?name=x", "").statusCode()).isEqualTo(400);
  }
}
