package org.plastogen.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.check.Check;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.fault.Fault;
import org.plastogen.reasoning.Consistent;
import org.plastogen.reasoning.MechanismReasoner;
import org.plastogen.vocabulary.Terms;

/** What must follow from the five documents, and what must not. */
class OwnSeedsTest {
  private static Check.Sound sound;
  private static final Map<String, Entity> ENTITIES = new HashMap<>();
  private static NetEffects effects;

  @BeforeAll
  static void readTheSeeds() {
    Check.Result result =
        new Check(Terms.load(), Duration.ofMinutes(2), step -> {})
            .run(Path.of("../seeds"), Set.of());
    assertThat(result.faults()).filteredOn(f -> f.severity() != Fault.Severity.INFO).isEmpty();
    sound = result.sound().orElseThrow();
    sound.seeds().entities().forEach(e -> ENTITIES.put(e.label(), e));
    effects = NetEffects.of(sound.mechanism().graph());
  }

  private static String iri(String label) {
    assertThat(ENTITIES).containsKey(label);
    return ENTITIES.get(label).iri();
  }

  /** Each route is written as the documents tell it: + for more, - for less. */
  @ParameterizedTest
  @CsvSource({
    "ketamine - NMDA receptors on GABAergic interneurons + GABA release - pyramidal neuron activity"
        + " + glutamate release + AMPA receptor + mTOR signaling pathway + BDNF",
    "ketamine - NMDA receptors on GABAergic interneurons - glutamate release + AMPA receptor",
    "AMPA receptor + mTOR signaling pathway + synaptic protein synthesis + PSD-95",
    "AMPA receptor + mTOR signaling pathway + synaptic protein synthesis + synapsin-1",
    "mTOR signaling pathway + BDNF + dendritic spine formation",
    "mTOR signaling pathway + BDNF + synaptogenesis + synaptic plasticity",
    "chronic stress + HDAC - histone acetylation + BDNF",
    "chronic stress + DNA methylation at BDNF promoters - BDNF transcription + BDNF",
    "ketamine + histone H3 acetylation at BDNF promoters + BDNF transcription + BDNF",
    "ketamine - DNA methylation at BDNF promoters - BDNF transcription + BDNF",
    "ketamine - miR-206 - BDNF",
    "ketamine - extrasynaptic NMDA receptor + excitotoxicity",
    "DNMT + DNA methylation - transcription",
  })
  void aChainTheDocumentsStateIsFound(String route) {
    List<String> parts = Arrays.asList(route.split(" (?=[+-] )|(?<= [+-]) "));
    Sign sign = Sign.INCREASE;
    String before = parts.get(0);
    List<String> passed = new ArrayList<>(List.of(iri(before)));
    for (int i = 1; i < parts.size(); i += 2) {
      Sign step = parts.get(i).equals("+") ? Sign.INCREASE : Sign.DECREASE;
      assertThat(sound.mechanism().edge(ENTITIES.get(before), step, ENTITIES.get(parts.get(i + 1))))
          .as("%s %s %s", before, parts.get(i), parts.get(i + 1))
          .isPresent();
      sign = sign.times(step);
      before = parts.get(i + 1);
      passed.add(iri(before));
    }
    assertThat(sound.reasoned().netEffects())
        .contains(new NetEffect(passed.get(0), sign, passed.get(passed.size() - 1)));
    assertThat(
            new ChainFinder(sound.mechanism().graph(), new Limits(10_000, 5_000_000))
                .find(passed.get(0), sign, passed.get(passed.size() - 1))
                .chains())
        .anySatisfy(
            chain -> {
              List<String> nodes = new ArrayList<>(List.of(chain.steps().get(0).subject()));
              chain.steps().forEach(s -> nodes.add(s.object()));
              assertThat(nodes).isEqualTo(passed);
            });
  }

