package org.plastogen.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Place;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.Terms;

/** What a chain of three made-up entities does not show. */
class ChainGapsTest {
  private static final Terms TERMS = Terms.load();
  private static final Entity A = entity("a");
  private static final Entity B = entity("b");
  private static final Entity C = entity("c");
  private static final Entity HUMAN = entity("human");
  private static final Entity RODENT = entity("rodent");

  private static Entity entity(String id) {
    OntologyClass any = TERMS.classes().values().iterator().next();
    return new Entity(id, id, any, id, List.of(), false, new Place("x", 1, 1));
  }

  private static Claim claim(
      Entity subject,
      Entity object,
      String evidence,
      String certainty,
      Map<EntityQualifier, List<Entity>> qualifiers) {
    return new Claim(
        "d/" + subject.id() + object.id() + evidence.length() + certainty + qualifiers.size(),
        List.of(1),
        subject,
        TERMS.relations().get("increases"),
        object,
        TERMS.evidenceLevels().get(evidence),
        TERMS.certainties().get(certainty),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(qualifiers),
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private static List<String> gaps(List<Claim> first, List<Claim> second) {
    return ChainGaps.of(
        new MechanismChain(
            List.of(
                new DirectEdge(A, Sign.INCREASE, B, first),
                new DirectEdge(B, Sign.INCREASE, C, second)),
            false));
  }

  @Test
  void aHopKnownInAnimalsOnlyIsNamedAndPeopleAreCounted() {
    assertThat(
            gaps(
                List.of(claim(A, B, "randomised trial", "asserted", Map.of())),
                List.of(
                    claim(
                        B,
                        C,
                        "animal study",
                        "asserted",
                        Map.of(EntityQualifier.SPECIES, List.of(RODENT))))))
        .containsExactly(
            "b → c is known in animals only (rodent)", "only 1 of 2 hops is shown in humans");
  }

  @Test
  void aHopFoundInPeopleTooIsNotKnownInAnimalsOnly() {
    List<Claim> both =
        List.of(
            claim(
                B,
                C,
                "unsupported statement",
                "asserted",
                Map.of(EntityQualifier.SPECIES, List.of(HUMAN))),
            claim(B, C, "animal study", "asserted", Map.of()));
    assertThat(gaps(List.of(claim(A, B, "other clinical study", "asserted", Map.of())), both))
        .isEmpty();
  }

  @Test
  void regionsThatDifferAreNamedHopByHop() {
    assertThat(
            gaps(
                List.of(
                    claim(
                        A,
                        B,
                        "randomised trial",
                        "asserted",
                        Map.of(EntityQualifier.REGION, List.of(entity("hippocampus"))))),
                List.of(
                    claim(
                        B,
                        C,
                        "randomised trial",
                        "asserted",
                        Map.of(EntityQualifier.REGION, List.of(entity("striatum")))))))
        .containsExactly("the regions of its hops differ: a → b in hippocampus; b → c in striatum");
  }

  @Test
  void aReservationCountsOnlyIfEveryClaimMakesIt() {
    Claim hedged = claim(A, B, "randomised trial", "hedged", Map.of());
    Claim firm = claim(A, B, "other clinical study", "asserted", Map.of());
    List<Claim> rest = List.of(claim(B, C, "randomised trial", "asserted", Map.of()));
    assertThat(gaps(List.of(hedged), rest))
        .containsExactly("a → b is stated with reservation only (hedged)");
    assertThat(gaps(List.of(hedged, firm), rest)).isEmpty();
  }

  @Test
  void aConditionCountsOnlyIfEveryClaimGivesOne() {
    Claim bound =
        claim(
            A,
            B,
            "randomised trial",
            "asserted",
            Map.of(EntityQualifier.CONTEXT, List.of(entity("chronic stress"))));
    Claim free = claim(A, B, "other clinical study", "asserted", Map.of());
    List<Claim> rest = List.of(claim(B, C, "randomised trial", "asserted", Map.of()));
    assertThat(gaps(List.of(bound), rest))
        .containsExactly("a → b is stated only under: context: chronic stress");
    assertThat(gaps(List.of(bound, free), rest)).isEmpty();
  }

  @Test
  void hopsWithoutNamedEvidenceAndHypothesesAreTold() {
    assertThat(
            gaps(
                List.of(claim(A, B, "unsupported statement", "asserted", Map.of())),
                List.of(claim(B, C, "hypothesis", "speculative", Map.of()))))
        .containsExactly(
            "1 of 2 hops rests on statements that name no evidence",
            "b → c is a hypothesis",
            "b → c is stated with reservation only (speculative)",
            "no hop is shown in humans");
  }
}
