package org.plastogen.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.plastogen.cases.RandomGraph;
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Chains;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;
import org.plastogen.reasoning.Assertion;
import org.plastogen.reasoning.Consistent;
import org.plastogen.reasoning.MechanismReasoner;
import org.plastogen.reasoning.RelationAssertion;
import org.plastogen.vocabulary.Vocabulary;

/**
 * Prints how long things take. Not a test: run its main method with the module's test class path.
 */
public final class Benchmark {

  private Benchmark() {}

  /** Runs every measurement once after a warm-up. */
  public static void main(String[] arguments) {
    for (int[] size :
        new int[][] {{50, 75}, {50, 75}, {100, 150}, {150, 250}, {200, 300}, {300, 450}}) {
      hermit(size[0], size[1]);
    }
    curatedChains(150, 250);
    curatedChains(300, 450);
    searches(10_000);
    searches(1_000_000);
  }

  private static void hermit(int nodes, int edges) {
    List<Assertion> assertions = new ArrayList<>();
    for (SignedEdge edge : RandomGraph.of("urn:n:", nodes, edges, new Random(nodes))) {
      String relation = edge.sign() == Sign.INCREASE ? "increases" : "decreases";
      assertions.add(
          new RelationAssertion(
              edge.subject(), Vocabulary.term(relation), edge.object(), "urn:claim"));
    }
    MechanismReasoner reasoner = new MechanismReasoner(Duration.ofMinutes(2));
    timed(
        "HermiT, " + nodes + " nodes, " + edges + " edges",
        () -> ((Consistent) reasoner.reason(assertions)).netEffects().size() + " effects");
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
    allEffects(edgeCount);
    List<SignedEdge> edges =
        RandomGraph.of("urn:n:", edgeCount * 4 / 5, edgeCount, new Random(edgeCount));
    SignedGraph graph = timed("graph of " + edgeCount + " edges", () -> SignedGraph.of(edges));
    NetEffects effects = NetEffects.of(graph);
    String source =
        graph.nodes().stream()
            .filter(n -> effects.from(n).count() > 1000)
            .findFirst()
            .orElseThrow();
    List<NetEffect> reached = effects.from(source).toList();
    timed(
        "one subject's effects of " + edgeCount + " edges, cyclic",
        () -> effects.from(source).count() + " effects");
    ChainFinder finder = new ChainFinder(graph, Limits.USUAL);
    NetEffect effect = reached.get(reached.size() / 2);
    timed(
        "one effect's chains of " + edgeCount + " edges, cyclic",
        () -> {
          Chains found = finder.find(effect.subject(), effect.sign(), effect.object());
          return found.chains().size()
              + " chains, the best of length "
              + found.chains().get(0).length()
              + ", "
              + found.incompleteBecause().orElse("complete");
        });
  }

  /** A graph so thin that each subject reaches little, or all pairs would not fit anywhere. */
  private static void allEffects(int edgeCount) {
    SignedGraph thin =
        SignedGraph.of(RandomGraph.of("urn:n:", 2 * edgeCount, edgeCount, new Random(edgeCount)));
    timed(
        "all effects of " + edgeCount + " edges, thin",
        () -> NetEffects.of(thin).size() + " effects");
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    String shown = result instanceof String ? (String) result : "";
    System.out.printf("%-50s %8.3f s  %s%n", what, seconds, shown);
    return result;
  }
}
