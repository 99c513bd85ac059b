package org.plastogen.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.difference.EffectChange;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.difference.Scope;
import org.plastogen.fault.Fault;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** Leaving out and adding claims, on seeds of two signed claims: A ⊣ B ⊣ C. */
class WhatIfTest {
  private static final Terms TERMS = Terms.load();
  private static final String FREE =
      """
      claims:
        - id: %s
          paragraph: 1
          subject: %s
          relation: %s
          object: %s
          evidence: %s
      """;

  @TempDir Path work;
  private Seeds seeds;
  private ExclusionNames names;

  @BeforeEach
  void readTheSeeds() {
    seeds =
        new SeedReader(TERMS)
            .read(Path.of("src/test/resources/seeds/sound/seeds"))
            .seeds()
            .orElseThrow();
    names = new ExclusionNames(seeds);
  }

  private WhatIfAnswer without(String name) {
    return new WhatIf(seeds).ask(List.of(names.find(name).orElseThrow()), List.of(), Scope.ALL);
  }

  private Additions added(List<Exclusion> without, String... fields) throws IOException {
    Path file = Files.writeString(work.resolve("more.yaml"), FREE.formatted((Object[]) fields));
    return Additions.read(List.of(file), seeds, without, TERMS);
  }

  private static List<String> told(WhatIfAnswer answer, Kind kind) {
    return answer.changes().of(kind).stream()
        .map(c -> c.subject().label() + " " + c.verdicts() + " " + c.object().label())
        .toList();
  }

  @Test
  void anEntityLeftOutTakesItsEdgesAndWhatRunsThroughIt() {
    for (String name : List.of("receptor B", "receptor-b")) {
      WhatIfAnswer answer = without(name);
      assertThat(told(answer, Kind.LOST))
          .containsExactly(
              "drug A increases process C",
              "drug A decreases receptor B",
              "receptor B decreases process C");
      assertThat(answer.changes().all()).hasSize(3);
      assertThat(answer.changes().all().stream().filter(answer::ofBlocked)).hasSize(2);
    }
  }

  @Test
  void aClaimLeftOutTakesWhatRestsOnItAlone() {
    WhatIfAnswer answer = without("one/b-suppresses-c");
    assertThat(told(answer, Kind.LOST))
        .containsExactly("drug A increases process C", "receptor B decreases process C");
    assertThat(told(answer, Kind.KEPT)).containsExactly("drug A decreases receptor B");
    EffectChange lost = answer.changes().of(Kind.LOST).get(0);
    assertThat(answer.responsible(lost.chainsBefore().get(0)))
        .extracting(Claim::id)
        .containsExactly("one/b-suppresses-c");
  }

  @Test
  void aDocumentLeftOutTakesAllItsClaims() {
    assertThat(without("one").changes().effectsAfter()).isZero();
    assertThat(without("https://w3id.org/plastogen/document/one").leftOut()).hasSize(4);
  }

  @Test
  void weakEvidenceLeftOutLeavesThatLevelAndBetter() {
    Exclusion below = ExclusionNames.below("Animal study", TERMS).orElseThrow();
    WhatIfAnswer answer = new WhatIf(seeds).ask(List.of(below), List.of(), Scope.ALL);
    assertThat(told(answer, Kind.KEPT)).containsExactly("drug A decreases receptor B");
    assertThat(answer.leftOut()).extracting(Claim::id).contains("one/b-suppresses-c");
  }

  @Test
  void anAddedClaimOfTheOtherSignMakesAConflict() throws IOException {
    Additions more =
        added(List.of(), "x", "drug A", "impairs", "process C", "other clinical study");
    assertThat(more.faults()).isEmpty();
    WhatIfAnswer answer = new WhatIf(seeds).ask(List.of(), more.claims(), Scope.ALL);
    assertThat(told(answer, Kind.FLIPPED))
        .containsExactly("drug A increases → conflicting process C");
  }

  @Test
  void betterEvidenceStrengthensAndItsLossWeakens() throws IOException {
    Additions more = added(List.of(), "x", "drug A", "enhances", "process C", "randomised trial");
    WhatIfAnswer answer = new WhatIf(seeds).ask(List.of(), more.claims(), Scope.ALL);
    assertThat(told(answer, Kind.STRENGTHENED)).containsExactly("drug A increases process C");
    EffectChange forth = answer.changes().of(Kind.STRENGTHENED).get(0);
    assertThat(forth.before().weakerThan(forth.after())).isTrue();
    assertThat(forth.after().weakerThan(forth.before())).isFalse();
  }

