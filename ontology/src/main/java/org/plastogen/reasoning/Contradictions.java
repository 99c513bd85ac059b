package org.plastogen.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Every minimal conflict in a set, one after the other: the hitting set tree (Reiter 1987), depth
 * first. Each branch takes out one member of each conflict found so far; what is left either holds
 * a further conflict or proves that the branch holds none.
 *
 * @param <T> what the set is made of
 */
public final class Contradictions<T> {

  private final Predicate<List<T>> conflicts;
  private final BooleanSupplier timeIsUp;
  private final int most;
  private final List<List<T>> found = new ArrayList<>();
  private final Set<Set<T>> harmless = new HashSet<>();
  private final Set<Set<T>> visited = new HashSet<>();
  private boolean stopped;

  /**
   * A search with this test for conflict, which is given up when time is up or this many conflicts
   * are known.
   */
  public Contradictions(Predicate<List<T>> conflicts, BooleanSupplier timeIsUp, int most) {
    this.conflicts = conflicts;
    this.timeIsUp = timeIsUp;
    this.most = most;
  }

  /** The minimal conflicts among these candidates, which are known to conflict. */
  public List<List<T>> within(List<T> candidates) {
    explore(candidates, Set.of());
    return found;
  }

  /** The same, with minimal conflicts that are known already, which come first. */
  List<List<T>> within(List<T> candidates, List<List<T>> known) {
    found.addAll(known);
    return within(candidates);
  }

  /** Why there may be more than were found; empty if there are none. */
  public Optional<String> incompleteBecause() {
    return stopped
        ? Optional.of(
            "the search for contradictions stopped at " + found.size() + "; mend these first")
        : Optional.empty();
  }

  private void explore(List<T> candidates, Set<T> removed) {
    if (stopped || !visited.add(removed) || harmless.stream().anyMatch(removed::containsAll)) {
      return;
    }
    Optional<List<T>> next = untouched(removed).or(() -> search(candidates, removed));
    for (T member : next.orElse(List.of())) {
      Set<T> more = new HashSet<>(removed);
      more.add(member);
      explore(candidates, more);
    }
  }

  private Optional<List<T>> untouched(Set<T> removed) {
    return found.stream().filter(known -> known.stream().noneMatch(removed::contains)).findFirst();
  }

  private Optional<List<T>> search(List<T> candidates, Set<T> removed) {
    if (!found.isEmpty() && (timeIsUp.getAsBoolean() || found.size() == most)) {
      stopped = true;
      return Optional.empty();
    }
    List<T> rest = candidates.stream().filter(member -> !removed.contains(member)).toList();
    if (!removed.isEmpty() && !conflicts.test(rest)) {
      harmless.add(removed);
      return Optional.empty();
    }
    List<T> conflict = new MinimalConflict<>(conflicts).within(rest);
    found.add(conflict);
    return Optional.of(conflict);
  }
}
