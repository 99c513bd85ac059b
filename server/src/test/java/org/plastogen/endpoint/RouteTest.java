package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.endpoint.answer.PageServlet;

class RouteTest {
  private final Route folder = Route.read("/claim/*", new PageServlet("text/plain", r -> ""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/claim/news-digest",
        "/claim/news-digest/onset",
        "/claim/a.ttl",
        "/claim/a/MESH:D1"
      })
  void aFolderLeadsToNamesBelowIt(String sent) {
    assertThat(folder.leadsTo(sent)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/claim",
        "/claim/",
        "/claims/a",
        "/claim//a",
        "/claim/a/",
        "/claim/..",
        "/claim/../style.css",
        "/claim/a/../b",
        "/claim/.git",
        "/claim/%61",
        "/claim/a;b=c",
        "/claim/a b",
        "/claim/ä"
      })
  void aFolderLeadsToNothingThatIsEncodedOrClimbs(String sent) {
    assertThat(folder.leadsTo(sent)).isFalse();
  }

  @Test
  void anExactPathLeadsToItselfOnly() {
    Route exact = Route.read("/health", new PageServlet("text/plain", r -> ""));
    assertThat(exact.leadsTo("/health")).isTrue();
    assertThat(exact.leadsTo("/health/")).isFalse();
    assertThat(exact.leadsTo("/Health")).isFalse();
  }
}
