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

  private static final int STRENGTH_BITS = 14;
  private static final int RANK_BITS = 7;
  private static final int MAX_NODES = 1 << 24;

  private final String[] nodes;
  private final int[] firstOut;
  private final int[] sources;
  private final int[] targets;
  private final byte[] parities;
  private final byte[] evidence;
  private final byte[] certainty;
  private final List<Integer> evidenceRanks;
  private final int[] firstIn;
  private final int[] inEdges;

  private SignedGraph(String[] nodes, long[] sorted) {
    this.nodes = nodes;
    int count = countDistinct(sorted);
    sources = new int[count];
    targets = new int[count];
    parities = new byte[count];
    evidence = new byte[count];
    certainty = new byte[count];
    unpack(sorted);
    firstOut = offsets(sources, nodes.length);
    firstIn = offsets(targets, nodes.length);
    inEdges = groupByTarget();
    evidenceRanks =
        IntStream.range(0, count)
            .mapToObj(edge -> (int) evidence[edge])
            .distinct()
            .sorted()
            .toList();
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
    long[] packed = edges.stream().mapToLong(edge -> pack(edge, numbers)).sorted().toArray();
    return new SignedGraph(nodes, packed);
  }

  /**
   * The part of this graph that walks from a node stay in. Every walk and every chain from the node
   * is the same in it.
   */
  SignedGraph reachableFrom(int source) {
    BitSet reached = new BitSet(nodes.length);
    IntStream.of(new Reach(this).from(source)).forEach(pair -> reached.set(pair >> 1));
    reached.set(source);
    return of(
        reached.stream()
            .flatMap(node -> IntStream.range(firstOut[node], firstOut[node + 1]))
            .mapToObj(this::edge)
            .toList());
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
    return sources.length;
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
    return sources[edge];
  }

  int target(int edge) {
    return targets[edge];
  }

  int parity(int edge) {
    return parities[edge];
  }

  int evidenceRank(int edge) {
    return evidence[edge];
  }

  boolean hedged(int edge) {
    return certainty[edge] > 1;
  }

  SignedEdge edge(int edge) {
    return new SignedEdge(
        nodes[sources[edge]],
        Sign.ofParity(parities[edge]),
        nodes[targets[edge]],
        new Strength(evidence[edge], certainty[edge]));
  }

  /** The evidence ranks that occur, strongest first. */
  List<Integer> evidenceRanks() {
    return evidenceRanks;
  }

  private static long pack(SignedEdge edge, Map<String, Integer> numbers) {
    long pair = (long) numbers.get(edge.subject()) * numbers.size() + numbers.get(edge.object());
    Strength strength = edge.strength();
    return (pair * 2 + edge.sign().parity()) << STRENGTH_BITS
        | (long) strength.evidenceRank() << RANK_BITS
        | strength.certaintyRank();
  }

  private static int countDistinct(long[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] >> STRENGTH_BITS != sorted[i - 1] >> STRENGTH_BITS) {
        count++;
      }
    }
    return count;
  }

  private void unpack(long[] sorted) {
    int edge = -1;
    long last = -1;
    for (long packed : sorted) {
      long key = packed >> STRENGTH_BITS;
      byte evidenceRank = (byte) (packed >> RANK_BITS & Strength.WEAKEST);
      byte certaintyRank = (byte) (packed & Strength.WEAKEST);
      if (key == last) {
        certainty[edge] = (byte) Math.min(certainty[edge], certaintyRank);
        continue;
      }
      last = key;
      edge++;
      parities[edge] = (byte) (key & 1);
      sources[edge] = (int) ((key >> 1) / nodes.length);
      targets[edge] = (int) ((key >> 1) % nodes.length);
      evidence[edge] = evidenceRank;
      certainty[edge] = certaintyRank;
    }
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
    int[] grouped = new int[targets.length];
    for (int edge = 0; edge < targets.length; edge++) {
      grouped[next[targets[edge]]++] = edge;
    }
    return grouped;
  }
}
