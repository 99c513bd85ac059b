package org.plastogen.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** The same account as text, Markdown and JSON. */
class ExplanationFormatsTest {
  private static final String CONFLICT = "duration of ketamine-induced neuroplasticity";
  private static Explanations explanations;

  @BeforeAll
  static void readTheSeeds() {
    Terms terms = Terms.load();
    explanations =
        new Explanations(
            new SeedReader(terms).read(Path.of("../seeds")).seeds().orElseThrow(), terms);
  }

  private static Account why(String subject, String object) {
    FilterWords filter = new FilterWords(Optional.empty(), true, false, List.of(), List.of());
    return explanations.why(new WhyQuestion(subject, object, 2, List.of(), filter));
  }

  @Test
  void jsonHoldsChainsStepsClaimsAndAllThatQualifiesThem() throws Exception {
    JsonNode root =
        new ObjectMapper().readTree(ExplanationJson.of(why("ketamine", "histone acetylation")));
    assertThat(root.at("/verdict").asText()).isEqualTo("increases");
    assertThat(root.at("/filter/withoutHypotheses").asBoolean()).isTrue();
    JsonNode effect = root.at("/effects/0");
    assertThat(effect.at("/iri").asText())
        .startsWith("https://w3id.org/plastogen/effect/ketamine/");
    assertThat(effect.has("complete")).isTrue();
    assertThat(effect.at("/chains/0/doesNotShow").isArray()).isTrue();
    assertThat(effect.at("/chains/0/weakestEvidence").asText()).isNotEmpty();
    JsonNode claim = effect.at("/chains/0/steps/0/claims/0");
    for (String key :
        List.of(
            "iri",
            "sentence",
            "document",
            "paragraphs",
            "evidence",
            "certainty",
            "species",
            "regions",
            "qualifiers")) {
      assertThat(claim.has(key)).as(key).isTrue();
    }
    assertThat(claim.at("/document/title").asText()).isNotEmpty();
    assertThat(claim.at("/paragraphs/0").asInt()).isPositive();
    assertThat(root.findValues("note")).isNotEmpty();
  }

  @Test
  void theSameQuestionGivesTheSameBytes() {
    assertThat(ExplanationJson.of(why("ketamine", "BDNF")))
        .isEqualTo(ExplanationJson.of(why("ketamine", "BDNF")))
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  @Test
  void everyFormTellsBothSidesOfAConflictWithTheirTensionsAndGaps() {
    Account account = why("higher ketamine dose", CONFLICT);
    for (String form :
        List.of(
            ExplanationText.of(account),
            ExplanationMarkdown.of(account),
            ExplanationJson.of(account))) {
      assertThat(form)
          .contains("net increases " + CONFLICT, "net decreases " + CONFLICT)
          .contains("name no evidence", "is stated only under: dose: 1–2 mg/kg")
          .contains("dose-and-duration");
    }
  }

  @Test
  void markdownLinksEachClaimAndEscapesNames() {
    String markdown = ExplanationMarkdown.of(why("ketamine", "BDNF"));
    assertThat(markdown)
        .startsWith("# ketamine and BDNF: increases\n")
        .contains("\n## ketamine net increases BDNF\n")
        .contains("](https://w3id.org/plastogen/claim/")
        .contains("- Does not show:\n  - ");
  }

  @Test
  void everyFormTellsWhatHermitSays() {
    Account account =
        explanations.why(
            new WhyQuestion("miR-206", "synaptogenesis", 1, List.of(), FilterWords.NONE),
            new EffectProver(Duration.ofMinutes(1)));
    assertThat(ExplanationText.of(account))
        .contains("HermiT: its claims alone entail the effect", "SubPropertyOf", "->");
    assertThat(ExplanationMarkdown.of(account)).contains("### OWL justification");
    assertThat(ExplanationJson.of(account))
        .contains("\"certifiedByHermit\" : true", "\"justifications\"");
  }

  @Test
  void predictionsAreTabSeparatedOrJson() throws Exception {
    PredictionReport report = explanations.predictions(FilterWords.NONE);
    List<String> lines = PredictionText.of(report.unclaimed()).lines().toList();
    assertThat(lines).hasSize(report.unclaimed().size() + 1);
    assertThat(lines).allMatch(line -> line.split("\t", -1).length == 9);
    JsonNode root =
        new ObjectMapper().readTree(PredictionText.json(report.filter(), report.ladders()));
    assertThat(root.at("/predictions").size()).isEqualTo(report.ladders().size());
    assertThat(root.at("/predictions/0/ladder/hops/0").has("human")).isTrue();
  }

  @Test
  void conflictsAsJsonHoldBothSides() throws Exception {
    JsonNode root =
        new ObjectMapper().readTree(ConflictText.json(explanations.conflicts(FilterWords.NONE)));
    assertThat(root.at("/conflicts").size()).isEqualTo(root.at("/pairs").asInt());
    assertThat(root.at("/conflicts/0/increase/chains/0/steps/0/claims/0/evidence").asText())
        .isNotEmpty();
    assertThat(root.at("/conflicts/0/decrease/chains").size()).isPositive();
  }
}
