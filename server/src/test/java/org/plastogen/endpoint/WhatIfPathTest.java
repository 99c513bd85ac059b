package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.endpoint.release.ServedRelease;
import org.plastogen.release.Release;
import org.plastogen.release.ReleaseBuilder;
import org.plastogen.release.ReleaseStore;

/** What if, over HTTP, on a release of two signed claims: A ⊣ B ⊣ C. */
class WhatIfPathTest {
  private static final Path SOUND = Path.of("../loader/src/test/resources/seeds/sound/seeds");

  @TempDir static Path data;
  private static Endpoint endpoint;
  private static Client client;

  @BeforeAll
  static void serveASmallRelease() throws IOException {
    Release release =
        new ReleaseBuilder(SOUND, Path.of("nowhere"), step -> {})
            .release(new ReleaseStore(data))
            .release()
            .orElseThrow();
    endpoint =
        Endpoint.start(
            new ServedRelease("r1", "1", new TreeMap<>(), List.of(), release.load()),
            EndpointOptions.standard().withPort(0));
    client = Client.of(endpoint);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void theAnswerComesAsTextJsonAndAPage() throws IOException {
    String path = "what-if?without=receptor+B";
    assertThat(client.get(path, "").body())
        .startsWith("Without receptor B: 2 claims left out")
        .contains("was: drug A ⊣ receptor B ⊣ process C");
    JsonNode json = new ObjectMapper().readTree(client.get(path, "application/json").body());
    assertThat(json.at("/counts/lost").asInt()).isEqualTo(3);
    String page = client.get(path, "text/html").body();
    assertThat(page)
        .contains("<h1>Without receptor B</h1>", "drug A ⊣ receptor B ⊣ process C", "<form")
        .doesNotContainPattern("<script(?! type=\"module\" src=\"\\./assets/)");
    assertThat(client.get(path + "&format=json", "text/html").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
  }

  @Test
  void aPageWithoutAQuestionIsAForm() {
    HttpResponse<String> form = client.get("what-if", "text/html");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("<h1>What if?</h1>", "<form action=\"./what-if\"");
  }

  @Test
  void theReportCanBeNarrowedAndLimited() {
    assertThat(client.get("what-if?below=animal+study&kept=true", "").body())
        .contains("Kept (1)", "now: drug A ⊣ receptor B");
    assertThat(client.get("what-if?without=receptor+B&limit=1", "").body())
        .contains("… and 2 more");
    assertThat(client.get("what-if?without=one&from=drug+A&to=process+C", "").body())
        .contains("lost 1,");
    assertThat(client.get("what-if?without=receptor+B&evidence=animal+study", "").body())
        .contains("1 claim left out", "Counting only claims: evidence: animal study or better.");
  }

  @Test
  void theTagNamesTheReleaseAndTheQuestion() {
    String path = "what-if?without=receptor+B";
    String tag = client.get(path, "").headers().firstValue("ETag").orElseThrow();
    assertThat(client.send(client.request(path).header("If-None-Match", tag).build()).statusCode())
        .isEqualTo(304);
    assertThat(client.get("what-if?without=drug+A", "").headers().firstValue("ETag"))
        .isNotEqualTo(java.util.Optional.of(tag));
    assertThat(client.method("HEAD", path).headers().firstValue("ETag")).contains(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "without=receptor+X, 404, Did you mean receptor B?",
    "without=one/a-block-b, 404, Did you mean one/a-blocks-b?",
    "without=drug+A&from=drag+A, 404, Did you mean drug A?",
    "below=animals, 400, No evidence level is called",
    "without=drug+A&evidence=animals, 400, There is no evidence level",
    "'', 400, Say what to leave out",
    "with=file.yaml, 400, There is no parameter with",
    "without=drug+A&limit=0, 400, a number from 1 to 1000",
    "without=drug+A&format=xml, 400, The formats here are",
    "without=%FF, 400, not valid UTF-8",
  })
  void whatCannotBeAnsweredIsOneSentence(String query, int status, String sentence) {
    HttpResponse<String> answer = client.get("what-if?" + query, "");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "without=%3Cscript%3Ealert(1)%3C/script%3E",
        "without=%7B%7Btitle%7D%7D",
        "without=%00",
        "without=drug+A&without=drug+A&without=one&without=one/a-blocks-b&below=hypothesis",
        "without=drug+A&from=drug+A&to=drug+A",
        "kept",
        "&&&=",
      })
  void nothingBreaksThePath(String query) {
    for (String accept : List.of("text/html", "application/json", "text/plain", "image/png")) {
      HttpResponse<String> answer = client.get("what-if?" + query, accept);
      assertThat(answer.statusCode()).isLessThan(500);
      if (accept.equals("text/html")
          && answer.headers().firstValue("Content-Type").orElse("").startsWith(accept)) {
        assertThat(answer.body())
            .doesNotContainPattern("<script(?! type=\"module\" src=\"\\./assets/)");
      }
    }
  }

  @Test
  void nothingButReadingIsOffered() {
    assertThat(client.post("what-if?without=one", "text/plain", "x").statusCode()).isEqualTo(405);
    assertThat(client.get("what-if/", "").statusCode()).isEqualTo(404);
  }
}
