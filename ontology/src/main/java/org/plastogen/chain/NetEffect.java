package org.plastogen.chain;

import java.util.Comparator;

/**
 * What follows from direct edges in a row: subject and object are joined by at least one walk whose
 * signs multiply to this sign. Ordered by subject, then object, then sign.
 *
 * @param subject IRI of the entity where the walk starts
 * @param object IRI of the entity where it ends; equal to the subject for a feedback loop
 */
public record NetEffect(String subject, Sign sign, String object) implements Comparable<NetEffect> {

  private static final Comparator<NetEffect> ORDER =
      Comparator.comparing(NetEffect::subject)
          .thenComparing(NetEffect::object)
          .thenComparing(NetEffect::sign);

  @Override
  public int compareTo(NetEffect other) {
    return ORDER.compare(this, other);
  }
}
