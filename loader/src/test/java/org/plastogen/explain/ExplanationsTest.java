package org.plastogen.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.explain.WrongQuestion.Fault;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.filter.Organisms;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.reasoning.Assertion;
import org.plastogen.reasoning.Justification;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** Explanations, conflicts and predictions over the five documents. */
class ExplanationsTest {
  private static final Terms TERMS = Terms.load();
  private static Seeds seeds;
  private static Explanations explanations;

  @BeforeAll
  static void readTheSeeds() {
    seeds = new SeedReader(TERMS).read(Path.of("../seeds")).seeds().orElseThrow();
    explanations = new Explanations(seeds, TERMS);
  }

  private static Account why(String subject, String object, FilterWords filter) {
    return explanations.why(new WhyQuestion(subject, object, 5, List.of(), filter));
  }

  private static FilterWords evidence(String level) {
    return new FilterWords(Optional.of(level), false, false, List.of(), List.of());
  }

  private static FilterWords species(String name) {
    return new FilterWords(Optional.empty(), false, false, List.of(name), List.of());
  }

  private static FilterWords document(String id) {
    return new FilterWords(Optional.empty(), false, false, List.of(), List.of(id));
  }

  private static List<Claim> told(Account account) {
    return List.copyOf(Account.claims(account.explanation().effects()));
  }

  @Test
  void withAnEvidenceLevelEveryClaimOfEveryHopIsThatGoodOrBetter() {
    Account account = why("ketamine", "BDNF", evidence("Animal Study"));
    assertThat(told(account)).isNotEmpty().allMatch(claim -> claim.evidence().rank() <= 5);
    assertThat(account.claimsCounted()).isLessThan(account.claimsThere());
  }

  @Test
  void theAnswerIsReasonedAnewAndNotCutDownAfterwards() {
    Set<String> best = lines(why("ketamine", "BDNF", FilterWords.NONE));
    Set<String> ofOneDocument = lines(why("ketamine", "BDNF", document("epigenetics")));
    assertThat(best).hasSize(5);
    assertThat(ofOneDocument).as("beyond the five best").anyMatch(line -> !best.contains(line));
  }

  private static Set<String> lines(Account account) {
    return account.explanation().effects().stream()
        .flatMap(effect -> effect.chains().stream())
        .map(MechanismChain::line)
        .collect(Collectors.toSet());
  }

  @Test
  void withoutHypothesesNoHopRestsOnAConjecture() {
    ClaimFilter filter =
        explanations.filter(new FilterWords(Optional.empty(), true, false, List.of(), List.of()));
    List<Claim> rest = filter.of(seeds.claims().toList());
    assertThat(rest)
        .isNotEmpty()
        .noneMatch(claim -> claim.evidence().label().equals("hypothesis"))
        .noneMatch(claim -> claim.certainty().label().equals("speculative"))
        .anyMatch(claim -> claim.certainty().label().equals("hedged"));
  }

  @Test
  void onlyAssertedLeavesNoReservation() {
    Account account =
        why(
            "ketamine",
            "BDNF",
            new FilterWords(Optional.empty(), false, true, List.of(), List.of()));
    assertThat(told(account)).isNotEmpty().allMatch(claim -> claim.certainty().rank() == 1);
  }

  @Test
  void onlyHumanLeavesWhatWasFoundInPeople() {
    Account relief = why("ketamine", "depression", species("human"));
    assertThat(told(relief)).isNotEmpty().allMatch(Organisms::inHumans);
    Account molecule = why("ketamine", "BDNF", species("human"));
    assertThat(molecule.explanation().effects()).isEmpty();
    assertThat(molecule.followsFromAll()).isTrue();
    assertThat(ExplanationText.of(molecule))
        .contains("found in human", "Without filter and way points, a chain does lead there.");
  }

