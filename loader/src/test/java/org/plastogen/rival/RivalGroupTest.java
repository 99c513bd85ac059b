package org.plastogen.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plastogen.chain.NetEffects;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Seeds;
import org.plastogen.mechanism.Effect;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.rival.RivalExplanation.Shared;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/** Why relief outlasts the drug, as the five documents explain it. */
class RivalGroupTest {
  private static Seeds seeds;
  private static List<RivalGroup> groups;

  @BeforeAll
  static void readTheSeeds() {
    seeds = new SeedReader(Terms.load()).read(Path.of("../seeds")).seeds().orElseThrow();
    groups = RivalGroup.of(seeds.entities(), seeds.claims().toList(), seeds.tensions());
  }

  private static RivalExplanation rival(String label) {
    return groups.get(0).rivals().stream()
        .filter(each -> each.hypothesis().label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rival " + label));
  }

  private static List<Claim> members(Entity hypothesis) {
    return seeds
        .claims()
        .filter(
            claim ->
                claim
                    .entities()
                    .getOrDefault(EntityQualifier.HYPOTHESIS, List.of())
                    .contains(hypothesis))
        .toList();
  }

  @Test
  void marksBlockSynapsesBdnfAndPlasticityAreSetSideBySide() {
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).explained().label()).isEqualTo("persistence of antidepressant effect");
    assertThat(groups.get(0).rivals())
        .extracting(rival -> rival.hypothesis().label())
        .containsExactly(
            "cumulative epigenetic effect hypothesis",
            "epigenetic persistence hypothesis",
            "lasting plasticity explanation of persistence",
            "prolonged NMDA block explanation of persistence",
            "restored synapses explanation of persistence",
            "sustained BDNF explanation of persistence");
  }

  @Test
  void everyMemberClaimIsToldOnceAsOfferOrAsPart() {
    for (RivalExplanation each : groups.get(0).rivals()) {
      assertThat(Stream.concat(each.offers().stream(), each.claims().stream()).map(Shared::what))
          .containsExactlyInAnyOrderElementsOf(members(each.hypothesis()));
    }
  }

  @Test
  void theEffectsAreThoseOfItsOwnClaimsAlone() {
    for (RivalExplanation each : groups.get(0).rivals()) {
      var graph = Mechanism.of(seeds.entities(), members(each.hypothesis())).graph();
      assertThat(each.effects()).hasSize((int) NetEffects.of(graph).size());
    }
  }

  @Test
  void anEffectIsSharedIfAndOnlyIfARivalEntailsItToo() {
    for (RivalExplanation each : groups.get(0).rivals()) {
      for (Shared<Effect> effect : each.effects()) {
        Set<Entity> holders =
            groups.get(0).rivals().stream()
                .filter(other -> !other.hypothesis().equals(each.hypothesis()))
                .filter(
                    other ->
                        other.effects().stream()
                            .anyMatch(e -> e.what().iri().equals(effect.what().iri())))
                .map(RivalExplanation::hypothesis)
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(effect.with())).isEqualTo(holders);
        assertThat(effect.alone()).isEqualTo(holders.isEmpty());
      }
    }
  }

  @Test
  void lastingBdnfBelongsToTheLongBlockToo() {
    assertThat(rival("sustained BDNF explanation of persistence").claims())
        .anySatisfy(
            claim -> {
              assertThat(claim.what().sentence()).contains("BDNF contributes to clinical");
              assertThat(claim.with())
                  .extracting(Entity::label)
                  .containsExactly("prolonged NMDA block explanation of persistence");
            });
  }

  @Test
  void theStatusIsThatOfTheBestOffer() {
    assertThat(rival("restored synapses explanation of persistence").status())
        .isEqualTo("hedged, unsupported statement, offered by 1 document");
  }

  @Test
  void withoutHypothesesTheEpigeneticAccountsOfferNothing() {
    List<Claim> claims =
        seeds.claims().filter(c -> !c.evidence().label().equals("hypothesis")).toList();
    List<RivalGroup> left = RivalGroup.of(seeds.entities(), claims, seeds.tensions());
    assertThat(left.get(0).rivals())
        .extracting(rival -> rival.hypothesis().label())
        .noneMatch(label -> label.contains("epigenetic"))
        .hasSize(4);
  }
}
