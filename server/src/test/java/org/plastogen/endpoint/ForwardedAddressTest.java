package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aBelievedProxySaysBelowWhichFolderItShowsTheServer() throws Exception {
    assertThat(
            description(
                Set.of("127.0.0.1"),
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "uni.example",
                "X-Forwarded-Prefix",
                "/psy/plastogen/"))
        .contains("service-description#endpoint> <https://uni.example/psy/plastogen/sparql>")
        .contains("seeAlso> <https://uni.example/psy/plastogen/.well-known/void>");
  }

  @Test
  void aFolderThatCannotStandInAnAddressIsPassedOver() throws Exception {
    assertThat(
            description(
                Set.of("127.0.0.1"),
                "X-Forwarded-Host",
                "data.example.org",
                "X-Forwarded-Prefix",
                "/a/../..//evil.example"))
        .contains("service-description#endpoint> <http://data.example.org/sparql>")
        .doesNotContain("evil");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b",
        "//evil.example",
        "/a//b",
        "/..",
        "/a/..",
        "/a/../b",
        "/.",
        "/a/./b",
        "/a/b//",
        "/%2e%2e",
        "/a%2Fb",
        "/a b",
        "/a;b=c",
        "/a?b",
        "/a#b",
        "/a\\b",
        "/a:b@c",
        "/a, /b",
        "/ä",
        "/a\n/b",
        "/a\r\nSet-Cookie: b",
        "/\"><script>",
        "https://evil.example/a"
      })
  void onlyPlainSegmentsAreAFolder(String value) {
    assertThat(ForwardedAddress.folder(List.of(value))).isEmpty();
  }

  @Test
  void aFolderIsBoundedAndToldOnce() {
    String longest = "/" + "a".repeat(199);
    assertThat(ForwardedAddress.folder(List.of(longest))).contains(longest);
    assertThat(ForwardedAddress.folder(List.of(longest + "a"))).isEmpty();
    assertThat(ForwardedAddress.folder(List.of())).isEmpty();
    assertThat(ForwardedAddress.folder(List.of("/a", "/b"))).isEmpty();
    assertThat(ForwardedAddress.folder(List.of("/"))).contains("");
    assertThat(ForwardedAddress.folder(List.of("/a.b/~c-d_e/..."))).contains("/a.b/~c-d_e/...");
  }

  @Test
  void anybodyElseSaysNothing() throws Exception {
    assertThat(
            description(
                Set.of("10.0.0.1"),
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "data.example.org",
                "X-Forwarded-Prefix",
                "/psy"))
        .contains("service-description#endpoint> <http://127.0.0.1:")
        .doesNotContain("data.example.org", "/psy");
  }
}
