package org.plastogen.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plastogen.cases.MatrixClosure;
import org.plastogen.cases.RandomGraph;

/** The best-first search lists what walking every path lists, in the same order. */
class ChainSearchAgainstEnumerationTest {

  private static final Limits NO_LIMITS = new Limits(Integer.MAX_VALUE, Long.MAX_VALUE);

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutLimitsEveryChainIsListedInOrder(long seed) {
    SignedGraph graph = SignedGraph.of(RandomGraph.small(seed, 9));
    List<SignedEdge> edges = graph.edges().toList();
    new ChainFinder(graph, NO_LIMITS)
        .all()
        .forEach(
            (effect, chains) -> {
              List<Chain> every = AllSimplePaths.of(edges, effect);
              if (every.isEmpty()) {
                assertThat(chains.chains()).singleElement().matches(Chain::throughFeedback);
                assertThat(reason(chains)).contains("feedback loop");
              } else {
                assertThat(chains.chains()).containsExactlyElementsOf(every);
                assertThat(chains.complete()).isTrue();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withALimitTheBestAreListedAndTheRestAdmitted(long seed) {
    SignedGraph graph = SignedGraph.of(RandomGraph.small(seed, 9));
    List<SignedEdge> edges = graph.edges().toList();
    new ChainFinder(graph, new Limits(2, Long.MAX_VALUE))
        .all()
        .forEach(
            (effect, chains) -> {
              List<Chain> every = AllSimplePaths.of(edges, effect);
              if (!every.isEmpty()) {
                assertThat(chains.chains()).containsExactlyElementsOf(firstTwo(every));
                assertThat(chains.complete()).isEqualTo(every.size() <= 2);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withATinyBudgetWhatIsListedIsTheBestOrSaidNotToBe(long seed) {
    SignedGraph graph = SignedGraph.of(RandomGraph.small(seed, 9));
    List<SignedEdge> edges = graph.edges().toList();
    new ChainFinder(graph, new Limits(5, 12))
        .all()
        .forEach(
            (effect, chains) -> {
              List<Chain> every = AllSimplePaths.of(edges, effect);
              List<Chain> listed = chains.chains();
              assertThat(listed).isNotEmpty();
              if (chains.complete()) {
                assertThat(listed).containsExactlyElementsOf(every);
              } else if (listed.size() > 1 || reason(chains).contains("are the best")) {
                assertThat(every).startsWith(listed.toArray(Chain[]::new));
              } else {
                assertThat(reason(chains)).containsAnyOf("better ones may exist", "feedback loop");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyEffectHasAChainThatEntailsItAndCanSpareNoEdge(long seed) {
    List<SignedEdge> edges = RandomGraph.small(seed, 12);
    SortedMap<NetEffect, Chains> all = new ChainFinder(SignedGraph.of(edges), Limits.USUAL).all();
    assertThat(all.keySet()).containsExactlyElementsOf(MatrixClosure.of(edges));
    for (Map.Entry<NetEffect, Chains> entry : all.entrySet()) {
      for (Chain chain : entry.getValue().chains()) {
        assertThat(chain.effect()).isEqualTo(entry.getKey());
        Set<SignedEdge> used = new HashSet<>(chain.steps());
        assertThat(MatrixClosure.of(used)).contains(entry.getKey());
        for (SignedEdge dropped : used) {
          Set<SignedEdge> rest = new HashSet<>(used);
          rest.remove(dropped);
          assertThat(MatrixClosure.of(rest)).doesNotContain(entry.getKey());
        }
      }
    }
  }

  private static String reason(Chains chains) {
    return chains.incompleteBecause().orElseThrow();
  }

  private static List<Chain> firstTwo(List<Chain> chains) {
    return new ArrayList<>(chains.subList(0, Math.min(2, chains.size())));
  }
}
