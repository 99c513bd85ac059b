package org.plastogen.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.Mechanism;

/**
 * All net effects of two mechanisms, side by side. Lost, gained and flipped are exact: they rest on
 * a search that never stops early.
 *
 * @param all one change for each pair of entities with an effect in either, by kind, then labels
 * @param effectsBefore how many signed net effects there were
 * @param effectsAfter how many there are
 */
public record EffectChanges(List<EffectChange> all, int effectsBefore, int effectsAfter) {
  private static final Comparator<EffectChange> ORDER =
      Comparator.comparing(EffectChange::kind)
          .thenComparing(change -> change.subject().label())
          .thenComparing(change -> change.object().label());

  /** Copies the list. */
  public EffectChanges {
    all = List.copyOf(all);
  }

  /**
   * Compares two mechanisms.
   *
   * @param before the one
   * @param after the other
   * @param scope which effects count
   * @return the changes; entities are those of {@code after} where it has them
   */
  public static EffectChanges between(Mechanism before, Mechanism after, Scope scope) {
    return between(before, after, scope, () -> {});
  }

  /**
   * Compares two mechanisms under watch.
   *
   * @param before the one
   * @param after the other
   * @param scope which effects count
   * @param checkpoint run again and again; what it throws ends the comparison
   * @return the changes; entities are those of {@code after} where it has them
   */
  public static EffectChanges between(
      Mechanism before, Mechanism after, Scope scope, Runnable checkpoint) {
    SortedMap<Outlooks.Pair, Outlook> was = Outlooks.of(before, scope, checkpoint);
    SortedMap<Outlooks.Pair, Outlook> is = Outlooks.of(after, scope, checkpoint);
    TreeSet<Outlooks.Pair> pairs = new TreeSet<>(was.keySet());
    pairs.addAll(is.keySet());
    List<EffectChange> all = new ArrayList<>();
    for (Outlooks.Pair pair : pairs) {
      Outlook then = was.getOrDefault(pair, Outlook.NONE);
      Outlook now = is.getOrDefault(pair, Outlook.NONE);
      Mechanism naming = now.effects() > 0 ? after : before;
      Entity subject = naming.entity(pair.subject());
      Entity object = naming.entity(pair.object());
      all.add(new EffectChange(EffectChange.Kind.of(then, now), subject, object, then, now));
    }
    all.sort(ORDER);
    return new EffectChanges(all, effects(was), effects(is));
  }

  private static int effects(Map<Outlooks.Pair, Outlook> outlooks) {
    return outlooks.values().stream().mapToInt(Outlook::effects).sum();
  }

  /**
   * The changes of one kind, in order of labels.
   *
   * @param kind the kind
   * @return those changes
   */
  public List<EffectChange> of(EffectChange.Kind kind) {
    return all.stream().filter(change -> change.kind() == kind).toList();
  }

  /** How many there are of each kind; every kind is there. */
  public Map<EffectChange.Kind, Integer> counts() {
    Map<EffectChange.Kind, Integer> counts = new EnumMap<>(EffectChange.Kind.class);
    for (EffectChange.Kind kind : EffectChange.Kind.values()) {
      counts.put(kind, of(kind).size());
    }
    return counts;
  }
}
