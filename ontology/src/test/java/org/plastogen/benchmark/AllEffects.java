package org.plastogen.benchmark;

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
import org.plastogen.chain.EffectCount;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.SignedGraph;

/**
 * All net effects of graphs far beyond HermiT, found in their closed form and counted as far as
 * counting is bounded; not written out.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class AllEffects {

  /** About as many edges as are drawn. */
  @Param({"10000", "1000000"})
  public int edges;

  /** How they are drawn. */
  @Param public Shape shape = Shape.THIN;

  private SignedGraph graph = SignedGraph.of(List.of());

  /** Draws the graph. */
  @Setup
  public void draw() {
    graph = shape.graph(edges);
  }

  /** Finds and counts. */
  @Benchmark
  public EffectCount search() {
    return NetEffects.of(graph).count();
  }
}
