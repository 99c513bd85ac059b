package org.plastogen.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plastogen.cases.RandomGraph;
import org.plastogen.chain.Chain;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;
import org.plastogen.vocabulary.Vocabulary;

/** HermiT certifies what the search finds, and nothing else. */
class ChainCertifierTest {
  private static final ChainCertifier CERTIFIER = new ChainCertifier();

  private static List<RelationAssertion> assertions(List<SignedEdge> edges) {
    return edges.stream()
        .map(
            edge ->
                new RelationAssertion(
                    edge.subject(),
                    Vocabulary.term(edge.sign() == Sign.INCREASE ? "increases" : "decreases"),
                    edge.object(),
                    "urn:claim"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aChainIsProvedAndNeitherItsOppositeNorAChainWithAGap(long seed) {
    SignedGraph graph = SignedGraph.of(RandomGraph.of("urn:n:", 20, 26, new Random(seed)));
    for (var chains : new ChainFinder(graph, new Limits(1, 10_000)).all().values()) {
      Chain chain = chains.chains().get(0);
      NetEffect effect = chain.effect();
      List<RelationAssertion> steps = assertions(chain.steps());
      if (chain.length() < 3 || chain.throughFeedback()) {
        continue;
      }
      assertThat(CERTIFIER.proves(effect, steps)).as("%s", chain).isTrue();
      NetEffect opposite =
          new NetEffect(effect.subject(), effect.sign().times(Sign.DECREASE), effect.object());
      assertThat(CERTIFIER.proves(opposite, steps)).isFalse();
      int gap = chain.length() / 2;
      List<RelationAssertion> broken =
          IntStream.range(0, steps.size()).filter(i -> i != gap).mapToObj(steps::get).toList();
      assertThat(CERTIFIER.proves(effect, broken)).isFalse();
      if (chain.length() > 5) {
        return;
      }
    }
  }
}
