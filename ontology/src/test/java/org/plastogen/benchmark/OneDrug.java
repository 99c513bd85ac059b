package org.plastogen.benchmark;

import java.util.List;
import java.util.SortedMap;
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
import org.plastogen.chain.ChainFinder;
import org.plastogen.chain.Chains;
import org.plastogen.chain.Limits;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.SignedGraph;

/** Every effect of one subject with its best chains; the subject is the one with most effects. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class OneDrug {

  /** About as many edges as are drawn. */
  @Param("10000")
  public int edges;

  /** How they are drawn. */
  @Param public Shape shape = Shape.THIN;

  private ChainFinder finder = new ChainFinder(SignedGraph.of(List.of()), Limits.USUAL);
  private String subject = "";

  /**
   * Draws the graph.
   *
   * @throws IllegalStateException if an effect has no chain, or a chain no effect
   */
  @Setup
  public void draw() {
    SignedGraph graph = shape.graph(edges);
    finder = new ChainFinder(graph, Limits.USUAL);
    subject = Shape.busiest(graph);
    List<NetEffect> effects = NetEffects.of(graph).from(subject).sorted().toList();
    if (!effects.equals(List.copyOf(chains().keySet()))) {
      throw new IllegalStateException("effects and chains of " + subject + " are not the same");
    }
  }

  /** Finds them all. */
  @Benchmark
  public SortedMap<NetEffect, Chains> chains() {
    return finder.from(subject);
  }
}
