package org.plastogen.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plastogen.cases.MatrixClosure;
import org.plastogen.cases.RandomGraph;

class SignedGraphTest {

  private static SignedEdge edge(
      String subject, Sign sign, String object, int evidence, int certainty) {
    return new SignedEdge(subject, sign, object, new Strength(evidence, certainty));
  }

  @Test
  void edgesThatSayTheSameBecomeOneWithTheBestOfEach() {
    SignedGraph graph =
        SignedGraph.of(
            List.of(
                edge("a", Sign.INCREASE, "b", 2, 3),
                edge("a", Sign.DECREASE, "b", 9, 9),
                edge("a", Sign.INCREASE, "b", 7, 1)));
    assertThat(graph.edges())
        .containsExactly(edge("a", Sign.INCREASE, "b", 2, 1), edge("a", Sign.DECREASE, "b", 9, 9));
  }

  @Test
  void edgesAndNodesComeInOrder() {
    SignedGraph graph =
        SignedGraph.of(
            List.of(edge("c", Sign.INCREASE, "a", 1, 1), edge("a", Sign.INCREASE, "b", 127, 127)));
    assertThat(graph.nodes()).containsExactly("a", "b", "c");
    assertThat(graph.edges())
        .containsExactly(
            edge("a", Sign.INCREASE, "b", 127, 127), edge("c", Sign.INCREASE, "a", 1, 1));
  }

  @Test
  void anEmptyGraphHasNoEffects() {
    NetEffects none = NetEffects.of(SignedGraph.of(List.of()));
    assertThat(none).isEmpty();
    assertThat(none.size()).isZero();
    assertThat(none.contains("a", Sign.INCREASE, "a")).isFalse();
  }

  @Test
  void ranksOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Strength(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Strength(1, 128));
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sizeAndContainsAndFromTellTheSameEffects(long seed) {
    List<SignedEdge> edges = RandomGraph.small(seed, 25);
    NetEffects effects = NetEffects.of(SignedGraph.of(edges));
    assertThat(effects).containsExactlyElementsOf(MatrixClosure.of(edges));
    assertThat(effects.size()).isEqualTo(effects.stream().count());
    effects.forEach(
        effect -> {
          assertThat(effects.contains(effect.subject(), effect.sign(), effect.object())).isTrue();
          assertThat(effects.from(effect.subject())).contains(effect);
        });
  }
}
