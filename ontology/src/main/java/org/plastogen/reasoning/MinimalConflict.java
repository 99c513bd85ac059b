package org.plastogen.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a set that is in conflict down to a part that is still in conflict and has no smaller such
 * part: QuickXplain (Junker, AAAI 2004). For a part of size k out of n it asks about k · log(n/k)
 * times.
 *
 * @param <T> what the set is made of
 */
public final class MinimalConflict<T> {

  private final Predicate<List<T>> conflicts;

  /** Judges parts with this test; a larger set must conflict wherever a smaller one does. */
  public MinimalConflict(Predicate<List<T>> conflicts) {
    this.conflicts = conflicts;
  }

  /** A minimal conflict among candidates that are known to conflict; empty if nothing does. */
  public List<T> within(List<T> candidates) {
    return conflicts.test(List.of()) ? List.of() : narrow(List.of(), false, candidates);
  }

  private List<T> narrow(List<T> background, boolean backgroundGrew, List<T> candidates) {
    if (backgroundGrew && conflicts.test(background)) {
      return List.of();
    }
    if (candidates.size() == 1) {
      return candidates;
    }
    int half = candidates.size() / 2;
    List<T> first = candidates.subList(0, half);
    List<T> second = candidates.subList(half, candidates.size());
    List<T> fromSecond = narrow(both(background, first), true, second);
    List<T> fromFirst = narrow(both(background, fromSecond), !fromSecond.isEmpty(), first);
    return both(fromFirst, fromSecond);
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
