package org.plastogen.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.cases.MatrixClosure;
import org.plastogen.cases.RandomGraph;
import org.plastogen.cases.SignCase;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;
import org.plastogen.vocabulary.Vocabulary;

/** HermiT, with rules and with chains, the parity search and a naive closure all say the same. */
class SignAlgebraTest {

  private static final MechanismReasoner REASONER = new MechanismReasoner(Duration.ofMinutes(2));
  private static final int LARGEST = 40;

  static Stream<SignCase> cases() {
    return SignCase.all();
  }

  @Test
  void thereAreAtLeastFifteenCases() {
    assertThat(SignCase.all()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hermitEntailsExactlyWhatTheCaseLists(SignCase example) {
    SortedSet<NetEffect> effects = effects(REASONER.reason(relations(example.asserted())));
    assertThat(effects).containsExactlyElementsOf(example.entailed());
    assertThat(effects).doesNotContainAnyElementsOf(example.notEntailed());
  }

  @Test
  void propertyChainsEntailExactlyWhatTheCasesList() {
    List<SignedEdge> edges = cases().map(SignCase::asserted).flatMap(List::stream).toList();
    SortedSet<NetEffect> listed = new TreeSet<>();
    cases().map(SignCase::entailed).forEach(listed::addAll);
    assertThat(effects(REASONER.reasonWithPropertyChains(relations(edges))))
        .containsExactlyElementsOf(listed);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theParitySearchFindsExactlyWhatTheCaseLists(SignCase example) {
    assertThat(NetEffects.of(SignedGraph.of(example.asserted())))
        .containsExactlyElementsOf(example.entailed());
    assertThat(MatrixClosure.of(example.asserted())).containsExactlyElementsOf(example.entailed());
  }

  /** Two hundred and forty graphs, twenty to a run as parts that do not touch. */
  @ParameterizedTest
  @MethodSource("batches")
  void hermitAgreesWithTheSearchOnManyRandomGraphs(long firstSeed) {
    List<SignedEdge> edges =
        LongStream.range(firstSeed, firstSeed + 20)
            .mapToObj(seed -> RandomGraph.small(seed, LARGEST))
            .flatMap(List::stream)
            .toList();
    allAgree(edges, REASONER.reason(relations(edges)));
  }

  static LongStream batches() {
    return LongStream.range(0, 12).map(batch -> 20 * batch);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hermitAgreesWithTheSearchOnARandomGraphByItself(long seed) {
    List<SignedEdge> edges = RandomGraph.small(seed, LARGEST);
    allAgree(edges, REASONER.reason(relations(edges)));
  }

  /** Thirty-two graphs, four to a run. */
  @ParameterizedTest
  @ValueSource(longs = {2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028})
  void propertyChainsAgreeWithTheSearchOnRandomGraphs(long firstSeed) {
    List<SignedEdge> edges =
        LongStream.range(firstSeed, firstSeed + 4)
            .mapToObj(seed -> RandomGraph.small(seed, 12))
            .flatMap(List::stream)
            .toList();
    allAgree(edges, REASONER.reasonWithPropertyChains(relations(edges)));
  }

  static LongStream seeds() {
    return LongStream.range(1000, 1012);
  }

  private static void allAgree(List<SignedEdge> edges, Reasoning answer) {
    SortedSet<NetEffect> expected = MatrixClosure.of(edges);
    assertThat(effects(answer)).containsExactlyElementsOf(expected);
    assertThat(NetEffects.of(SignedGraph.of(edges))).containsExactlyElementsOf(expected);
  }

  private static SortedSet<NetEffect> effects(Reasoning answer) {
    assertThat(answer).isInstanceOf(Consistent.class);
    return ((Consistent) answer).netEffects();
  }

  static List<RelationAssertion> relations(Collection<SignedEdge> edges) {
    List<SignedEdge> ordered = new ArrayList<>(edges);
    return IntStream.range(0, ordered.size())
        .mapToObj(i -> relation(ordered.get(i), "urn:claim:" + i))
        .toList();
  }

  private static RelationAssertion relation(SignedEdge edge, String origin) {
    String property = edge.sign() == Sign.INCREASE ? "increases" : "decreases";
    return new RelationAssertion(edge.subject(), Vocabulary.term(property), edge.object(), origin);
  }
}