  @Test
  void anAddedClaimCanTakeThePlaceOfOneLeftOut() throws IOException {
    List<Exclusion> without = List.of(names.find("one/a-blocks-b").orElseThrow());
    Path file = work.resolve("one.yaml");
    String head =
        Files.readString(Path.of("src/test/resources/seeds/sound/seeds/documents/one.yaml"));
    Files.writeString(
        file,
        head.substring(0, head.indexOf("skipped"))
            + FREE.formatted("a-blocks-b", "drug A", "activates", "receptor B", "animal study"));
    Additions more = Additions.read(List.of(file), seeds, without, TERMS);
    assertThat(more.faults()).isEmpty();
    assertThat(Additions.read(List.of(file), seeds, List.of(), TERMS).faults())
        .extracting(Fault::rule)
        .containsExactly("duplicate-id");
    WhatIfAnswer answer = new WhatIf(seeds).ask(without, more.claims(), Scope.ALL);
    assertThat(told(answer, Kind.FLIPPED))
        .containsExactly(
            "drug A increases → decreases process C", "drug A decreases → increases receptor B");
  }

  @Test
  void anAddedClaimObeysTheRulesOfSeeds() throws IOException {
    assertThat(added(List.of(), "x", "drug A", "blocks", "receptr B", "animal study").faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.mend()).contains("receptor B"));
    assertThat(added(List.of(), "x", "drug A", "increases", "change D", "animal study").faults())
        .extracting(Fault::rule)
        .containsExactly("neutral-entity");
    assertThat(added(List.of(), "x", "drug A", "bloks", "receptor B", "animal study").faults())
        .extracting(Fault::rule)
        .containsExactly("unknown-value");
  }

  @Test
  void aScopeLeavesOutWhatStartsOrEndsElsewhere() {
    Scope scope = new Scope(names.entities().find("drug A"), names.entities().find("process C"));
    List<Exclusion> without = List.of(names.find("receptor B").orElseThrow());
    WhatIfAnswer answer = new WhatIf(seeds).ask(without, List.of(), scope);
    assertThat(told(answer, Kind.LOST)).containsExactly("drug A increases process C");
    Scope ends = new Scope(Optional.empty(), names.entities().find("process C"));
    assertThat(new WhatIf(seeds).ask(without, List.of(), ends).changes().all()).hasSize(2);
  }

  @Test
  void anUnknownNameGetsASuggestion() {
    assertThat(names.find("receptor X")).isEmpty();
    assertThat(names.unknown("receptor X")).contains("Did you mean receptor B");
    assertThat(names.unknown("one/a-block-b")).contains("Did you mean one/a-blocks-b");
    assertThat(ExclusionNames.below("animal", TERMS)).isEmpty();
    assertThat(ExclusionNames.unknownLevel("animal studies", TERMS))
        .contains("Did you mean animal study?")
        .contains("randomised trial");
  }

  @Test
  void theAnswerIsToldAsTextAndAsJson() throws IOException {
    WhatIfAnswer answer = without("receptor B");
    assertThat(new WhatIfText(Telling.CHANGES).of(answer))
        .startsWith(
            "Without receptor B: 2 claims left out, 0 added; 3 net effects before, 0 after.")
        .contains("lost 3, gained 0, flipped 0, weakened 0, strengthened 0, kept 0.")
        .contains("was: drug A ⊣ receptor B ⊣ process C  [unsupported statement, hedged]")
        .contains("without one/a-blocks-b, one/b-suppresses-c");
    assertThat(new WhatIfText(new Telling(false, 1)).of(answer)).contains("… and 2 more");
    JsonNode json = new ObjectMapper().readTree(new WhatIfJson(Telling.CHANGES).of(answer));
    assertThat(json.at("/lost/0/chainsBefore/0/steps/1/sign").asText()).isEqualTo("decreases");
    assertThat(json.at("/lost/0/after").isNull()).isTrue();
    assertThat(json.at("/counts/lost").asInt()).isEqualTo(3);
    assertThat(json.at("/complete").asBoolean()).isTrue();
  }
}
