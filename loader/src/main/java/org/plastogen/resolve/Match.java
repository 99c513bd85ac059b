package org.plastogen.resolve;

import java.util.Locale;
import org.plastogen.claim.Entity;

/**
 * One entity that a name stands for.
 *
 * @param entity the entity
 * @param kind how the name relates to it
 * @param by what the name is
 * @param identifier the canonical IRI of the name if it is an identifier, otherwise the name that
 *     was matched
 */
public record Match(Entity entity, Kind kind, By by, String identifier) {

  /** As in SKOS, seen from the entity: broad means that the identifier covers more. */
  public enum Kind {
    EXACT,
    CLOSE,
    BROAD,
    NARROW,
    RELATED;

    /** In lower case, as people read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a name can be. */
  public enum By {
    IRI,
    IDENTIFIER,
    LABEL,
    SYNONYM,
    MAPPING;

    /** In lower case, as people read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
