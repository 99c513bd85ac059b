package org.plastogen.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plastogen.chain.Sign.DECREASE;
import static org.plastogen.chain.Sign.INCREASE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plastogen.cases.MatrixClosure;
import org.plastogen.cases.RandomGraph;

/** Graphs large and tangled enough for closed forms, landmarks and spent budgets to matter. */
class LargeGraphTest {

  private static final Strength PLAIN = new Strength(1, 1);

  /** A graph with a name for the report of a test. */
  record Named(String name, SignedGraph graph) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String node(int number) {
    return String.format("n%05d", number);
  }

  private static SignedEdge edge(int from, boolean down, int to) {
    return new SignedEdge(node(from), down ? DECREASE : INCREASE, node(to), PLAIN);
  }

  /** Random edges whose signs agree with a side for each node, so that every loop amplifies. */
  private static SignedGraph balanced(int nodes, int edges, IntPredicate onOtherSide, long seed) {
    Random random = new Random(seed);
    List<SignedEdge> drawn = new ArrayList<>();
    for (int i = 0; i < edges; i++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      drawn.add(edge(from, onOtherSide.test(from) != onOtherSide.test(to), to));
    }
    return SignedGraph.of(drawn);
  }

  private static SignedGraph random(int nodes, int edges, long seed) {
    return SignedGraph.of(RandomGraph.of("n", nodes, edges, new Random(seed)));
  }

  private static SignedGraph acyclic(int nodes, int edges, long seed) {
    Random random = new Random(seed);
    List<SignedEdge> drawn = new ArrayList<>();
    for (int i = 0; i < edges; i++) {
      int one = random.nextInt(nodes);
      int other = random.nextInt(nodes);
      if (one != other) {
        drawn.add(edge(Math.min(one, other), random.nextBoolean(), Math.max(one, other)));
      }
    }
    return SignedGraph.of(drawn);
  }

  private static SignedGraph path(int length) {
    return SignedGraph.of(
        IntStream.range(0, length).mapToObj(i -> edge(i, i % 3 == 0, i + 1)).toList());
  }

