package org.plastogen.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plastogen.chain.Sign.DECREASE;
import static org.plastogen.chain.Sign.INCREASE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plastogen.cases.RandomGraph;

class ChainFinderTest {

  private static SignedEdge edge(String subject, Sign sign, String object, int... ranks) {
    Strength strength =
        new Strength(ranks.length > 0 ? ranks[0] : 1, ranks.length > 1 ? ranks[1] : 1);
    return new SignedEdge(subject, sign, object, strength);
  }

  private static Chains chains(Limits limits, Sign sign, SignedEdge... edges) {
    return new ChainFinder(SignedGraph.of(List.of(edges)), limits).find("s", sign, "o");
  }

  private static List<String> routes(Chains chains) {
    return chains.chains().stream()
        .map(
            chain ->
                chain.steps().get(0).subject()
                    + String.join("", chain.steps().stream().map(SignedEdge::object).toList()))
        .toList();
  }

  @Test
  void aLongChainOfTrialsComesBeforeAShortChainOfHypotheses() {
    Chains found =
        chains(
            Limits.USUAL,
            INCREASE,
            edge("s", INCREASE, "o", 8),
            edge("s", INCREASE, "a", 2),
            edge("a", INCREASE, "b", 2),
            edge("b", INCREASE, "o", 2));
    assertThat(routes(found)).containsExactly("sabo", "so");
    assertThat(found.complete()).isTrue();
  }

  @Test
  void fewerHedgedStepsComeBeforeFewerSteps() {
    Chains found =
        chains(
            Limits.USUAL,
            INCREASE,
            edge("s", INCREASE, "o", 5, 2),
            edge("s", INCREASE, "a", 5),
            edge("a", INCREASE, "o", 5));
    assertThat(routes(found)).containsExactly("sao", "so");
  }

  @Test
  void equalChainsComeInTheOrderOfTheirNames() {
    Chains found =
        chains(
            Limits.USUAL,
            DECREASE,
            edge("s", INCREASE, "c"),
            edge("s", DECREASE, "b"),
            edge("s", INCREASE, "a"),
            edge("a", DECREASE, "o"),
            edge("b", INCREASE, "o"),
            edge("c", DECREASE, "o"));
    assertThat(routes(found)).containsExactly("sao", "sbo", "sco");
  }

  @Test
  void moreChainsThanAskedForAreAdmitted() {
    Chains found =
        chains(
            new Limits(2, 1000),
            INCREASE,
            edge("s", INCREASE, "a"),
            edge("s", INCREASE, "b"),
            edge("s", INCREASE, "o"),
            edge("a", INCREASE, "o"),
            edge("b", INCREASE, "o"));
    assertThat(routes(found)).containsExactly("so", "sao");
    assertThat(found.incompleteBecause())
        .contains("there are more chains; the best of them are listed");
  }

  @Test
  void anEffectThatNeedsAFeedbackLoopHasTheWalkRoundIt() {
    Chains found =
        chains(
            Limits.USUAL,
            DECREASE,
            edge("s", INCREASE, "a"),
            edge("a", INCREASE, "b"),
            edge("b", DECREASE, "a"),
            edge("a", INCREASE, "o"));
    assertThat(routes(found)).containsExactly("sabao");
    assertThat(found.chains().get(0).throughFeedback()).isTrue();
    assertThat(found.incompleteBecause())
        .hasValueSatisfying(r -> assertThat(r).contains("feedback"));
  }

  @Test
  void anEffectOnItselfIsAChainThroughFeedback() {
    SignedGraph graph = SignedGraph.of(List.of(edge("a", DECREASE, "b"), edge("b", DECREASE, "a")));
    Chains found = new ChainFinder(graph, Limits.USUAL).find("a", INCREASE, "a");
    assertThat(routes(found)).containsExactly("aba");
    assertThat(found.chains().get(0).throughFeedback()).isTrue();
    assertThat(found.complete()).isTrue();
  }

  @Test
  void whatDoesNotFollowHasNoChain() {
    Chains found = chains(Limits.USUAL, DECREASE, edge("s", INCREASE, "o"));
    assertThat(found).isEqualTo(new Chains(List.of(), java.util.Optional.empty()));
    Chains unknown = chains(Limits.USUAL, INCREASE, edge("x", INCREASE, "o"));
    assertThat(unknown.chains()).isEmpty();
  }

  @Test
  void aSpentBudgetIsSaid() {
    List<SignedEdge> edges = RandomGraph.of("n", 60, 400, new Random(1));
    Chains found =
        new ChainFinder(SignedGraph.of(edges), new Limits(1000, 500)).find("n0", INCREASE, "n1");
    assertThat(found.incompleteBecause())
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("stopped after looking at 500 edges"));
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<SignedEdge> edges = RandomGraph.of("n", 12, 40, new Random(2));
    List<SignedEdge> shuffled = new ArrayList<>(edges);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(new ChainFinder(SignedGraph.of(shuffled), Limits.USUAL).all())
        .isEqualTo(new ChainFinder(SignedGraph.of(edges), Limits.USUAL).all());
  }

  @Test
  void askingFromOneSideOrTheOtherOrOneByOneGivesTheSame() {
    SignedGraph graph = SignedGraph.of(RandomGraph.of("n", 12, 30, new Random(4)));
    ChainFinder finder = new ChainFinder(graph, Limits.USUAL);
    finder
        .all()
        .forEach(
            (effect, chains) -> {
              assertThat(finder.find(effect.subject(), effect.sign(), effect.object()))
                  .isEqualTo(chains);
              assertThat(finder.from(effect.subject())).containsEntry(effect, chains);
              assertThat(finder.to(effect.object())).containsEntry(effect, chains);
            });
  }
}
