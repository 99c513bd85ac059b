package org.plastogen.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.NetEffects;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.SignedGraph;
import org.plastogen.reasoning.Consistent;
import org.plastogen.reasoning.MechanismReasoner;
import org.plastogen.reasoning.Reasoning;
import org.plastogen.reasoning.RelationAssertion;

/** All net effects, written out: HermiT in one call beside the search, on the same edges. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class HermitBesideSearch {

  /** The shape, and about as many edges as are drawn. */
  @Param({"DENSE 100", "DENSE 300", "DENSE 450", "THIN 1000"})
  public String graph = "DENSE 100";

  private final MechanismReasoner hermit = new MechanismReasoner(Duration.ofMinutes(2));
  private List<SignedEdge> drawn = List.of();
  private List<RelationAssertion> assertions = List.of();

  /**
   * Draws the edges.
   *
   * @throws IllegalStateException if HermiT and the search do not find the same effects
   */
  @Setup
  public void draw() {
    String[] asked = graph.split(" ");
    drawn = Shape.valueOf(asked[0]).edges(Integer.parseInt(asked[1]));
    assertions = Assertions.of(drawn);
    SortedSet<NetEffect> proved = hermit();
    SortedSet<NetEffect> found = search();
    if (proved.isEmpty() || !proved.equals(found)) {
      throw new IllegalStateException(
          "HermiT proves " + proved.size() + " effects, the search finds " + found.size());
    }
  }

  /** HermiT's bulk call. */
  @Benchmark
  public SortedSet<NetEffect> hermit() {
    Reasoning reasoning = hermit.reason(assertions);
    if (reasoning instanceof Consistent consistent) {
      return consistent.netEffects();
    }
    throw new IllegalStateException(reasoning.toString());
  }

  /** The search, from the same edges to the same sorted set. */
  @Benchmark
  public SortedSet<NetEffect> search() {
    SortedSet<NetEffect> found = new TreeSet<>();
    NetEffects.of(SignedGraph.of(drawn)).forEach(found::add);
    return found;
  }
}