  /** Layers of two nodes, each joined to both of the next: 2^layers ways through. */
  private static List<SignedEdge> ladder(int layers) {
    List<SignedEdge> edges = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (int rung = 0; rung < 4; rung++) {
        edges.add(edge(2 * layer + rung / 2, false, 2 * layer + 2 + rung % 2));
      }
    }
    return edges;
  }

  private static SignedGraph hub(int spokes) {
    return SignedGraph.of(
        IntStream.range(0, spokes)
            .boxed()
            .flatMap(
                i -> Stream.of(edge(i + 1, i % 2 == 0, 0), edge(0, i % 3 == 0, spokes + i + 1)))
            .toList());
  }

  static Stream<Named> graphs() {
    return Stream.of(
        new Named("thin", random(3_000, 1_500, 1)),
        new Named("at the edge of one large part", random(2_000, 2_000, 2)),
        new Named("one large part", random(1_500, 1_900, 3)),
        new Named("dense", random(600, 3_000, 4)),
        new Named("all loops amplify", balanced(1_200, 1_800, n -> n % 3 == 0, 5)),
        new Named("increases only", balanced(1_200, 2_000, n -> false, 6)),
        new Named("without loops", acyclic(1_500, 4_000, 7)),
        new Named("without loops, dense", acyclic(700, 7_000, 8)),
        new Named("a path", path(2_000)),
        new Named("a ladder", SignedGraph.of(ladder(500))),
        new Named("a hub", hub(700)));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void theClosedFormHoldsWhatASearchFromEachSubjectFinds(Named named) {
    SignedGraph graph = named.graph();
    NetEffects effects = NetEffects.of(graph);
    ReachedPairs written = new ReachedPairs(graph, new Closure(graph));
    Reach search = new Reach(graph);
    long all = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      int[] reached = search.from(node);
      assertThat(written.from(node)).isEqualTo(reached);
      all += reached.length;
    }
    assertThat(effects.count()).isEqualTo(new EffectCount(all, 0));
    assertThat(effects.count().incompleteBecause()).isEmpty();
    assertThat(effects.size()).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void askingForOneEffectAgreesWithTheList(Named named) {
    SignedGraph graph = named.graph();
    NetEffects effects = NetEffects.of(graph);
    Random random = new Random(9);
    for (int i = 0; i < 20; i++) {
      String subject = graph.iri(random.nextInt(graph.nodeCount()));
      Set<NetEffect> listed = new HashSet<>(effects.from(subject).toList());
      for (int j = 0; j < 50; j++) {
        String object = graph.iri(random.nextInt(graph.nodeCount()));
        for (Sign sign : Sign.values()) {
          assertThat(effects.contains(subject, sign, object))
              .isEqualTo(listed.contains(new NetEffect(subject, sign, object)));
        }
      }
    }
  }

  @Test
  void aCountThatStoppedSaysSo() {
    assertThat(new EffectCount(10, 2).incompleteBecause())
        .contains("the count stopped before 2 subjects; there are more effects than these");
  }

  @Test
  void allEffectsOfOneSubjectHaveTheChainsThatEachHasByItself() {
    SignedGraph graph = random(60, 75, 10);
    ChainFinder finder = new ChainFinder(graph, new Limits(5, Long.MAX_VALUE));
    for (String subject : graph.nodes()) {
      finder
          .from(subject)
          .forEach(
              (effect, chains) ->
                  assertThat(finder.find(subject, effect.sign(), effect.object()))
                      .isEqualTo(chains));
    }
  }

  @Test
  void manyChainsThatAreEquallyGoodComeInTheOrderOfTheirNamesFromOneSubjectToo() {
    List<SignedEdge> edges = ladder(12);
    ChainFinder finder = new ChainFinder(SignedGraph.of(edges), Limits.USUAL);
    Map<NetEffect, Chains> from = finder.from(node(0));
    Chains found = finder.find(node(0), INCREASE, node(24));
    assertThat(found.chains()).hasSize(5);
    assertThat(from).containsEntry(new NetEffect(node(0), INCREASE, node(24)), found);
  }

  @Test
  void whereTheEdgesForAllEffectsAreSpentEachStillHasAChainThatEntailsItAndSaysSo() {
    SignedGraph graph = random(400, 520, 11);
    String subject =
        graph.nodes().stream()
            .filter(node -> NetEffects.of(graph).from(node).count() > 200)
            .findFirst()
            .orElseThrow();
    Map<NetEffect, Chains> found = new ChainFinder(graph, new Limits(5, 5_000, 500)).from(subject);
    assertThat(found.keySet())
        .containsExactlyElementsOf(NetEffects.of(graph).from(subject).toList());
    assertThat(found.values())
        .filteredOn(chains -> !chains.complete())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            chains ->
                assertThat(chains.incompleteBecause().orElseThrow())
                    .contains("after looking at 500 edges"));
    found.forEach(
        (effect, chains) -> {
          Chain best = chains.chains().get(0);
          assertThat(best.effect()).isEqualTo(effect);
          assertThat(MatrixClosure.of(new HashSet<>(best.steps()))).contains(effect);
        });
  }

  @Test
  void whereTheEdgesAreSpentTheChainListedIsAsStrongAsTheBest() {
    SignedGraph graph = random(60, 75, 10);
    ChainFinder full = new ChainFinder(graph, new Limits(1, Long.MAX_VALUE));
    for (String subject : graph.nodes()) {
      new ChainFinder(graph, new Limits(5, 1, 1))
          .from(subject)
          .forEach(
              (effect, chains) -> {
                Chain best = full.find(subject, effect.sign(), effect.object()).chains().get(0);
                Chain listed = chains.chains().get(0);
                if (!listed.throughFeedback()) {
                  assertThat(listed.weakestEvidence()).isEqualTo(best.weakestEvidence());
                  assertThat(listed.hedges()).isEqualTo(best.hedges());
                  assertThat(listed.length()).isEqualTo(best.length());
                }
              });
    }
  }
}
