package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Mapping;

/**
 * Finds entities by a part of what they are called.
 *
 * @param library where they are
 */
public record Finder(Library library) {

  /**
   * Something found.
   *
   * @param entity what
   * @param matched the label, synonym or identifier that fits
   * @param rank the smaller the better
   */
  public record Found(Entity entity, String matched, int rank) {}

  /**
   * What fits, the best first: whole names, beginnings, words that begin so, anything that does.
   */
  List<Found> find(String text, int most) {
    String asked = fold(text);
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    library.names().find(text.strip()).ifPresent(e -> found.add(new Found(e, e.label(), 0)));
    for (Entity entity : library.seeds().entities()) {
      best(entity, asked)
          .filter(each -> found.stream().noneMatch(f -> f.entity().equals(entity)))
          .ifPresent(found::add);
    }
    for (Mapping mapping : library.seeds().mappings()) {
      Entity entity = mapping.entity();
      boolean named = mapping.objectLabel().map(label -> fold(label).contains(asked)).orElse(false);
      if (named && found.stream().noneMatch(f -> f.entity().equals(entity))) {
        found.add(new Found(entity, mapping.objectLabel().orElseThrow(), 9));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt(Found::rank)
                .thenComparing(each -> each.matched().length())
                .thenComparing(each -> each.entity().label()))
        .limit(most)
        .toList();
  }

  private static java.util.Optional<Found> best(Entity entity, String asked) {
    List<Found> fits = new ArrayList<>();
    rank(entity.label(), asked)
        .ifPresent(rank -> fits.add(new Found(entity, entity.label(), rank)));
    for (String synonym : entity.synonyms()) {
      rank(synonym, asked).ifPresent(rank -> fits.add(new Found(entity, synonym, rank + 1)));
    }
    return fits.stream().min(Comparator.comparingInt(Found::rank));
  }

  private static java.util.Optional<Integer> rank(String name, String asked) {
    String folded = fold(name);
    if (folded.equals(asked)) {
      return java.util.Optional.of(1);
    }
    if (folded.startsWith(asked)) {
      return java.util.Optional.of(3);
    }
    if (folded.contains(" " + asked) || folded.contains("-" + asked)) {
      return java.util.Optional.of(5);
    }
    return folded.contains(asked) ? java.util.Optional.of(7) : java.util.Optional.empty();
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
