package org.plastogen.chain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable graph of signed edges, held in flat arrays so that a million edges take some tens of
 * megabytes. Nodes are numbered in the order of their IRIs and edges in the order subject, object,
 * sign, so the same edges always give the same graph, whatever order they come in.
 */
public final class SignedGraph {

  private static final int MAX_NODES = 1 << 24;

  private final String[] nodes;
  private final EdgeArrays edges;
  private final int[] firstOut;
  private final List<Integer> evidenceRanks;
  private final int[] firstIn;
  private final int[] inEdges;

  private SignedGraph(String[] nodes, EdgeArrays edges) {
    this.nodes = nodes;
    this.edges = edges;
    firstOut = offsets(edges.sources(), nodes.length);
    firstIn = offsets(edges.targets(), nodes.length);
    inEdges = groupByTarget();
    evidenceRanks = ranks(edges.evidence());
  }

  /**
   * The graph of these edges. Edges with the same subject, sign and object become one that has the
   * best evidence and the best certainty among them.
   *
   * @throws IllegalArgumentException if there are more than 16,777,216 nodes
   */
  public static SignedGraph of(Collection<SignedEdge> edges) {
    String[] nodes =
        edges.stream()
            .flatMap(edge -> Stream.of(edge.subject(), edge.object()))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    if (nodes.length > MAX_NODES) {
      throw new IllegalArgumentException("too many nodes for one graph: " + nodes.length);
    }
    Map<String, Integer> numbers = new HashMap<>(nodes.length * 2);
    for (int node = 0; node < nodes.length; node++) {
      numbers.put(nodes[node], node);
    }
    return new SignedGraph(nodes, EdgeArrays.of(edges, numbers));
  }

  /**
   * The part of this graph that walks from a node stay in. Every walk and every chain from the node
   * is the same in it.
   */
  SignedGraph reachableFrom(int source) {
    BitSet reached = new BitSet(nodes.length);
    IntStream.of(new Reach(this).from(source)).forEach(pair -> reached.set(pair >> 1));
    reached.set(source);
    int[] kept = reached.stream().toArray();
    int[] numbers = new int[nodes.length];
    for (int i = 0; i < kept.length; i++) {
      numbers[kept[i]] = i;
    }
    int[] ofThem =
        IntStream.of(kept)
            .flatMap(node -> IntStream.range(firstOut[node], firstOut[node + 1]))
            .toArray();
    String[] iris = IntStream.of(kept).mapToObj(node -> nodes[node]).toArray(String[]::new);
    return new SignedGraph(iris, edges.part(ofThem, numbers));
  }

  /** The same nodes under the same numbers, with every edge turned round. */
  SignedGraph reversed() {
    return new SignedGraph(nodes, edges.reversed(inEdges));
  }

  /** All nodes' IRIs, sorted. */
  public List<String> nodes() {
    return List.of(nodes);
  }

  /** All edges after merging, ordered by subject, object, sign. */
  public Stream<SignedEdge> edges() {
    return IntStream.range(0, edgeCount()).mapToObj(this::edge);
  }

  /** The number of nodes. */
  public int nodeCount() {
    return nodes.length;
  }

  /** The number of edges after merging. */
  public int edgeCount() {
    return edges.count();
  }

  /** The number of the node with this IRI, negative if there is none. */
  int number(String iri) {
    return Arrays.binarySearch(nodes, iri);
  }

  String iri(int node) {
    return nodes[node];
  }

  /** The first edge that starts at a node; its edges end before {@code firstOut(node + 1)}. */
  int firstOut(int node) {
    return firstOut[node];
  }

  /** The first place in the incoming list of a node; it ends before {@code firstIn(node + 1)}. */
  int firstIn(int node) {
    return firstIn[node];
  }

  /** The edge at a place of the incoming lists. */
  int inEdge(int place) {
    return inEdges[place];
  }

  int source(int edge) {
    return edges.sources()[edge];
  }

  int target(int edge) {
    return edges.targets()[edge];
  }

  int parity(int edge) {
    return edges.parities()[edge];
  }

  int evidenceRank(int edge) {
    return edges.evidence()[edge];
  }

  boolean hedged(int edge) {
    return edges.certainty()[edge] > 1;
  }

  SignedEdge edge(int edge) {
    return new SignedEdge(
        nodes[source(edge)],
        Sign.ofParity(parity(edge)),
        nodes[target(edge)],
        new Strength(evidenceRank(edge), edges.certainty()[edge]));
  }

  /** The same edge turned round, which in a turned graph is the edge as it was. */
  SignedEdge turnedEdge(int edge) {
    SignedEdge turned = edge(edge);
    return new SignedEdge(turned.object(), turned.sign(), turned.subject(), turned.strength());
  }

  /** The evidence ranks that occur, strongest first. */
  List<Integer> evidenceRanks() {
    return evidenceRanks;
  }

  private static List<Integer> ranks(byte[] evidence) {
    boolean[] occurs = new boolean[Strength.WEAKEST + 1];
    for (byte rank : evidence) {
      occurs[rank] = true;
    }
    return IntStream.range(0, occurs.length).filter(rank -> occurs[rank]).boxed().toList();
  }

  private static int[] offsets(int[] ends, int nodeCount) {
    int[] first = new int[nodeCount + 1];
    for (int node : ends) {
      first[node + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    return first;
  }

  private int[] groupByTarget() {
    int[] next = firstIn.clone();
    int[] grouped = new int[edges.count()];
    for (int edge = 0; edge < grouped.length; edge++) {
      grouped[next[target(edge)]++] = edge;
    }
    return grouped;
  }
}
