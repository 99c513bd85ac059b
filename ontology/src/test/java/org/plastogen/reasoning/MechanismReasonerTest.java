package org.plastogen.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plastogen.cases.RandomGraph;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.vocabulary.Vocabulary;

class MechanismReasonerTest {

  private static final MechanismReasoner REASONER = new MechanismReasoner(Duration.ofMinutes(1));

  private final List<Assertion> assertions = new ArrayList<>();

  private void is(String id, String type) {
    String iri = Vocabulary.entity(id);
    assertions.add(new TypeAssertion(iri, Vocabulary.term(type), iri));
  }

  private void claim(String id, String subject, String relation, String object) {
    assertions.add(
        new RelationAssertion(
            Vocabulary.entity(subject),
            Vocabulary.term(relation),
            Vocabulary.entity(object),
            Vocabulary.claim(id)));
  }

  private void disinhibition() {
    is("drug", "Drug");
    is("receptor-on-interneurons", "NmdaReceptor");
    is("inhibition", "GabaergicProcess");
    is("glutamate-release", "GlutamatergicProcess");
    is("bdnf", "NeurotrophicFactor");
    is("spine-growth", "StructuralPlasticityProcess");
    is("stress", "Stressor");
    claim("1", "drug", "blocks", "receptor-on-interneurons");
    claim("2", "receptor-on-interneurons", "increases", "inhibition");
    claim("3", "inhibition", "suppresses", "glutamate-release");
    claim("4", "glutamate-release", "upregulates", "bdnf");
    claim("5", "bdnf", "promotes", "spine-growth");
    claim("6", "stress", "impairs", "spine-growth");
  }

  private Consistent consistent() {
    Reasoning answer = REASONER.reason(assertions);
    assertThat(answer).isInstanceOf(Consistent.class);
    return (Consistent) answer;
  }

  private Inconsistent inconsistent() {
    Reasoning answer = REASONER.reason(assertions);
    assertThat(answer).isInstanceOf(Inconsistent.class);
    return (Inconsistent) answer;
  }

  @Test
  void aBlockerOfADisinhibitedPathNetIncreasesItsEnd() {
    disinhibition();
    assertThat(consistent().netEffects())
        .contains(
            new NetEffect(
                Vocabulary.entity("drug"), Sign.INCREASE, Vocabulary.entity("spine-growth")))
        .doesNotContain(
            new NetEffect(
                Vocabulary.entity("drug"), Sign.DECREASE, Vocabulary.entity("spine-growth")));
  }

  @Test
  void mechanismClassesAreRealised() {
    disinhibition();
    assertThat(consistent().types().get(Vocabulary.entity("drug")).mechanisms())
        .contains(
            Vocabulary.term("NmdaReceptorBlocker"),
            Vocabulary.term("Disinhibitor"),
            Vocabulary.term("GlutamateReleaser"),
            Vocabulary.term("NeurotrophinInducer"),
            Vocabulary.term("PlasticityEnhancer"),
            Vocabulary.term("StructuralPlasticityEnhancer"),
            Vocabulary.term("StressorOpposingDrug"))
        .doesNotContain(Vocabulary.term("PsychotomimeticDrug"));
    assertThat(consistent().types().get(Vocabulary.entity("stress")).mechanisms())
        .containsExactly(Vocabulary.term("PlasticityImpairingExposure"));
    assertThat(consistent().types().get(Vocabulary.entity("bdnf")).mechanisms()).isEmpty();
    assertThat(consistent().types().get(Vocabulary.entity("bdnf")).mostSpecific())
        .contains(Vocabulary.term("NeurotrophicFactor"))
        .doesNotContain(Vocabulary.term("Protein"));
  }

  @Test
  void chainsRealiseTheSameMechanismsAsRules() {
    disinhibition();
    assertThat(REASONER.reasonWithPropertyChains(assertions)).isEqualTo(consistent());
  }

  @Test
  void aBrainRegionThatIsIncreasedIsAFaultOfItsTypeAndTheClaim() {
    disinhibition();
    is("hippocampus", "BrainRegion");
    claim("7", "drug", "increases", "hippocampus");
    Inconsistent answer = inconsistent();
    assertThat(answer.incompleteBecause()).isEmpty();
    assertThat(answer.justifications()).hasSize(1);
    assertThat(answer.justifications().get(0).origins())
        .containsExactly(Vocabulary.claim("7"), Vocabulary.entity("hippocampus"));
    assertThat(answer.justifications().get(0).axioms())
        .containsExactly(
            "AnatomicalEntity SubClassOf DirectionNeutralEntity",
            "BrainRegion SubClassOf AnatomicalEntity",
            "CausalEntity DisjointWith DirectionNeutralEntity",
            "increases Range CausalEntity");
  }

  @Test
  void aDrugThatIsAlsoAReceptorIsAFaultOfBothTypes() {
    disinhibition();
    is("drug", "Receptor");
    Inconsistent answer = inconsistent();
    assertThat(answer.justifications())
        .allSatisfy(one -> assertThat(one.assertions()).hasSizeLessThanOrEqualTo(2))
        .anySatisfy(one -> assertThat(one.axioms()).contains("ChemicalEntity DisjointWith Protein"))
        .anySatisfy(one -> assertThat(one.origins()).containsExactly(Vocabulary.entity("drug")));
  }

