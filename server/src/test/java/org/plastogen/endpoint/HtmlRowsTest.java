package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.plastogen.endpoint.release.ServedRelease;

/** A browser gets rows as a page, and nothing in them comes alive. */
class HtmlRowsTest {
  @Test
  void hostileValuesAreShownAndNeverRun() throws Exception {
    ServedRelease release =
        new ServedRelease("r", "v", new TreeMap<>(), List.of(), DatasetGraphFactory.createTxnMem());
    String query =
        "SELECT * { VALUES (?a ?b) { (\"<script>alert(1)</script>\" <javascript:alert(1)>)"
            + " (\"\\\"quoted\\\" & <b>\" <https://example.org/x>) } }";
    try (Endpoint endpoint = Endpoint.start(release, EndpointOptions.standard().withPort(0))) {
      URI address =
          endpoint
              .url()
              .resolve("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
      assertThat(answer.body())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "2 rows")
          .contains("href=\"https://example.org/x\"")
          .doesNotContain("<script", "href=\"javascript", "<b>");
    }
  }
}
