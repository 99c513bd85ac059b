package org.plastogen.whatif;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.difference.EffectChange;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.difference.Scope;
import org.plastogen.explain.EntityNames;
import org.plastogen.mechanism.Effect.Verdict;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.seed.SeedReader;
import org.plastogen.vocabulary.Terms;

/**
 * Experiments that block one thing, on the five documents: what must be gone, and what must stay.
 */
class BlockingExperimentsTest {
  private static Seeds seeds;
  private static EntityNames names;
  private static WhatIf whatIf;

  @BeforeAll
  static void readTheSeeds() {
    seeds = new SeedReader(Terms.load()).read(Path.of("../seeds")).seeds().orElseThrow();
    names = new EntityNames(seeds);
    whatIf = new WhatIf(seeds);
  }

  private static Entity entity(String name) {
    return names.find(name).orElseThrow(() -> new AssertionError("no entity " + name));
  }

  private static List<EffectChange> blocking(String blocked, Scope scope) {
    return whatIf
        .ask(List.of(new Exclusion.Blocked(entity(blocked))), List.of(), scope)
        .changes()
        .all();
  }

  private static EffectChange blocking(String blocked, String from, String to) {
    Scope scope = new Scope(Optional.of(entity(from)), Optional.of(entity(to)));
    List<EffectChange> changes = blocking(blocked, scope);
    assertThat(changes).as("%s and %s are joined before", from, to).hasSize(1);
    return changes.get(0);
  }

  /** The blocked entity is the only way by which the first reaches the second. */
  @ParameterizedTest
  @CsvSource({
    // The surge acts through AMPA receptors.
    "AMPA receptor, glutamate release, mTOR signaling pathway",
    "AMPA receptor, glutamate release, BDNF",
    "AMPA receptor, glutamate release, PSD-95",
    "AMPA receptor, glutamate release, synapsin-1",
    "AMPA receptor, glutamate release, synaptic protein synthesis",
    "AMPA receptor, glutamate release, synaptic potentiation",
    "AMPA receptor, glutamate release, synaptogenesis",
    "AMPA receptor, glutamate release, neuroplasticity",
    "AMPA receptor, pyramidal neuron activity, mTOR signaling pathway",
    "AMPA receptor, pyramidal neuron activity, BDNF",
    "AMPA receptor, GABA release, BDNF",
    "AMPA receptor, NMDA receptors on GABAergic interneurons, PSD-95",
    // AMPA receptors act on proteins and BDNF through mTOR.
    "mTOR signaling pathway, AMPA receptor, PSD-95",
    "mTOR signaling pathway, AMPA receptor, synapsin-1",
    "mTOR signaling pathway, AMPA receptor, synaptic protein synthesis",
    "mTOR signaling pathway, AMPA receptor, BDNF",
    "mTOR signaling pathway, AMPA receptor, synaptogenesis",
    "mTOR signaling pathway, glutamate release, BDNF",
    // BDNF is the only thing miR-206 and its own transcription act on.
    "BDNF, miR-206, neuroplasticity",
    "BDNF, miR-206, synaptogenesis",
    "BDNF, miR-206, dendritic spine formation",
    "BDNF, BDNF transcription, synaptogenesis",
    "BDNF, histone acetylation, neuroplasticity",
    "BDNF transcription, DNA methylation at BDNF promoters, BDNF",
    // GABA is how interneurons hold pyramidal cells back.
    "GABA release, GABAergic interneuron activity, pyramidal neuron activity",
    "GABA release, GABAergic interneuron activity, glutamate release",
    "pyramidal neuron activity, GABA release, glutamate release",
    // Marks act on transcription through the marks and the chromatin that they set.
    "DNA methylation, DNMT, transcription",
    "DNA methylation, TET enzyme, transcription",
    "histone acetylation, HAT, BDNF",
    "chromatin openness, HAT, transcription",
    "chromatin openness, HDAC, transcription",
    "miR-206, ketamine, miR-206",
    "extrasynaptic NMDA receptor, ketamine, excitotoxicity",
    "synaptic protein synthesis, BDNF, PSD-95",
    "synaptogenesis, mTOR signaling pathway, synaptic plasticity",
  })
  void blockingTheOnlyWayEndsTheEffect(String blocked, String from, String to) {
    EffectChange change = blocking(blocked, from, to);
    assertThat(change.kind()).isEqualTo(Kind.LOST);
    assertThat(change.chainsBefore())
        .allMatch(
            chain ->
                chain.steps().stream()
                    .anyMatch(
                        step -> List.of(step.subject(), step.object()).contains(entity(blocked))));
  }

