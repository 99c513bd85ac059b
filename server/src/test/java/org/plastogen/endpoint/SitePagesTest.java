package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plastogen.export.OntologyReference;
import org.plastogen.vocabulary.Terms;

/** What the pages say, and how they are sent, without a browser. */
class SitePagesTest {

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

  private static String page(String path) {
    HttpResponse<String> answer = client.get(path, "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  static Stream<String> pages() {
    return PagesTest.pages()
        .filter(path -> !path.contains("evidence=") && !path.contains("=nobody"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHeedsTheFilterOrSaysWhyNot(String path) {
    String address = path + (path.contains("?") ? "&" : "?") + "evidence=animal+study";
    assertThat(page(address))
        .containsAnyOf("reasoned anew on", "Not filtered here")
        .contains("evidence: animal study or better");
    assertThat(page(path)).doesNotContain("reasoned anew on", "Not filtered here");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageSaysWhatItIsAndHasItsHeadingsInOrder(String path) {
    String page = page(path);
    assertThat(page)
        .containsPattern("<html lang=\"en\">")
        .containsPattern("<meta name=\"description\" content=\"[^\"]{40,}\">")
        .containsPattern("<title>[^<]{3,} – Plastogen</title>");
    int last = 1;
    Matcher headings = Pattern.compile("<h([1-6])[ >]|aria-level=\"([1-6])\"").matcher(page);
    while (headings.find()) {
      int level =
          Integer.parseInt(headings.group(1) == null ? headings.group(2) : headings.group(1));
      assertThat(level).as(path + " at " + headings.start()).isLessThanOrEqualTo(last + 1);
      last = level;
    }
  }

  @Test
  void searchLeavesOutClaimsThatDoNotPassTheFilter() {
    String all = page("search?q=bdnf");
    String some = page("search?q=bdnf&evidence=animal+study");
    assertThat(some).contains("more do not pass the filter").contains("evidence=animal+study");
    assertThat(count(some, "<article class=\"claim"))
        .isBetween(1, count(all, "<article class=\"claim") - 1);
  }

  @Test
  void aTensionWithoutItsClaimsDisagreesWithNobody() {
    assertThat(page("tension/mtor-bdnf-order.html")).doesNotContain("do not pass the filter");
    assertThat(page("tension/mtor-bdnf-order.html?evidence=randomised+trial"))
        .contains("nothing disagrees here", "claims do not pass the filter");
  }

  @Test
  void completionKeepsTheFilter() {
    assertThat(client.get("complete?q=bdnf&species=human", "").body())
        .contains("/entity/bdnf.html?species=human");
  }

  @Test
  void theTimelineSwitchesByDose() {
    String all = page("timeline");
    assertThat(all).contains("0.5 mg/kg <span", "1–2 mg/kg <span", "not said <span");
    assertThat(page("timeline?dose=0.5+mg%2Fkg"))
        .contains("subanesthetic-fading", "subanesthetic-connectivity")
        .doesNotContain("higher-dose-plasticity", "rapid-relief-bipolar");
    assertThat(page("timeline?dose=1.5-3+mg%2Fkg"))
        .contains("higher-dose-plasticity")
        .doesNotContain("subanesthetic-fading");
    assertThat(page("timeline?dose=subanaesthetic"))
        .contains("rapid-relief-bipolar")
        .doesNotContain("subanesthetic-fading");
    assertThat(page("timeline?dose=not+said"))
        .doesNotContain("rapid-relief-bipolar", "subanesthetic-fading", "higher-dose-plasticity");
    assertThat(page("timeline?dose=90+g")).contains("no unit is converted");
    assertThat(page("timeline?by=dose")).contains("<h3>0.5 mg/kg", "<h3>1–2 mg/kg");
  }

  @Test
  void aDoseWithoutItsUnitIsNotGuessed() {
    HttpResponse<String> answer = client.get("timeline?dose=0.5", "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Give the dose with its unit");
  }

  @Test
  void theIriOfATermLeadsToItsEntryAndThereIsOneReferenceOnly() {
    String reference = page("ontology.html");
    List<String> missing = new ArrayList<>();
    new OntologyReference(Terms.load())
        .sections()
        .values()
        .forEach(
            entries ->
                entries.stream()
                    .filter(entry -> count(reference, "id=\"" + entry.localName() + "\"") != 1)
                    .forEach(entry -> missing.add(entry.localName())));
    assertThat(missing).isEmpty();
    assertThat(main(page("vocabulary"))).isEqualTo(main(reference));
  }

  @Test
  void aShippedQuestionHasItsQueryItsAnswerAndTheEditor() {
    String list = page("queries");
    assertThat(list.length()).isLessThan(80_000);
    assertThat(list).contains("/queries?name=documents").doesNotContain("sparql?query=");
    String one = page("queries?name=documents");
    assertThat(one).contains("SELECT", "/editor?name=documents");
    String answer = one.replaceAll("(?s).*href=\"\\./(sparql\\?query=[^\"]*)\".*", "$1");
    assertThat(client.get(answer.replace("&amp;", "&"), "text/csv").body().lines()).hasSize(6);
    assertThat(client.get("queries?name=none", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void filesThatNeverChangeAreSentCompressedAndKept() throws Exception {
    Matcher files =
        Pattern.compile("(?:href|src|data-library)=\"\\./(assets/[^\"]+-[0-9a-f]{16}\\.[a-z]+)\"")
            .matcher(page("editor"));
    int met = 0;
    while (files.find()) {
      met++;
      HttpResponse<byte[]> plain = bytes(files.group(1), "identity");
      HttpResponse<byte[]> packed = bytes(files.group(1), "br, gzip");
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
      assertThat(packed.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(unpacked(packed.body())).isEqualTo(plain.body());
      assertThat(packed.body().length).isLessThan(330_000);
    }
    assertThat(met).isGreaterThan(5);
  }

  private static String main(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  private static HttpResponse<byte[]> bytes(String path, String encoding) throws Exception {
    return client
        .http()
        .send(
            client.request(path).header("Accept-Encoding", encoding).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
