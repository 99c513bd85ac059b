package org.plastogen.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.plastogen.cases.RandomGraph;
import org.plastogen.chain.Chain;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Chains;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;
import org.plastogen.reasoning.ChainCertifier;
import org.plastogen.reasoning.Consistent;
import org.plastogen.reasoning.MechanismReasoner;
import org.plastogen.reasoning.RelationAssertion;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Prints how long things take. Not a test: run its main method with the module's test class path.
 */
public final class Benchmark {

  private static final int MOST_RUNS = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private Benchmark() {}

  /** Runs every measurement again and again and prints medians. */
  public static void main(String[] arguments) {
    for (int[] size : new int[][] {{50, 75}, {150, 250}, {300, 450}}) {
      hermit(size[0], size[1]);
    }
    curatedChains(150, 250);
    curatedChains(300, 450);
    searches(10_000);
    searches(1_000_000);
  }

  private static void hermit(int nodes, int edges) {
    List<SignedEdge> drawn = RandomGraph.of("urn:n:", nodes, edges, new Random(nodes));
    List<RelationAssertion> assertions = assertions(drawn);
    MechanismReasoner reasoner = new MechanismReasoner(Duration.ofMinutes(2));
    timed(
        "HermiT, " + nodes + " nodes, " + edges + " edges",
        () -> ((Consistent) reasoner.reason(assertions)).netEffects().size() + " effects");
    timed(
        "search, " + nodes + " nodes, " + edges + " edges",
        () -> NetEffects.of(SignedGraph.of(drawn)).stream().count() + " effects");
  }

  private static void curatedChains(int nodes, int edges) {
    SignedGraph graph = SignedGraph.of(RandomGraph.of("urn:n:", nodes, edges, new Random(nodes)));
    timed(
        "all chains, " + nodes + " nodes, " + edges + " edges",
        () -> {
          var all = new ChainFinder(graph, Limits.USUAL).all();
          long stopped =
              all.values().stream()
                  .flatMap(chains -> chains.incompleteBecause().stream())
                  .filter(reason -> reason.contains("stopped"))
                  .count();
          return all.size() + " effects, " + stopped + " of them cut short";
        });
  }

  private static void searches(int edgeCount) {
    SignedGraph thin = graph(2 * edgeCount, edgeCount);
    timed(
        "all effects of " + edgeCount + " edges",
        () -> NetEffects.of(thin).stream().count() + " effects");
    SignedGraph graph = graph(edgeCount * 6 / 5, edgeCount);
    NetEffects effects = NetEffects.of(graph);
    String source =
        graph.nodes().stream().filter(n -> effects.from(n).count() > 90).findFirst().orElseThrow();
    timed(
        "one subject's effects of " + edgeCount + " edges, with chains",
        () -> new ChainFinder(graph, Limits.USUAL).from(source).size() + " effects");
    SignedGraph cyclic = graph(edgeCount * 4 / 5, edgeCount);
    List<NetEffect> reached = reached(cyclic);
    NetEffect effect = reached.get(reached.size() / 2);
    ChainFinder finder = new ChainFinder(cyclic, Limits.USUAL);
    timed(
        "one effect's chains of " + edgeCount + " edges, cyclic",
        () -> told(finder.find(effect.subject(), effect.sign(), effect.object())));
    certificate(finder.find(effect.subject(), effect.sign(), effect.object()).chains().get(0));
  }

  private static SignedGraph graph(int nodes, int edges) {
    return SignedGraph.of(RandomGraph.of("urn:n:", nodes, edges, new Random(edges)));
  }

  /** The effects of the first node that reaches a good part of a graph. */
  private static List<NetEffect> reached(SignedGraph graph) {
    NetEffects effects = NetEffects.of(graph);
    String source =
        graph.nodes().stream()
            .filter(n -> effects.from(n).limit(1_001).count() > 1_000)
            .findFirst()
            .orElseThrow();
    return effects.from(source).toList();
  }

  private static String told(Chains found) {
    return found.chains().size()
        + " chains, the best of length "
        + found.chains().get(0).length()
        + ", "
        + found.incompleteBecause().orElse("complete");
  }

  /** HermiT's word for one chain, from its own edges alone. */
  private static void certificate(Chain chain) {
    ChainCertifier certifier = new ChainCertifier();
    List<RelationAssertion> edges = assertions(chain.steps());
    timed(
        "HermiT's certificate of a chain of length " + chain.length(),
        () -> certifier.proves(chain.effect(), edges) ? "proved" : "NOT PROVED");
  }

  private static List<RelationAssertion> assertions(List<SignedEdge> edges) {
    List<RelationAssertion> assertions = new ArrayList<>();
    for (SignedEdge edge : edges) {
      String relation = edge.sign() == Sign.INCREASE ? "increases" : "decreases";
      assertions.add(
          new RelationAssertion(
              edge.subject(), Vocabulary.term(relation), edge.object(), "urn:claim"));
    }
    return assertions;
  }

  /** The median of as many runs as {@link #PATIENCE} allows, the first ones thrown away. */
  private static void timed(String what, Supplier<String> work) {
    String result = work.get();
    List<Double> seconds = new ArrayList<>();
    long begin = System.nanoTime();
    while (seconds.size() < MOST_RUNS && System.nanoTime() - begin < PATIENCE.toNanos()) {
      long start = System.nanoTime();
      result = work.get();
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    List<Double> warm = new ArrayList<>(seconds.subList(seconds.size() / 2, seconds.size()));
    Collections.sort(warm);
    System.out.printf(
        "%-55s %8.4f s (median of %d)  %s%n", what, warm.get(warm.size() / 2), warm.size(), result);
  }
}
