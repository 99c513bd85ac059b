package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.claim.Seeds;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rdf.ReleaseDataset;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** Why and what conflicts, asked over HTTP. */
class ExplainPathTest {

  private static final String WHY = "explain?subject=ketamine&object=BDNF";

  private static Endpoint endpoint;
  private static Client client;

  @BeforeAll
  static void start() {
    Seeds seeds = new SeedReader(Terms.load()).read(Path.of("../seeds")).seeds().orElseThrow();
    endpoint =
        Endpoint.start(
            served("one", ReleaseDataset.asserted(seeds, Mechanism.of(seeds))),
            EndpointOptions.standard().withPort(0));
    client = Client.of(endpoint);
  }

  private static ServedRelease served(String id, DatasetGraph asserted) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () ->
            asserted
                .find()
                .forEachRemaining(
                    quad -> {
                      dataset.add(quad);
                      dataset.add(new Quad(Quad.defaultGraphIRI, quad.asTriple()));
                    }));
    return new ServedRelease(id, "2026", new TreeMap<>(Map.of()), List.of(), dataset);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, text/plain, ketamine net increases BDNF",
    "text/html, text/html, <!DOCTYPE html>",
    "text/markdown, text/markdown, # ketamine and BDNF: increases",
    "application/json, application/json, {",
  })
  void eachFormatIsNegotiatedAndHasAPermalink(String accept, String type, String start) {
    HttpResponse<String> answer = client.get(WHY, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Vary"))
        .hasValueSatisfying(v -> assertThat(v).contains("Accept"));
    assertThat(answer.body()).startsWith(start);
    String word = Map.of("*/*", "text").getOrDefault(accept, type.replaceAll(".*/", ""));
    assertThat(client.get(WHY + "&format=" + word, "").body()).isEqualTo(answer.body());
  }

  @Test
  void thePageHoldsTheWholeAnswerAndNothingInline() {
    String page = client.get(WHY, "text/html").body();
    assertThat(page)
        .contains("<link rel=\"stylesheet\" href=\"./assets/site-", "<form action=\"./explain\"")
        .contains("What it does not show", "href=\"./claim/", "More ketamine leads to")
        .doesNotContain("style=\"", "onclick", "<style")
        .doesNotContainPattern("<script(?! type=\"module\" src=\"\\./assets/)");
  }

  @Test
  void namesFromTheAddressNeverBecomeMarkup() {
    HttpResponse<String> answer = client.get(WHY + "&via=%22%3E%3Cscript%3E", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("Nothing is called").doesNotContain("\"><script>");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    String page = client.get(WHY + "&chains=1&subject=", "text/html").body();
    assertThat(page).contains("&amp;chains=1&amp;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain?subject=ketamin&object=BDNF | 404 | Did you mean ketamine",
        "explain?subject=ketamine&object=zzzz | 404 | Nothing is called",
        "explain | 400 | Name two entities",
        "explain?subject=ketamine | 400 | Name two entities",
        "explain?subject=BDNF&object=BDNF | 400 | two different entities",
        "explain?subject=ketamine&object=BDNF&chains=51 | 400 | from 1 to 50",
        "explain?subject=ketamine&object=BDNF&chains=-1 | 400 | from 1 to 50",
        "explain?subject=ketamine&object=BDNF&evidence=good | 400 | no evidence level",
        "explain?subject=ketamine&object=BDNF&species=dog | 400 | animal, human, rodent",
        "explain?subject=ketamine&object=BDNF&document=x | 400 | There is no document",
        "explain?subject=ketamine&object=BDNF&asserted=perhaps | 400 | true or false",
        "explain?subject=ketamine&object=BDNF&format=pdf | 400 | The formats here are",
        "explain?subject=ketamine&object=BDNF&evidense=x | 400 | There is no parameter evidense",
        "explain?subject=ketamine&subject=BDNF&object=BDNF | 400 | once only",
        "explain?subject=%FF&object=BDNF | 400 | UTF-8",
        "conflicts?format=markdown | 400 | The formats here are text, html, json",
      })
  void aBadQuestionGetsOneClearLine(String path, int status, String sentence) {
    HttpResponse<String> answer = client.get(path, "");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
    assertThat(answer.body().lines()).hasSize(1);
  }

  @Test
  void anAcceptHeaderThatNothingFitsIs406() {
    assertThat(client.get(WHY, "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void nothingThatFollowsIsAnAnswerToo() {
    HttpResponse<String> answer = client.get("explain?subject=esketamine&object=BDNF", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("No chain of signed claims leads from esketamine to BDNF");
  }

  @Test
  void namesMayBeIdentifiersAndIris() {
    String answer =
        client
            .get("explain?subject=CHEBI:6121&object=https://w3id.org/plastogen/entity/bdnf", "")
            .body();
    assertThat(answer).startsWith("ketamine net increases BDNF");
  }

  @Test
  void filtersAreReasonedOnNotCutAfterwards() {
    assertThat(client.get(WHY + "&species=human", "").body())
        .contains("claims that pass: found in human", "No chain of signed claims leads");
    assertThat(client.get(WHY + "&evidence=animal+study&asserted=true", "").body())
        .contains("evidence: animal study or better; only asserted", "animals only");
  }

  @Test
  void theTagHoldsForOneReleaseAndFormat() {
    HttpResponse<String> first = client.get(WHY, "");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(client.send(client.request(WHY).header("If-None-Match", tag).build()).statusCode())
        .isEqualTo(304);
    assertThat(client.get(WHY, "text/html").headers().firstValue("ETag")).isNotEqualTo(tag);
    assertThat(
            client
                .send(client.request(WHY + "&chains=2").header("If-None-Match", tag).build())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void anotherReleaseIsExplainedFromItsOwnClaims() {
    try (Endpoint other =
        Endpoint.start(TestData.small(), EndpointOptions.standard().withPort(0))) {
      assertThat(Client.of(other).get(WHY, "").statusCode()).isEqualTo(404);
      other.serve(served("two", DatasetGraphFactory.create()));
      assertThat(Client.of(other).get("conflicts", "").body()).startsWith("No two entities");
    }
  }

  @Test
  void theFormAloneIsAPage() {
    HttpResponse<String> answer = client.get("explain", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<h1>Why does one thing act on another?</h1>", "name=\"subject\"");
  }

  @Test
  void conflictsStandSideBySideWithTheirTension() {
    String page = client.get("conflicts", "text/html").body();
    assertThat(page)
        .contains("Routes to more", "Routes to less", "What may explain it")
        .contains("/tension/dose-and-duration.html", "/claim/plasticity-duration/");
    assertThat(client.get("conflicts", "application/json").body()).startsWith("{\n  \"filter\"");
    assertThat(client.get("conflicts?asserted", "").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "conflicts"})
  void thesePathsAreReadOnly(String path) {
    assertThat(client.method("POST", path).statusCode()).isEqualTo(405);
    assertThat(client.method("HEAD", path + "?format=html").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, One thing is explained",
    "text/markdown, '# '",
    "application/json, {",
  })
  void rivalsAreNegotiatedAndKeepTheirFilter(String accept, String start) {
    HttpResponse<String> all = client.get("rivals", accept);
    assertThat(all.statusCode()).isEqualTo(200);
    assertThat(all.body()).startsWith(start).contains("restored synapses", "prolonged NMDA block");
    HttpResponse<String> fewer = client.get("rivals?no-hypotheses=true", accept);
    assertThat(fewer.statusCode()).as(fewer.body()).isEqualTo(200);
    assertThat(fewer.body()).isNotEqualTo(all.body());
    HttpResponse<String> wrong = client.get("rivals?species=dog", accept);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("animal, human, rodent");
  }
}
