package org.plastogen.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** "Did you mean": the known names most like one that nobody knows. */
public final class Suggestion {
  private static final double LIKE_ENOUGH = 0.85;
  private static final int AT_MOST = 3;

  /** Nothing is called by a longer name, and comparing takes time by the product of lengths. */
  private static final int LONGEST = 500;

  private Suggestion() {}

  /**
   * The most similar names, best first.
   *
   * @param unknown what was written
   * @param known what could have been meant
   * @return at most three names; none if nothing is like it
   */
  public static List<String> of(String unknown, Collection<String> known) {
    if (unknown.length() > LONGEST) {
      return List.of();
    }
    JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
    String written = unknown.toLowerCase(Locale.ROOT);
    record Scored(String name, double score) {}
    return known.stream()
        .map(name -> new Scored(name, likeness.apply(written, name.toLowerCase(Locale.ROOT))))
        .filter(scored -> scored.score() >= LIKE_ENOUGH)
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::name))
        .limit(AT_MOST)
        .map(Scored::name)
        .toList();
  }

  /**
   * A mend for an unknown name.
   *
   * @param unknown what was written
   * @param known what could have been meant
   * @param otherwise what to do if nothing is like it
   * @return a sentence without a final stop
   */
  public static String mend(String unknown, Collection<String> known, String otherwise) {
    List<String> like = of(unknown, known);
    return like.isEmpty()
        ? otherwise
        : "did you mean \"" + String.join("\" or \"", like) + "\"? If not, " + otherwise;
  }
}
