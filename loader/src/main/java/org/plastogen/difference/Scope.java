package org.plastogen.difference;

import java.util.Optional;
import org.plastogen.claim.Entity;

/**
 * Which net effects are compared.
 *
 * @param from only those that start here
 * @param to only those that end here
 */
public record Scope(Optional<Entity> from, Optional<Entity> to) {
  /** All of them. */
  public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());
}