  @Test
  void onlyOneDocumentLeavesItsClaims() {
    Account account = why("ketamine", "BDNF", document("epigenetics"));
    assertThat(told(account)).isNotEmpty().allMatch(claim -> claim.id().startsWith("epigenetics/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"animal", "", "best"})
  void anUnknownEvidenceLevelIsAnsweredWithThoseThereAre(String level) {
    assertThatThrownBy(() -> why("ketamine", "BDNF", evidence(level)))
        .isInstanceOfSatisfying(
            WrongQuestion.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNUSABLE_VALUE))
        .hasMessageContaining("no evidence level")
        .hasMessageContaining("randomised trial, other clinical study");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dog", "BDNF"})
  void aSpeciesThatNoClaimNamesIsAnsweredWithThoseThereAre(String name) {
    assertThatThrownBy(() -> why("ketamine", "BDNF", species(name)))
        .isInstanceOf(WrongQuestion.class)
        .hasMessageContaining("animal, human, rodent");
  }

  @Test
  void anUnknownDocumentIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> why("ketamine", "BDNF", document("epigenetic")))
        .isInstanceOf(WrongQuestion.class)
        .hasMessageContaining("Did you mean epigenetics?");
  }

  @Test
  void anUnknownNameIsToldApartFromAnUnusableValue() {
    assertThatThrownBy(() -> why("ketamin", "BDNF", FilterWords.NONE))
        .isInstanceOfSatisfying(
            WrongQuestion.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_ENTITY))
        .hasMessageContaining("Did you mean ketamine");
    assertThatThrownBy(() -> why("BDNF", "bdnf", FilterWords.NONE))
        .isInstanceOfSatisfying(
            WrongQuestion.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNUSABLE_VALUE))
        .hasMessageContaining("two different entities");
    assertThatThrownBy(
            () ->
                explanations.why(
                    new WhyQuestion("ketamine", "BDNF", 0, List.of(), FilterWords.NONE)))
        .hasMessageContaining("from 1 to 1000");
  }

  @ParameterizedTest
  @CsvSource({
    "esketamine, BDNF, not stated",
    "ketamine, BDNF, increases",
    "chronic stress, BDNF, decreases",
    "higher ketamine dose, duration of ketamine-induced neuroplasticity, conflicting",
    "BDNF, TrkB, unsigned link only",
  })
  void theVerdictSaysWhatAllRoutesSay(String subject, String object, String verdict) {
    assertThat(why(subject, object, FilterWords.NONE).verdict()).isEqualTo(verdict);
  }

  @Test
  void aChainSaysWhatItDoesNotShow() {
    Effect effect =
        why("ketamine", "BDNF", evidence("animal study")).explanation().effects().get(0);
    assertThat(ChainGaps.of(effect.chains().get(0)))
        .anyMatch(gap -> gap.endsWith("is known in animals only (animal)"))
        .anyMatch(gap -> gap.contains("is stated only under: context: chronic stress"))
        .contains("no hop is shown in humans");
  }

  @Test
  void bothSidesOfAConflictAreToldSideBySideWithTheirTension() {
    ConflictReport report = explanations.conflicts(FilterWords.NONE);
    assertThat(report.pairs()).isEqualTo(report.conflicts().size()).isPositive();
    for (Conflict conflict : report.conflicts()) {
      assertThat(conflict.increase().chains()).isNotEmpty();
      assertThat(conflict.decrease().chains()).isNotEmpty();
      assertThat(conflict.increase().verdict()).isEqualTo(Effect.Verdict.CONFLICTING);
    }
    assertThat(report.conflicts())
        .anySatisfy(
            conflict -> {
              assertThat(conflict.pair()).startsWith("higher ketamine dose and duration");
              assertThat(conflict.explainedBy())
                  .extracting(tension -> tension.id())
                  .contains("dose-and-duration");
            });
    assertThat(explanations.conflicts(evidence("randomised trial")).opening())
        .startsWith("No two entities are joined by routes of both signs");
  }

  @Test
  void predictionsAreClaimedByNobodyAndRankedByTheirWeakestHop() {
    List<Prediction> unclaimed = explanations.predictions(FilterWords.NONE).unclaimed();
    assertThat(unclaimed)
        .isNotEmpty()
        .allMatch(prediction -> prediction.effect().claimed().isEmpty())
        .isSortedAccordingTo(
            Comparator.comparing((Prediction p) -> p.best().weakestEvidence())
                .thenComparing(p -> p.best().hedges()));
  }

  @Test
  void theLadderStopsAtTheFirstHopWithoutHumanEvidence() {
    List<Prediction> ladders = explanations.predictions(FilterWords.NONE).ladders();
    assertThat(ladders).isNotEmpty();
    for (Prediction each : ladders) {
      TranslationLadder ladder = each.ladder().orElseThrow();
      List<DirectEdge> steps = each.best().steps();
      assertThat(steps.subList(0, ladder.humanSteps())).allMatch(TranslationLadder::isHuman);
      if (ladder.humanSteps() < steps.size()) {
        assertThat(TranslationLadder.isHuman(steps.get(ladder.humanSteps()))).isFalse();
        assertThat(ladder.sentence()).contains("missing at ");
      } else {
        assertThat(ladder.sentence()).isEqualTo("human evidence all the way");
      }
    }
    assertThat(ladders).anyMatch(p -> p.ladder().orElseThrow().humanSteps() > 0);
  }

  @Test
  void hermitCertifiesEveryChainAndItsClaimsAgreeWithAJustification() {
    EffectProver prover = new EffectProver(Duration.ofMinutes(1));
    Account account =
        explanations.why(
            new WhyQuestion("chronic stress", "BDNF", 3, List.of(), FilterWords.NONE), prover);
    EffectProof proof = account.proofs().get(0);
    assertThat(proof.certified()).hasSize(3).containsOnly(true);
    List<Justification> justifications = proof.entailment().justifications();
    assertThat(justifications).hasSize(EffectProver.MOST_JUSTIFICATIONS);
    for (int i = 0; i < 3; i++) {
      List<DirectEdge> steps = proof.effect().chains().get(i).steps();
      Set<String> claims =
          steps.stream()
              .flatMap(step -> step.claims().stream())
              .map(Claim::iri)
              .collect(Collectors.toSet());
      assertThat(claims).containsAll(justifications.get(i).origins());
      assertThat(justifications.get(i).assertions())
          .extracting(Assertion::origin)
          .containsAll(steps.stream().map(step -> step.best().iri()).toList());
    }
  }
}
