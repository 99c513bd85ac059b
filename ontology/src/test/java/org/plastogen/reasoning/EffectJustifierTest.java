package org.plastogen.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plastogen.cases.MatrixClosure;
import org.plastogen.cases.RandomGraph;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.Strength;
import org.plastogen.vocabulary.Vocabulary;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;

/** A justification alone entails its effect, and without any one of its parts it does not. */
class EffectJustifierTest {

  private static final EffectJustifier JUSTIFIER = new EffectJustifier(Duration.ofMinutes(1));
  private static final String A = "urn:a";
  private static final String B = "urn:b";

  @Test
  void aJustificationAloneEntailsTheEffectAndEachOfItsPartsIsNeeded() {
    EffectEntailment found =
        JUSTIFIER.justify(
            new NetEffect(A, Sign.INCREASE, B),
            List.of(
                premise(A, "blocks", "urn:c"),
                premise("urn:c", "inhibits", "urn:d"),
                premise("urn:d", "promotes", B),
                premise(B, "suppresses", A)),
            List.of(),
            5);
    assertThat(found.incompleteBecause()).isEmpty();
    Justification only = found.justifications().get(0);
    assertThat(found.justifications()).hasSize(1);
    assertThat(only.assertions()).hasSize(3);
    assertThat(only.axioms())
        .anyMatch(axiom -> axiom.startsWith("blocks SubPropertyOf"))
        .anyMatch(axiom -> axiom.contains("->"))
        .noneMatch(axiom -> axiom.contains("https://"));
    Set<OWLAxiom> parts = axioms(only);
    assertThat(parts).hasSize(only.assertions().size() + only.axioms().size());
    assertThat(drawn(parts, found.effect())).isTrue();
    for (OWLAxiom dropped : parts) {
      Set<OWLAxiom> rest = new LinkedHashSet<>(parts);
      rest.remove(dropped);
      assertThat(drawn(rest, found.effect())).as("without %s", dropped).isFalse();
    }
  }

  @Test
  void allMinimalSetsOfSmallGraphsAreFoundThoseThroughFeedbackToo() {
    List<Integer> sizes = new ArrayList<>();
    LongStream.range(0, 6)
        .forEach(
            seed -> {
              List<SignedEdge> edges =
                  RandomGraph.of("urn:" + seed + "/", 4, 9, new Random(seed)).stream()
                      .map(e -> new SignedEdge(e.subject(), e.sign(), e.object(), strength()))
                      .distinct()
                      .toList();
              MatrixClosure.of(edges).stream()
                  .filter(effect -> !effect.subject().equals(effect.object()))
                  .limit(3)
                  .forEach(effect -> sizes.add(sameAsByTrying(effect, edges)));
            });
    assertThat(sizes).hasSizeGreaterThan(8).anyMatch(size -> size > 2);
  }

  private static int sameAsByTrying(NetEffect effect, List<SignedEdge> edges) {
    EffectEntailment found =
        JUSTIFIER.justify(
            effect, edges.stream().map(EffectJustifierTest::premise).toList(), List.of(), 100);
    assertThat(found.incompleteBecause()).isEmpty();
    assertThat(
            found.justifications().stream()
                .map(one -> Set.copyOf(one.origins()))
                .collect(Collectors.toSet()))
        .isEqualTo(minimalSets(effect, edges));
    return found.justifications().size();
  }

