package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Behind a proxy, an endpoint names itself as the outside knows it. */
class ForwardedAddressTest {

  private static final String OUTSIDE = "<https://data.example.org/sparql>";

  private static String description(Set<String> proxies, String... headers)
      throws IOException, InterruptedException {
    try (Endpoint endpoint =
        Endpoint.start(
            TestData.small(), EndpointOptions.standard().withPort(0).withProxies(proxies))) {
      URI address = endpoint.url().resolve("sparql");
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address)
                  .header("Accept", "application/n-triples")
                  .headers(headers)
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void aBelievedProxySaysWhichAddressTheClientUsed() throws Exception {
    assertThat(
            description(
                Set.of("127.0.0.1"),
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "data.example.org",
                "X-Forwarded-For",
                "203.0.113.9"))
        .contains("service-description#endpoint> " + OUTSIDE);
  }

  @Test
  void anybodyElseSaysNothing() throws Exception {
    assertThat(
            description(
                Set.of("10.0.0.1"),
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "data.example.org"))
        .contains("service-description#endpoint> <http://127.0.0.1:")
        .doesNotContain("data.example.org");
  }
}
