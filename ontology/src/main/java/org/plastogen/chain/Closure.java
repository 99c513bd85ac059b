package org.plastogen.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What every component reaches, in closed form: one set shared with a <i>landmark</i>, and the
 * classes that come on top of it. In a graph full of loops most nodes reach the same large part of
 * it, so the quadratic number of effects takes little more room than the graph itself.
 *
 * <p>Where the closed form would grow too large it is left out for that component, and a search
 * answers in its stead. Work is counted and not timed: the same graph gives the same everywhere.
 */
final class Closure {

  /** A component that has more nodes, or reaches more beyond its landmark, becomes a landmark. */
  private static final int MANY = 256;

  /** A component of so many nodes becomes a landmark even if there are too many. */
  private static final int HUGE = 4096;

  private static final long LANDMARK_BITS = 1L << 30;
  private static final long NUMBERS_KEPT = 1L << 24;
  private static final long MOST_WORK = 50_000_000;
  private static final int NONE = -1;
  private static final int[] NOTHING = {};

  private final Components components;
  private final ClassGraph graph;
  private final List<Landmark> landmarks = new ArrayList<>();

  /** For each component the landmark on top of which it is told: 2 · number + side, or none. */
  private final int[] base;

  /** The best landmark at or below each component, in the same form. */
  private final int[] nearest;

  /** Classes beyond the landmark, each once; null where the closed form is left out. */
  private final int[] @Nullable [] beyond;

  /** How many pairs a pair of the component reaches; negative where nobody counted. */
  private final long[] counts;

  private long numbersKept;

  Closure(SignedGraph signed) {
    this.components = new Components(signed);
    this.graph = new ClassGraph(signed, components);
    int count = components.count();
    this.base = new int[count];
    this.nearest = new int[count];
    this.beyond = new int[count][];
    this.counts = new long[count];
    ClassSearch search = new ClassSearch(graph);
    for (int component = 0; component < count; component++) {
      close(component, search);
    }
  }

  Components components() {
    return components;
  }

  /** How many pairs walks from a node end in; negative if nobody counted. */
  long count(int node) {
    return counts[components.of(node)];
  }

  /** Whether the closed form holds what a node reaches. */
  boolean closed(int node) {
    return beyond[components.of(node)] != null;
  }

  /** Whether a walk of at least one edge from a node ends in a pair; the node must be closed. */
  boolean reaches(int node, int target, int parity) {
    int component = components.of(node);
    int wanted = components.classOf(target, parity ^ components.side(node));
    int on = base[component];
    return on != NONE && classes(on).get(turned(on) ? components.mirrored(wanted) : wanted)
        || IntStream.of(kept(component)).anyMatch(found -> found == wanted);
  }

  /** Hands over each class that a node reaches, each once; the node must be closed. */
  void forEachClass(int node, IntConsumer each) {
    int component = components.of(node);
    int side = components.side(node);
    int on = base[component];
    if (on != NONE) {
      boolean turn = turned(on) != (side == 1);
      classes(on).stream().forEach(c -> each.accept(turn ? components.mirrored(c) : c));
    }
    for (int found : kept(component)) {
      each.accept(side == 0 ? found : components.mirrored(found));
    }
  }

  private BitSet classes(int on) {
    return landmarks.get(on >> 1).classes();
  }

  private static boolean turned(int on) {
    return (on & 1) == 1;
  }

  private int[] kept(int component) {
    int[] kept = beyond[component];
    if (kept == null) {
      throw new IllegalStateException("the closed form of this component is left out");
    }
    return kept;
  }

  private void close(int component, ClassSearch search) {
    int edges = graph.first(component + 1) - graph.first(component);
    if (edges == 0 && !components.cyclic(component)) {
      base[component] = NONE;
      nearest[component] = NONE;
      beyond[component] = NOTHING;
      return;
    }
    int on = bestBelow(component);
    base[component] = on;
    nearest[component] = on;
    if (edges == 1 && !components.cyclic(component)) {
      countBehind(component, graph.target(graph.first(component)), on);
      return;
    }
    if (search.work() > MOST_WORK) {
      counts[component] = NONE;
      return;
    }
    int[] found =
        on == NONE
            ? search.from(component)
            : search.from(component, landmarks.get(on >> 1), turned(on));
    counts[component] = search.pairs() + (on == NONE ? 0 : landmarks.get(on >> 1).pairs());
    keep(component, found);
  }

  /** A component with one way on reaches what comes first on it, and what that reaches. */
  private void countBehind(int component, int next, int on) {
    int behind = next >> 1;
    boolean again = components.cyclic(behind);
    counts[component] =
        counts[behind] < 0 ? NONE : counts[behind] + (again ? 0 : components.weight(next));
    int[] known = beyond[behind];
    if (known == null) {
      return;
    }
    if (on != NONE && landmarks.get(on >> 1).component() == behind) {
      keep(component, NOTHING);
      return;
    }
    int[] found = Arrays.copyOf(known, known.length + (again ? 0 : 1));
    if ((next & 1) == 1) {
      Arrays.setAll(found, i -> components.mirrored(found[i]));
    }
    if (!again) {
      found[known.length] = next;
    }
    keep(component, found);
  }

  private void keep(int component, int[] found) {
    if (numbersKept + found.length <= NUMBERS_KEPT) {
      numbersKept += found.length;
      beyond[component] = found;
    }
    if (wantsLandmark(component, found.length)) {
      nearest[component] = 2 * landmarks.size();
      landmarks.add(landmark(component, found));
    }
  }

  /** Of the landmarks that the edges out of a component lead to, the one with most pairs. */
  private int bestBelow(int component) {
    int best = NONE;
    for (int edge = graph.first(component); edge < graph.first(component + 1); edge++) {
      int target = graph.target(edge);
      int below = nearest[target >> 1];
      if (below != NONE
          && (best == NONE
              || landmarks.get(below >> 1).pairs() > landmarks.get(best >> 1).pairs())) {
        best = below ^ target & 1;
      }
    }
    return best;
  }

  private boolean wantsLandmark(int component, int found) {
    int size = components.size(component);
    return size > HUGE
        || size + found > MANY && (landmarks.size() + 1L) * 2 * components.count() <= LANDMARK_BITS;
  }

  private Landmark landmark(int component, int[] found) {
    int on = base[component];
    BitSet classes = new BitSet(2 * components.count());
    if (on != NONE && turned(on)) {
      classes(on).stream().forEach(each -> classes.set(components.mirrored(each)));
    } else if (on != NONE) {
      classes.or(classes(on));
    }
    for (int each : found) {
      classes.set(each);
    }
    int own = components.classOn(component, 0);
    long pairs = counts[component] + (components.cyclic(component) ? 0 : components.weight(own));
    classes.set(own);
    return new Landmark(component, classes, pairs);
  }
}