  /** Another way, or a claim on the effect itself, carries it. */
  @ParameterizedTest
  @CsvSource({
    "AMPA receptor, glutamate release, synaptic remodeling",
    "AMPA receptor, ketamine, mTOR signaling pathway",
    "AMPA receptor, ketamine, BDNF",
    "AMPA receptor, mTOR signaling pathway, BDNF",
    "mTOR signaling pathway, AMPA receptor, synaptic potentiation",
    "mTOR signaling pathway, AMPA receptor, neuroplasticity",
    "mTOR signaling pathway, ketamine, synaptogenesis",
    "intracellular signaling, AMPA receptor, neuroplasticity",
    "BDNF, mTOR signaling pathway, synaptogenesis",
    "BDNF, ketamine, neuroplasticity",
    "BDNF, chronic stress, expression of plasticity and resilience genes",
    "synaptic protein synthesis, mTOR signaling pathway, PSD-95",
    "BDNF-TrkB signaling pathway, ketamine, neuroplasticity",
    "HDAC, chronic stress, BDNF",
    "HDAC, chronic stress, BDNF transcription",
    "HDAC, ketamine, BDNF",
    "HDAC, ketamine, histone acetylation",
    "histone acetylation, chronic stress, BDNF",
    "DNA methylation at BDNF promoters, chronic stress, BDNF transcription",
    "DNA methylation at BDNF promoters, ketamine, BDNF",
    "miR-206, ketamine, BDNF",
    "NMDA receptors on GABAergic interneurons, ketamine, GABA release",
    "NMDA receptors on GABAergic interneurons, ketamine, glutamate release",
    "GABA release, NMDA receptors on GABAergic interneurons, glutamate release",
    "pyramidal neuron activity, ketamine, glutamate release",
  })
  void whatAnotherWayCarriesStays(String blocked, String from, String to) {
    EffectChange change = blocking(blocked, from, to);
    assertThat(change.kind()).isIn(Kind.KEPT, Kind.WEAKENED);
    assertThat(change.after().verdict()).isEqualTo(change.before().verdict());
  }

  @Test
  void withBdnfBlockedMir206ReachesNothingAtAll() {
    assertThat(blocking("BDNF", new Scope(Optional.of(entity("miR-206")), Optional.empty())))
        .isNotEmpty()
        .allMatch(change -> change.kind() == Kind.LOST);
  }

  @Test
  void withoutInterneuronReceptorsTheirRouteToGlutamateIsGoneAndTheClaimsOnItStay() {
    Entity receptors = entity("NMDA receptors on GABAergic interneurons");
    String ketamine = entity("ketamine").iri();
    String glutamate = entity("glutamate release").iri();
    List<Claim> left =
        seeds.claims().filter(c -> !new Exclusion.Blocked(receptors).excludes(c)).toList();
    Limits all = new Limits(10_000, 5_000_000);
    assertThat(
            new ChainFinder(Mechanism.of(seeds).graph(), all)
                .find(ketamine, Sign.INCREASE, glutamate)
                .chains())
        .anyMatch(chain -> chain.steps().get(0).object().equals(receptors.iri()));
    assertThat(
            new ChainFinder(Mechanism.of(seeds.entities(), left).graph(), all)
                .find(ketamine, Sign.INCREASE, glutamate)
                .chains())
        .anyMatch(chain -> chain.length() == 1)
        .noneMatch(
            chain -> chain.steps().stream().anyMatch(s -> s.object().equals(receptors.iri())));
  }

  @Test
  void blockingTheReceptorsOfTheSurgeSettlesWhatAHigherDoseDoesToDuration() {
    EffectChange change =
        blocking(
            "AMPA receptor",
            "higher ketamine dose",
            "duration of ketamine-induced neuroplasticity");
    assertThat(change.kind()).isEqualTo(Kind.FLIPPED);
    assertThat(change.before().verdict()).contains(Verdict.CONFLICTING);
    assertThat(change.after().verdict()).contains(Verdict.DECREASES);
  }

  @Test
  void blockingNeverAddsAnEffect() {
    Set<Entity> betweenOthers =
        seeds.claims().filter(c -> c.sign().isPresent()).map(Claim::subject).collect(toSet());
    betweenOthers.retainAll(
        seeds.claims().filter(c -> c.sign().isPresent()).map(Claim::object).collect(toSet()));
    for (Entity blocked : betweenOthers) {
      List<Kind> kinds =
          blocking(blocked.label(), Scope.ALL).stream().map(EffectChange::kind).toList();
      assertThat(kinds).as(blocked.label()).doesNotContain(Kind.GAINED, Kind.STRENGTHENED);
    }
  }

  /** What is told as lost is exactly what a search over the claims that are left does not find. */
  @Test
  void anEffectIsKeptIfAndOnlyIfTheClaimsLeftCarryIt() {
    for (String blocked : List.of("AMPA receptor", "BDNF", "HDAC", "histone acetylation")) {
      List<Claim> left = new ArrayList<>(seeds.claims().toList());
      left.removeIf(new Exclusion.Blocked(entity(blocked))::excludes);
      var after = NetEffects.of(Mechanism.of(seeds.entities(), left).graph());
      var told =
          blocking(blocked, Scope.ALL).stream()
              .flatMap(
                  c ->
                      c.after().signs().keySet().stream()
                          .map(s -> c.subject().iri() + s + c.object().iri()))
              .collect(toSet());
      assertThat(told)
          .isEqualTo(after.stream().map(e -> e.subject() + e.sign() + e.object()).collect(toSet()));
    }
  }
}
