package org.plastogen.chain;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every net effect of a signed graph: all (subject, sign, object) that a walk of at least one edge
 * joins, effects of a node on itself through a feedback loop included.
 *
 * <p>They are found once, in a form that subjects share: the (node, parity) pairs that reach each
 * other are one class, and classes that reach the same large part of the graph keep it once. So
 * memory grows with the graph and not with the number of effects, which is quadratic where there
 * are many loops. The ontology's sign algebra entails exactly these effects; HermiT is the judge of
 * that in the tests.
 *
 * <p>Instances are immutable and may be shared between threads.
 */
public final class NetEffects implements Iterable<NetEffect> {

  private final SignedGraph graph;
  private final Closure closure;

  private NetEffects(SignedGraph graph) {
    this.graph = graph;
    this.closure = new Closure(graph);
  }

  /** The net effects of a graph. */
  public static NetEffects of(SignedGraph graph) {
    return new NetEffects(graph);
  }

  /** Whether a walk from subject to object has this sign; false for IRIs not in the graph. */
  public boolean contains(String subject, Sign sign, String object) {
    int source = graph.number(subject);
    int target = graph.number(object);
    if (source < 0 || target < 0) {
      return false;
    }
    return closure.closed(source)
        ? closure.reaches(source, target, sign.parity())
        : Arrays.binarySearch(new Reach(graph).from(source), 2 * target + sign.parity()) >= 0;
  }

  /** The effects of one subject, ordered by object, then sign; none for an IRI not in the graph. */
  public Stream<NetEffect> from(String subject) {
    int source = graph.number(subject);
    return source < 0 ? Stream.empty() : from(source, new ReachedPairs(graph, closure));
  }

  /**
   * All effects in their order, written out one subject at a time as the stream is read. Where
   * there are many loops this is long; {@link #count} and {@link #contains} do not write them out.
   */
  public Stream<NetEffect> stream() {
    ReachedPairs reached = new ReachedPairs(graph, closure);
    return IntStream.range(0, graph.nodeCount()).boxed().flatMap(source -> from(source, reached));
  }

  @Override
  public Iterator<NetEffect> iterator() {
    return stream().iterator();
  }

  /** The number of effects, as far as it was counted within a bound of work. */
  public EffectCount count() {
    long effects = 0;
    int uncounted = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      long count = closure.count(node);
      effects += Math.max(count, 0);
      uncounted += count < 0 ? 1 : 0;
    }
    return new EffectCount(effects, uncounted);
  }

  /** The exact number of effects; searches from every subject that {@link #count} leaves out. */
  public long size() {
    Reach reach = new Reach(graph);
    return IntStream.range(0, graph.nodeCount())
        .mapToLong(node -> closure.count(node) < 0 ? reach.count(node) : closure.count(node))
        .sum();
  }

  private Stream<NetEffect> from(int source, ReachedPairs reached) {
    String subject = graph.iri(source);
    return Arrays.stream(reached.from(source))
        .mapToObj(pair -> new NetEffect(subject, Sign.ofParity(pair & 1), graph.iri(pair >> 1)));
  }
}
