package org.plastogen.endpoint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every syntax test for queries: what is SPARQL 1.1 is answered, what is not is refused. */
class W3cSyntaxTest {

  private static final KnownDifferences KNOWN = KnownDifferences.read();

  private static SuiteEndpoint endpoint;

  @BeforeAll
  static void start() {
    endpoint = SuiteEndpoint.start();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  static Stream<SuiteCase> positive() {
    return cases().filter(each -> each.kind().startsWith("PositiveSyntaxTest"));
  }

  static Stream<SuiteCase> negative() {
    return cases().filter(each -> each.kind().startsWith("NegativeSyntaxTest"));
  }

  private static Stream<SuiteCase> cases() {
    return Stream.of(
            "testcases-sparql-1.0-w3c/data-r2/manifest-syntax.ttl",
            "testcases-sparql-1.1-w3c/manifest-all.ttl")
        .flatMap(path -> Manifest.cases(path).stream());
  }

  @ParameterizedTest
  @MethodSource("positive")
  void whatIsSparqlIsAnswered(SuiteCase asked) throws IOException, InterruptedException {
    String query = asked.query().query();
    int status = endpoint.ask(query, "*/*").statusCode();
    if (KNOWN.contains(asked)) {
      assertThat(status).as(query).isIn(400, 403);
    } else {
      // SERVICE is understood, and leads only where it is allowed to.
      assertThat(status).as(query).isEqualTo(asked.folder().equals("syntax-fed") ? 403 : 200);
    }
  }

  @ParameterizedTest
  @MethodSource("negative")
  void whatIsNotSparqlIsRefused(SuiteCase asked) throws IOException, InterruptedException {
    String query = asked.query().query();
    assertThat(endpoint.ask(query, "*/*").statusCode()).as(query).isEqualTo(400);
  }
}
