package org.plastogen.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
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

/** The best chain of one effect among 10,000 edges with loops, and HermiT's word for it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class CertifiedChain {

  private static final NetEffect NONE = new NetEffect("urn:none", Sign.INCREASE, "urn:none");

  /** How many edges the chain has, or as near to it as there is one. */
  @Param({"5", "10", "20"})
  public int length;

  private final ChainCertifier certifier = new ChainCertifier();
  private ChainFinder finder = new ChainFinder(SignedGraph.of(List.of()), Limits.USUAL);
  private NetEffect effect = NONE;

  /**
   * Draws the graph and looks for an effect with such a chain.
   *
   * @throws IllegalStateException if HermiT does not prove it, or proves another sign from its
   *     steps than the search finds among them
   */
  @Setup
  public void draw() {
    SignedGraph graph = Shape.DENSE.graph(10_000);
    finder = new ChainFinder(graph, Limits.USUAL);
    effect =
        finder.from(Shape.busiest(graph)).entrySet().stream()
            .min(Comparator.comparingInt(found -> Math.abs(length(found.getValue()) - length)))
            .orElseThrow()
            .getKey();
    Sign other = effect.sign() == Sign.INCREASE ? Sign.DECREASE : Sign.INCREASE;
    NetEffect opposite = new NetEffect(effect.subject(), other, effect.object());
    List<SignedEdge> steps = best(effect).steps();
    boolean both =
        NetEffects.of(SignedGraph.of(steps))
            .contains(opposite.subject(), opposite.sign(), opposite.object());
    if (!certified() || certifier.proves(opposite, Assertions.of(steps)) != both) {
      throw new IllegalStateException("HermiT and the search disagree on " + effect);
    }
  }

  /** The search and the certificate. */
  @Benchmark
  public boolean certified() {
    return certifier.proves(effect, Assertions.of(best(effect).steps()));
  }

  /** The search alone. */
  @Benchmark
  public Chain search() {
    return best(effect);
  }

  private static int length(Chains chains) {
    return chains.chains().get(0).length();
  }

  private Chain best(NetEffect wanted) {
    return finder.find(wanted.subject(), wanted.sign(), wanted.object()).chains().get(0);
  }
}