  @ParameterizedTest
  @CsvSource({
    // From exposures to the drug at large, or back.
    "recreational ketamine use, neuroplasticity",
    "very high repeated ketamine doses, BDNF",
    "ketamine, neurotoxicity",
    "ketamine, neuronal vacuolization",
    "ketamine, psychological dependence",
    "ketamine, cognitive impairment",
    // From the racemate to its enantiomers, or back.
    "esketamine, BDNF",
    "esketamine, neuroplasticity",
    "arketamine, BDNF",
    "arketamine, glutamate release",
    // From a class to its members.
    "psilocybin, neuroplasticity",
    "LSD, neuroplasticity",
    "MDMA, neuroplasticity",
    // Through links without a sign, and to entities without a direction.
    "BDNF, TrkB",
    "ketamine, TrkB",
    "ketamine, network communication",
    "ketamine, epigenetic modification",
    "ketamine, HPA axis",
    // From a readout to what it shows.
    "gamma power, synaptic plasticity",
    "SV2A binding, synaptic density",
  })
  void whatTheDocumentsDoNotStateDoesNotFollow(String subject, String object) {
    for (Sign sign : Sign.values()) {
      assertThat(effects.contains(iri(subject), sign, iri(object)))
          .as("%s %s %s", subject, sign, object)
          .isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ketamine, NmdaReceptorBlocker",
    "ketamine, AmpaReceptorActivatingDrug",
    "ketamine, Disinhibitor",
    "ketamine, GlutamateReleaser",
    "ketamine, NeurotrophinInducer",
    "ketamine, PlasticityEnhancer",
    "ketamine, StructuralPlasticityEnhancer",
    "ketamine, EpigeneticModulator",
    "ketamine, StressorOpposingDrug",
    "ketamine, PsychotomimeticDrug",
    "ketamine, MoodRelievingDrug",
    "esketamine, MoodRelievingDrug",
    "chronic stress, PlasticityImpairingExposure",
    "miR-206, NeurotrophinRepressingMicroRna",
    "HAT, EpigeneticWriter",
    "DNMT, EpigeneticWriter",
    "HDAC, EpigeneticEraser",
    "TET enzyme, EpigeneticEraser",
  })
  void hermitPutsAnEntityIntoItsMechanismClass(String entity, String mechanismClass) {
    assertThat(sound.reasoned().types().get(iri(entity)).mechanisms())
        .contains("https://w3id.org/plastogen/ontology#" + mechanismClass);
  }

  @Test
  void noEnantiomerIsPutIntoAMechanismClassOfTheRacemate() {
    assertThat(sound.reasoned().types().get(iri("arketamine")).mechanisms())
        .doesNotContain("https://w3id.org/plastogen/ontology#NmdaReceptorBlocker");
    assertThat(sound.reasoned().types().get(iri("esketamine")).mechanisms())
        .doesNotContain("https://w3id.org/plastogen/ontology#PlasticityEnhancer");
  }

  @Test
  void theClaimsOfAChainAloneEntailItsEffectAndNoneOfItsStepsCanGo() {
    List<Effect> all = new ArrayList<>(new Effects(sound.mechanism(), Limits.USUAL).all());
    all.sort(Comparator.comparing(Effect::iri));
    java.util.Collections.shuffle(all, new Random(7));
    for (Effect effect : all.subList(0, 12)) {
      MechanismChain chain = effect.chains().get(effect.chains().size() - 1);
      NetEffect net = new NetEffect(effect.subject().iri(), effect.sign(), effect.object().iri());
      List<Claim> claims = chain.steps().stream().map(DirectEdge::best).toList();
      assertThat(concluded(claims)).contains(net);
      for (Claim dropped : claims) {
        List<Claim> rest = claims.stream().filter(c -> !c.equals(dropped)).toList();
        assertThat(concluded(rest)).as("without %s", dropped.id()).doesNotContain(net);
      }
    }
  }

  private static Set<NetEffect> concluded(List<Claim> claims) {
    Set<Entity> used = new HashSet<>();
    claims.forEach(c -> used.addAll(List.of(c.subject(), c.object())));
    var reasoning =
        new MechanismReasoner(Duration.ofMinutes(1))
            .reason(Mechanism.of(used, claims).assertions());
    return ((Consistent) reasoning).netEffects();
  }

  @Test
  void aDeniedClaimAddsNoEdge() {
    List<Claim> denied = sound.seeds().claims().filter(Claim::negated).toList();
    assertThat(denied).isNotEmpty();
    Set<String> supporting =
        sound.mechanism().edges().stream()
            .flatMap(e -> e.claims().stream())
            .map(Claim::id)
            .collect(Collectors.toSet());
    assertThat(denied).noneMatch(claim -> supporting.contains(claim.id()));
  }

  @Test
  void chainsAreOrderedByEvidenceThenHedgesThenLength() {
    for (Effect effect : new Effects(sound.mechanism(), Limits.USUAL).all()) {
      assertThat(effect.chains())
          .isSortedAccordingTo(
              Comparator.<MechanismChain>comparingInt(c -> c.weakestEvidence().rank())
                  .thenComparingInt(MechanismChain::hedges)
                  .thenComparingInt(c -> c.steps().size()));
    }
  }
}
