package org.plastogen.link;

import org.plastogen.chain.Sign;

/**
 * A signed statement of another graph.
 *
 * @param subject IRI of where it starts
 * @param sign which way the object moves
 * @param object IRI of where it ends
 * @param relation IRI of the relation it uses
 */
record OtherEdge(String subject, Sign sign, String object, String relation)
    implements Comparable<OtherEdge> {
  @Override
  public int compareTo(OtherEdge other) {
    return (subject + " " + object + " " + sign + " " + relation)
        .compareTo(other.subject + " " + other.object + " " + other.sign + " " + other.relation);
  }
}
