package org.plastogen.chain;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every net effect of a signed graph: all (subject, sign, object) that a walk of at least one edge
 * joins, effects of a node on itself through a feedback loop included.
 *
 * <p>Nothing is stored: each subject's effects are searched when asked for, one breadth-first
 * search over (node, parity) pairs each, so memory grows with the graph and not with the number of
 * effects. The ontology's sign algebra entails exactly these effects; HermiT is the judge of that
 * in the tests.
 */
public final class NetEffects implements Iterable<NetEffect> {

  private final SignedGraph graph;

  private NetEffects(SignedGraph graph) {
    this.graph = graph;
  }

  /** The net effects of a graph. */
  public static NetEffects of(SignedGraph graph) {
    return new NetEffects(graph);
  }

  /** Whether a walk from subject to object has this sign; false for IRIs not in the graph. */
  public boolean contains(String subject, Sign sign, String object) {
    int source = graph.number(subject);
    int target = graph.number(object);
    return source >= 0
        && target >= 0
        && Arrays.binarySearch(new Reach(graph).from(source), 2 * target + sign.parity()) >= 0;
  }

  /** The effects of one subject, ordered by object, then sign; none for an IRI not in the graph. */
  public Stream<NetEffect> from(String subject) {
    int source = graph.number(subject);
    return source < 0 ? Stream.empty() : from(source, new Reach(graph));
  }

  /** All effects in their order, searched one subject at a time as the stream is read. */
  public Stream<NetEffect> stream() {
    Reach reach = new Reach(graph);
    return IntStream.range(0, graph.nodeCount()).boxed().flatMap(source -> from(source, reach));
  }

  @Override
  public Iterator<NetEffect> iterator() {
    return stream().iterator();
  }

  /** The number of effects; searches all subjects. */
  public long size() {
    Reach reach = new Reach(graph);
    return IntStream.range(0, graph.nodeCount()).mapToLong(reach::count).sum();
  }

  private Stream<NetEffect> from(int source, Reach reach) {
    String subject = graph.iri(source);
    return Arrays.stream(reach.from(source))
        .mapToObj(pair -> new NetEffect(subject, Sign.ofParity(pair & 1), graph.iri(pair >> 1)));
  }
}