  private static Set<Set<String>> minimalSets(NetEffect effect, List<SignedEdge> edges) {
    List<List<SignedEdge>> entailing = new ArrayList<>();
    for (int mask = 0; mask < 1 << edges.size(); mask++) {
      List<SignedEdge> part = new ArrayList<>();
      for (int i = 0; i < edges.size(); i++) {
        if ((mask >> i & 1) == 1) {
          part.add(edges.get(i));
        }
      }
      if (MatrixClosure.of(part).contains(effect)) {
        entailing.add(part);
      }
    }
    return entailing.stream()
        .filter(
            part ->
                entailing.stream()
                    .noneMatch(less -> less.size() < part.size() && part.containsAll(less)))
        .map(part -> part.stream().map(SignedEdge::toString).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  @Test
  void moreThanAreToldIsFlagged() {
    List<Premise> routes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      routes.add(premise(A, "increases", "urn:way" + i));
      routes.add(premise("urn:way" + i, "increases", B));
    }
    NetEffect effect = new NetEffect(A, Sign.INCREASE, B);
    assertThat(JUSTIFIER.justify(effect, routes, List.of(), 5).incompleteBecause())
        .contains("more than 5 exist; 5 are listed");
    EffectEntailment five = JUSTIFIER.justify(effect, routes.subList(0, 10), List.of(), 5);
    assertThat(five.justifications()).hasSize(5);
    assertThat(five.incompleteBecause()).isEmpty();
  }

  @Test
  void whatIsKnownComesFirstAndOnce() {
    Premise direct = premise(A, "increases", B);
    List<Premise> round =
        List.of(premise(A, "increases", "urn:c"), premise("urn:c", "increases", B));
    List<Premise> all = Stream.concat(Stream.of(direct), round.stream()).toList();
    EffectEntailment found =
        JUSTIFIER.justify(
            new NetEffect(A, Sign.INCREASE, B), all, List.of(round, round, List.of(direct)), 5);
    assertThat(found.justifications())
        .extracting(one -> one.assertions().size())
        .containsExactly(2, 1);
  }

  @Test
  void whatDoesNotFollowHasNoJustification() {
    EffectEntailment found =
        JUSTIFIER.justify(
            new NetEffect(A, Sign.DECREASE, B), List.of(premise(A, "increases", B)), List.of(), 5);
    assertThat(found.justifications()).isEmpty();
    assertThat(found.incompleteBecause()).isEmpty();
  }

  @Test
  void twoClaimsOfTheSameStatementStandTogether() {
    EffectEntailment found =
        JUSTIFIER.justify(
            new NetEffect(A, Sign.INCREASE, B),
            List.of(premise(A, "promotes", B, "urn:one"), premise(A, "promotes", B, "urn:two")),
            List.of(),
            5);
    assertThat(found.justifications()).hasSize(1);
    assertThat(found.justifications().get(0).origins()).containsExactly("urn:one", "urn:two");
  }

  private static Strength strength() {
    return new Strength(1, 1);
  }

  private static Premise premise(SignedEdge edge) {
    String verb = edge.sign() == Sign.INCREASE ? "increases" : "decreases";
    return new Premise(
        new RelationAssertion(
            edge.subject(), Vocabulary.term(verb), edge.object(), edge.toString()),
        edge.sign());
  }

  private static Premise premise(String subject, String relation, String object) {
    return premise(subject, relation, object, "urn:claim:" + subject + relation + object);
  }

  private static Premise premise(String subject, String relation, String object, String origin) {
    Sign sign = Set.of("increases", "promotes").contains(relation) ? Sign.INCREASE : Sign.DECREASE;
    return new Premise(
        new RelationAssertion(subject, Vocabulary.term(relation), object, origin), sign);
  }

  private static Set<OWLAxiom> axioms(Justification justification) {
    MechanismAxioms bundled = MechanismAxioms.bundled();
    Set<OWLAxiom> parts = new HashSet<>(new AssertedAxioms(justification.assertions()).axioms());
    Stream.concat(bundled.withoutAlgebra().stream(), bundled.rules().stream())
        .filter(OWLAxiom::isLogicalAxiom)
        .filter(
            axiom -> justification.axioms().contains(new AxiomText().lines(List.of(axiom)).get(0)))
        .forEach(parts::add);
    return parts;
  }

  /** Asked in another way than the justifier does: by what HermiT lists, not by refutation. */
  private static boolean drawn(Set<OWLAxiom> axioms, NetEffect effect) {
    OWLDataFactory factory = OWLManager.getOWLDataFactory();
    String verb = effect.sign() == Sign.INCREASE ? "netIncreases" : "netDecreases";
    Reasoner hermit = new Hermit().on(axioms);
    return hermit
        .getObjectPropertyValues(
            factory.getOWLNamedIndividual(IRI.create(effect.subject())),
            factory.getOWLObjectProperty(IRI.create(Vocabulary.term(verb))))
        .containsEntity(factory.getOWLNamedIndividual(IRI.create(effect.object())));
  }
}
