package org.plastogen.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every chain without repetition, by walking every path there is; for small graphs only. */
final class AllSimplePaths {

  private static final Comparator<Chain> ORDER =
      Comparator.comparingInt(Chain::weakestEvidence)
          .thenComparingInt(Chain::hedges)
          .thenComparingInt(Chain::length)
          .thenComparing(AllSimplePaths::nodes)
          .thenComparing(AllSimplePaths::signs);

  private final List<SignedEdge> edges;
  private final NetEffect effect;
  private final List<Chain> found = new ArrayList<>();

  private AllSimplePaths(List<SignedEdge> edges, NetEffect effect) {
    this.edges = edges;
    this.effect = effect;
  }

  /** All chains of the effect, best first. */
  static List<Chain> of(List<SignedEdge> edges, NetEffect effect) {
    AllSimplePaths search = new AllSimplePaths(edges, effect);
    search.extend(effect.subject(), new ArrayList<>(), new HashSet<>());
    return search.found.stream().sorted(ORDER).toList();
  }

  private void extend(String end, List<SignedEdge> path, Set<String> entered) {
    if (!path.isEmpty() && end.equals(effect.object())) {
      Chain chain = Chain.of(path);
      if (chain.sign() == effect.sign()) {
        found.add(chain);
      }
      return;
    }
    for (SignedEdge edge : edges) {
      boolean returns =
          edge.object().equals(effect.subject()) && !effect.object().equals(edge.object());
      if (edge.subject().equals(end) && !returns && entered.add(edge.object())) {
        path.add(edge);
        extend(edge.object(), path, entered);
        path.remove(path.size() - 1);
        entered.remove(edge.object());
      }
    }
  }

  /** The IRIs passed, joined by a character that sorts before all that IRIs hold. */
  private static String nodes(Chain chain) {
    return String.join("\u0001", chain.steps().stream().map(SignedEdge::object).toList());
  }

  private static String signs(Chain chain) {
    return String.join("", chain.steps().stream().map(e -> e.sign().name()).toList())
        .replace("INCREASE", "0")
        .replace("DECREASE", "1");
  }
}
