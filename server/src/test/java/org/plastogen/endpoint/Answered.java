package org.plastogen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What holds for every answer, whatever was asked. */
final class Answered {

  private Answered() {}

  static void asItShouldBe(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isNotEqualTo(500);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
      assertThat(answer.body())
          .hasLineCount(1)
          .endsWith("\n")
          .hasSizeLessThan(600)
          .doesNotContain(
              "org.apache.jena.sparql.e",
              "org.eclipse",
              "Exception",
              "StackOverflow",
              "\tat ",
              ".java:");
    }
    if (answer.statusCode() == 503 || answer.statusCode() == 429) {
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }
}
