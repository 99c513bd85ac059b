package org.plastogen.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plastogen.cases.RandomGraph;
import org.plastogen.cases.SignCase;
import org.plastogen.chain.Chain;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Chains;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;

/**
 * HermiT on the edges of one chain entails its effect; with any one of them gone it does not. Each
 * chain, and each chain less an edge, is a graph of its own by its names, so one run judges all.
 */
class ChainCertificationTest {

  private final List<SignedEdge> edges = new ArrayList<>();
  private final Set<NetEffect> entailed = new LinkedHashSet<>();
  private final Set<NetEffect> notEntailed = new LinkedHashSet<>();

  @Test
  void hermitCertifiesTheChainsOfCasesAndRandomGraphs() {
    Stream.concat(
            SignCase.all().map(SignCase::asserted),
            LongStream.range(0, 5).mapToObj(seed -> RandomGraph.small(seed, 6)))
        .map(graph -> new ChainFinder(SignedGraph.of(graph), new Limits(1, 10_000)).all())
        .flatMap(all -> all.values().stream())
        .map(Chains::chains)
        .flatMap(List::stream)
        .forEach(this::add);
    Reasoning answer =
        new MechanismReasoner(Duration.ofMinutes(1)).reason(SignAlgebraTest.relations(edges));
    assertThat(answer).isInstanceOf(Consistent.class);
    Set<NetEffect> net = new HashSet<>(((Consistent) answer).netEffects());
    assertThat(entailed).hasSizeGreaterThan(200);
    assertThat(net).containsAll(entailed);
    assertThat(net).doesNotContainAnyElementsOf(notEntailed);
  }

  private void add(Chain chain) {
    Set<SignedEdge> used = new LinkedHashSet<>(chain.steps());
    entailed.add(copy(used, chain.effect()));
    for (SignedEdge dropped : used) {
      Set<SignedEdge> rest = new LinkedHashSet<>(used);
      rest.remove(dropped);
      notEntailed.add(copy(rest, chain.effect()));
    }
  }

  private NetEffect copy(Set<SignedEdge> part, NetEffect effect) {
    String prefix = "urn:part:" + (entailed.size() + notEntailed.size()) + "/";
    for (SignedEdge edge : part) {
      edges.add(
          new SignedEdge(
              prefix + edge.subject(), edge.sign(), prefix + edge.object(), edge.strength()));
    }
    return new NetEffect(prefix + effect.subject(), effect.sign(), prefix + effect.object());
  }
}
