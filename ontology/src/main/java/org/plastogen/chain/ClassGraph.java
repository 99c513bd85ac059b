package org.plastogen.chain;

import java.util.Arrays;

/**
 * The components of a signed graph and the edges between them. An edge leads from side 0 of a
 * component to a class; from side 1 the same edge leads to the mirrored class. Held in flat arrays
 * in the order of the components, so that what is near in the graph is near in memory.
 */
final class ClassGraph {

  private final Components components;
  private final int[] first;
  private final int[] targets;

  ClassGraph(SignedGraph graph, Components components) {
    this.components = components;
    this.first = new int[components.count() + 1];
    int[] found = new int[graph.edgeCount()];
    int count = 0;
    for (int component = 0; component < components.count(); component++) {
      for (int place = 0; place < components.size(component); place++) {
        int node = components.member(component, place);
        for (int edge = graph.firstOut(node); edge < graph.firstOut(node + 1); edge++) {
          int target = graph.target(edge);
          if (components.of(target) != component) {
            if (count + 2 > found.length) {
              found = Arrays.copyOf(found, 2 * count + 2);
            }
            int reached = components.classOf(target, components.side(node) ^ graph.parity(edge));
            found[count++] = reached;
            if (components.unbalanced(component) && components.mirrored(reached) != reached) {
              found[count++] = components.mirrored(reached);
            }
          }
        }
      }
      count = withoutRepeats(found, first[component], count);
      first[component + 1] = count;
    }
    this.targets = Arrays.copyOf(found, count);
  }

  Components components() {
    return components;
  }

  /** The first edge out of a component; its edges end before {@code first(component + 1)}. */
  int first(int component) {
    return first[component];
  }

  /** The class that an edge leads to from side 0. */
  int target(int edge) {
    return targets[edge];
  }

  private static int withoutRepeats(int[] found, int from, int to) {
    if (to - from < 2) {
      return to;
    }
    Arrays.sort(found, from, to);
    int end = from + 1;
    for (int i = from + 1; i < to; i++) {
      if (found[i] != found[end - 1]) {
        found[end++] = found[i];
      }
    }
    return end;
  }
}
