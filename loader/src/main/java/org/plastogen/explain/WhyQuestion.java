package org.plastogen.explain;

import java.util.List;

/**
 * Why one entity has a net effect on another, as a user asks it.
 *
 * @param subject name of the entity asked from
 * @param object name of the entity asked to
 * @param chains how many chains of each sign to tell, at least 1
 * @param via names of entities that every chain told must pass
 * @param filter which claims count
 */
public record WhyQuestion(
    String subject, String object, int chains, List<String> via, FilterWords filter) {
  /** Copies the list. */
  public WhyQuestion {
    via = List.copyOf(via);
  }
}
