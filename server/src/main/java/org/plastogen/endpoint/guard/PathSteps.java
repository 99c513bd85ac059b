package org.plastogen.endpoint.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.sparql.util.Context;

/**
 * Where a property path leads from a node (SPARQL 1.1, section 9.3). ARQ's own engine calls itself
 * for every step of {@code *} and {@code +}, so that a long chain overflows the stack; here only
 * the nesting of the path itself does.
 *
 * @param graph the active graph
 * @param context of the query
 */
record PathSteps(Graph graph, Context context) {

  /** Whether a path has a {@code *} or {@code +} somewhere. */
  static boolean repeats(Path path) {
    if (path instanceof P_ZeroOrMore1 || path instanceof P_OneOrMore1) {
      return true;
    }
    if (path instanceof P_Path1 one) {
      return repeats(one.getSubPath());
    }
    return path instanceof P_Path2 two && (repeats(two.getLeft()) || repeats(two.getRight()));
  }

  /** The nodes at the other end; more than once where SPARQL counts ways. */
  Collection<Node> from(Node node, Path path, boolean forward) {
    if (path instanceof P_ZeroOrMore1 star) {
      return closure(Set.of(node), star.getSubPath(), forward);
    }
    if (path instanceof P_OneOrMore1 plus) {
      return closure(from(node, plus.getSubPath(), forward), plus.getSubPath(), forward);
    }
    if (path instanceof P_Inverse inverse) {
      return from(node, inverse.getSubPath(), !forward);
    }
    if (path instanceof P_ZeroOrOne optional) {
      Set<Node> reached = new LinkedHashSet<>(Set.of(node));
      reached.addAll(from(node, optional.getSubPath(), forward));
      return reached;
    }
    if (path instanceof P_Alt either) {
      List<Node> reached = new ArrayList<>(from(node, either.getLeft(), forward));
      reached.addAll(from(node, either.getRight(), forward));
      return reached;
    }
    if (path instanceof P_Seq both) {
      Path first = forward ? both.getLeft() : both.getRight();
      Path second = forward ? both.getRight() : both.getLeft();
      List<Node> reached = new ArrayList<>();
      from(node, first, forward).forEach(middle -> reached.addAll(from(middle, second, forward)));
      return reached;
    }
    return Iter.toList(
        forward
            ? PathEval.eval(graph, node, path, context)
            : PathEval.evalReverse(graph, node, path, context));
  }

  private Set<Node> closure(Collection<Node> starts, Path step, boolean forward) {
    Set<Node> reached = new LinkedHashSet<>(starts);
    Deque<Node> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Node next : from(open.pop(), step, forward)) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }
}
