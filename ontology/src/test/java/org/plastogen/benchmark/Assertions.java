package org.plastogen.benchmark;

import java.util.List;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.reasoning.RelationAssertion;
import org.plastogen.vocabulary.Vocabulary;

/** Signed edges as HermiT is told them. */
final class Assertions {

  private Assertions() {}

  static List<RelationAssertion> of(List<SignedEdge> edges) {
    return edges.stream().map(Assertions::of).toList();
  }

  private static RelationAssertion of(SignedEdge edge) {
    String relation = edge.sign() == Sign.INCREASE ? "increases" : "decreases";
    return new RelationAssertion(
        edge.subject(), Vocabulary.term(relation), edge.object(), "urn:claim");
  }
}
