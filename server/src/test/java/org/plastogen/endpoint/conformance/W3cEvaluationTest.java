package org.plastogen.endpoint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every evaluation test for queries: its data is served, its query asked, its answer compared. */
class W3cEvaluationTest {

  /** Entailment regimes and other endpoints are not what is offered here. */
  private static final Set<String> NOT_OFFERED = Set.of("entailment", "service");

  private static final List<Lang> FOR_ROWS =
      List.of(ResultSetLang.RS_JSON, ResultSetLang.RS_XML, ResultSetLang.RS_TSV);
  private static final List<Lang> FOR_YES_OR_NO =
      List.of(ResultSetLang.RS_JSON, ResultSetLang.RS_XML);
  private static final List<Lang> FOR_GRAPHS =
      List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML, Lang.JSONLD);

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

  static Stream<SuiteCase> cases() {
    return Stream.of(
            "testcases-sparql-1.0-w3c/data-r2/manifest-evaluation.ttl",
            "testcases-sparql-1.1-w3c/manifest-all.ttl")
        .flatMap(path -> Manifest.cases(path).stream())
        .filter(each -> each.kind().matches("QueryEvaluationTest|CSVResultFormatTest"))
        .filter(each -> !NOT_OFFERED.contains(each.folder()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAnswerIsTheOneExpected(SuiteCase asked) throws IOException, InterruptedException {
    String text = asked.query().query();
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      endpoint.serve(asked.data(), graphs(asked, query));
      Lang format = format(query, asked);
      HttpResponse<byte[]> answer = endpoint.ask(text, format.getHeaderString());
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(200);
      assertThat(
              SuiteAnswer.of(answer.body(), format)
                  .saysTheSameAs(SuiteAnswer.expected(asked.result().orElseThrow())))
          .as(
              "as %s, the answer to%n%s%nis%n%s",
              format, text, new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(!KNOWN.contains(asked));
    } catch (QueryParseException e) {
      assertThat(KNOWN.contains(asked)).as(e.getMessage()).isTrue();
      assertThat(endpoint.ask(text, "*/*").statusCode()).isEqualTo(400);
    }
  }

  /** Each case is asked in one format; they take turns, so that every format is read often. */
  private static Lang format(Query query, SuiteCase asked) {
    if (asked.result().orElseThrow().isNamed("csv")) {
      return ResultSetLang.RS_CSV;
    }
    List<Lang> formats =
        query.isSelectType() ? FOR_ROWS : query.isAskType() ? FOR_YES_OR_NO : FOR_GRAPHS;
    return formats.get(Math.floorMod(asked.name().hashCode(), formats.size()));
  }

  /** The named graphs of the manifest, and those that the query itself chooses. */
  private static List<SuiteFile> graphs(SuiteCase asked, Query query) {
    List<SuiteFile> graphs = new ArrayList<>(asked.graphData());
    Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
        .distinct()
        .map(SuiteFile::new)
        .forEach(graphs::add);
    return graphs;
  }
}
