package org.plastogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why, what conflicts and what is predicted, asked from a shell. */
class ExplainAndReportsTest {
  @TempDir static Path data;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.contains("--help")) {
      all.addAll(
          List.of(
              "--seeds", "../seeds", "--queries", "../queries", "--data", data.toString(), "-q"));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Plastogen.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception in");
    return new Ran(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "conflicts", "predictions", "rivals"})
  void theFilterIsOfferedEverywhere(String command) {
    assertThat(run(command, "--help").out())
        .contains("--evidence", "--no-hypotheses", "--asserted", "--species", "--document")
        .contains("Examples:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain|ketamin|BDNF|--asserted|Did you mean ketamine",
        "explain|BDNF|BDNF|--asserted|two different entities",
        "explain|ketamine|BDNF|--evidence=good|no evidence level \"good\"",
        "explain|ketamine|BDNF|--species=dog|animal, human, rodent",
        "explain|ketamine|BDNF|--document=x|There are: brain-signaling",
        "explain|ketamine|BDNF|--chains=0|from 1 to 1000",
        "explain|ketamine|BDNF|--format=xml|[text, markdown, json]",
        "conflicts|--asserted|--no-hypotheses|--evidence=good|no evidence level",
        "predictions|--asserted|--no-hypotheses|--limit=0|from 1",
        "predictions|--asserted|--no-hypotheses|--subject=ketamin|Did you mean ketamine",
      })
  void wrongUsageIsAClearSentenceAndExitCodeTwo(
      String command, String first, String second, String option, String sentence) {
    Ran ran = run(command, first, second, option);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("plastogen: ").contains(sentence);
  }

  @Test
  void explainPrintsMarkdownAndJson() throws Exception {
    assertThat(run("explain", "ketamine", "BDNF", "-f", "markdown").out())
        .startsWith("# ketamine and BDNF: increases");
    JsonNode root =
        new ObjectMapper()
            .readTree(
                run("explain", "ketamine", "BDNF", "-f", "json", "--document", "epigenetics")
                    .out());
    assertThat(root.at("/filter/documents/0").asText()).isEqualTo("epigenetics");
    assertThat(root.at("/effects/0/chains/0/steps/0/claims/0/document/id").asText())
        .isEqualTo("epigenetics");
  }

  @Test
  void explainAsksHermitForJustificationsAndCertificates() {
    Ran ran = run("explain", "miR-206", "synaptogenesis", "--owl", "-n", "1");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("HermiT: its claims alone entail the effect")
        .contains("OWL justification by HermiT: ")
        .contains("SubPropertyOf");
  }

  @Test
  void anEmptyResultIsASentenceAndExitCodeZero() {
    Ran ran = run("explain", "ketamine", "BDNF", "--species", "human");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("No chain of signed claims leads from ketamine to BDNF");
    Ran none = run("conflicts", "--evidence", "randomised trial");
    assertThat(none.code()).isZero();
    assertThat(none.out()).startsWith("No two entities are joined by routes of both signs");
  }

  @Test
  void conflictsTellsBothSides() throws Exception {
    assertThat(run("conflicts").out())
        .contains("higher ketamine dose net increases", "higher ketamine dose net decreases")
        .contains("may be explained by dose-and-duration");
    JsonNode root = new ObjectMapper().readTree(run("conflicts", "-f", "json").out());
    assertThat(root.at("/pairs").asInt()).isPositive();
  }

  @Test
  void predictionsRankWhatNobodyClaims() throws Exception {
    Ran ran = run("predictions", "--subject", "ketamine", "-n", "3");
    assertThat(ran.out().lines()).hasSize(4);
    assertThat(ran.out()).startsWith("effect\tverdict\tclaimed\t").contains("\tno\t");
    JsonNode root = new ObjectMapper().readTree(run("predictions", "--ladder", "-f", "json").out());
    assertThat(root.at("/predictions/0/ladder/sentence").asText()).contains("human evidence");
    assertThat(run("predictions", "--subject", "TrkB").out().lines()).hasSize(1);
  }

  @Test
  void namesAndIdentifiersAreResolvedOneLineAMatch() {
    Ran found = run("resolve", "https://identifiers.org/uniprot:P23560", "AMPA receptor");
    assertThat(found.code()).isZero();
    assertThat(found.out().lines())
        .containsExactly(
            "exact\thttps://w3id.org/plastogen/entity/bdnf\tBDNF\t"
                + "mapping http://purl.uniprot.org/uniprot/P23560",
            "exact\thttps://w3id.org/plastogen/entity/ampa-receptor\tAMPA receptor\t"
                + "label AMPA receptor");
    Ran unknown = run("resolve", "ketamin");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("Did you mean ketamine");
    assertThat(run("resolve", "--json", "CHEBI:6121").out()).contains("\"match\" : \"exact\"");
  }

  @Test
  void rivalsTellWhatBelongsToOneExplanationAloneInEachFormat() throws Exception {
    JsonNode group = new ObjectMapper().readTree(run("rivals", "-f", "json").out()).at("/groups/0");
    assertThat(group.at("/explanations")).hasSizeGreaterThan(3);
    for (JsonNode explanation : group.at("/explanations")) {
      assertThat(explanation.at("/claims")).as(explanation.at("/label").asText()).isNotEmpty();
      assertThat(explanation.at("/status/evidence").asText()).isNotEmpty();
      assertThat(explanation.at("/status/documents")).isNotEmpty();
      assertThat(run("rivals").out()).contains(explanation.at("/label").asText());
    }
    assertThat(run("rivals", "-f", "markdown").out())
        .startsWith("# ")
        .contains(group.at("/explained/label").asText());
  }

  @Test
  void rivalsWithoutHypothesesAreFewerOrOnFewerClaims() throws Exception {
    assertThat(claimsOfRivals("--no-hypotheses")).isPositive().isLessThan(claimsOfRivals());
    Ran wrong = run("rivals", "--species=dog");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("animal, human, rodent");
  }

  private static int claimsOfRivals(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("rivals", "-f", "json"));
    arguments.addAll(List.of(options));
    JsonNode root = new ObjectMapper().readTree(run(arguments.toArray(String[]::new)).out());
    return root.at("/groups").findValues("claims").stream().mapToInt(JsonNode::size).sum();
  }
}