  @Test
  void whatIncreasesItselfIsAFaultOfTheClaimAlone() {
    claim("loop", "bdnf", "increases", "bdnf");
    assertThat(inconsistent().justifications().get(0).origins())
        .containsExactly(Vocabulary.claim("loop"));
  }

  @Test
  void allFaultsAreFoundAtOnce() {
    disinhibition();
    is("hippocampus", "BrainRegion");
    is("amygdala", "BrainRegion");
    claim("7", "drug", "increases", "hippocampus");
    claim("8", "amygdala", "decreases", "bdnf");
    claim("9", "stress", "decreases", "hippocampus");
    Inconsistent answer = inconsistent();
    assertThat(answer.incompleteBecause()).isEmpty();
    assertThat(answer.justifications().stream().map(Justification::origins))
        .containsExactlyInAnyOrder(
            List.of(Vocabulary.claim("7"), Vocabulary.entity("hippocampus")),
            List.of(Vocabulary.claim("8"), Vocabulary.entity("amygdala")),
            List.of(Vocabulary.claim("9"), Vocabulary.entity("hippocampus")));
  }

  @Test
  void twoClaimsThatSayTheSameAreBothNamed() {
    is("hippocampus", "BrainRegion");
    claim("7", "drug", "increases", "hippocampus");
    claim("8", "drug", "increases", "hippocampus");
    assertThat(inconsistent().justifications().get(0).origins())
        .contains(Vocabulary.claim("7"), Vocabulary.claim("8"));
  }

  @Test
  void theFaultsOfAnOntologyByItselfAreFound() {
    InputStream turtle = turtle("ex:B owl:disjointWith ex:C . ex:A rdfs:subClassOf ex:B , ex:C .");
    Reasoning answer = MechanismReasoner.with(turtle, Duration.ofMinutes(1)).reason(List.of());
    assertThat(answer).isInstanceOf(Consistent.class);
    assertThat(((Consistent) answer).unsatisfiableClasses()).containsExactly("urn:ex:A");

    InputStream contradictory = turtle("ex:B owl:disjointWith ex:C . ex:x a ex:B , ex:C .");
    Reasoning worse =
        MechanismReasoner.with(contradictory, Duration.ofMinutes(1)).reason(List.of());
    assertThat(worse).isInstanceOf(Inconsistent.class);
    assertThat(((Inconsistent) worse).justifications())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.assertions()).isEmpty();
              assertThat(only.axioms()).containsExactly("B DisjointWith C", "x Type B", "x Type C");
            });
  }

  @Test
  void anOntologyThatNestsTooDeeplyIsRefusedAndNotACrash() {
    int deep = 20_000;
    InputStream turtle =
        turtle(
            "<urn:ex:c> rdfs:subClassOf "
                + "[ a owl:Class ; owl:complementOf ".repeat(deep)
                + "<urn:ex:d>"
                + " ]".repeat(deep)
                + " .");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MechanismReasoner.with(turtle, Duration.ofMinutes(1)))
        .withMessage("the ontology nests too deeply to be read");
  }

  @Test
  void anImportIsRefusedByNameAndNotFetched() {
    InputStream turtle = turtle("<urn:ex:o> owl:imports <http://127.0.0.1:9/none> .");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MechanismReasoner.with(turtle, Duration.ofMinutes(1)))
        .withMessageContaining("http://127.0.0.1:9/none");
  }

  @Test
  void anUnreadableOntologyIsRefused() {
    InputStream turtle = new ByteArrayInputStream("not turtle".getBytes(StandardCharsets.UTF_8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MechanismReasoner.with(turtle, Duration.ofMinutes(1)));
  }

  @Test
  void aDeadlineThatPassesIsSaid() {
    List<RelationAssertion> many =
        SignAlgebraTest.relations(RandomGraph.of("urn:n:", 300, 600, new Random(1)));
    Reasoning answer = new MechanismReasoner(Duration.ofMillis(5)).reason(many);
    assertThat(answer).isEqualTo(new Undecided("HermiT came to no answer within 5 ms"));
  }

  @Test
  void undeclaredTermsAreOutsideTheProfile() {
    is("drug", "Drgu");
    claim("1", "drug", "incraeses", "bdnf");
    assertThat(new OwlProfile().violations(assertions))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("undeclared class", "Drgu"))
        .anySatisfy(line -> assertThat(line).contains("undeclared object property", "incraeses"));
    assertThat(new OwlProfile().violations(List.of())).isEmpty();
  }

  private static InputStream turtle(String text) {
    String prefixes =
        "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix ex: <urn:ex:> . @prefix rdfs:"
            + " <http://www.w3.org/2000/01/rdf-schema#> . <urn:ex:o> a owl:Ontology . ex:A a"
            + " owl:Class . ex:B a owl:Class . ex:C a owl:Class . ";
    return new ByteArrayInputStream((prefixes + text).getBytes(StandardCharsets.UTF_8));
  }
}
