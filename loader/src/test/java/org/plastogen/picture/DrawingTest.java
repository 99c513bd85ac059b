package org.plastogen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Place;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.vocabulary.OntologyClass;
import org.plastogen.vocabulary.Terms;

/** The shape of drawings of made-up entities. */
class DrawingTest {

  private static final OntologyClass ANY = Terms.load().classes().values().iterator().next();

  private static Entity entity(String id) {
    return new Entity(id, id, ANY, id, List.of(), false, new Place("x", 1, 1));
  }

  private static DirectEdge edge(String from, String to) {
    return new DirectEdge(entity(from), Sign.INCREASE, entity(to), List.of());
  }

  @Test
  void manyRoutesSideBySideStandOneBelowTheOther() {
    List<DirectEdge> edges = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      edges.add(edge("the cause of it", "one of many ways " + i));
      edges.add(edge("one of many ways " + i, "the effect of it"));
    }
    Drawing drawing = Drawing.of(edges, List.of());
    assertThat(drawing.boxes()).hasSize(10);
    assertThat(drawing.boxes().stream().map(Drawing.Box::y).distinct().count())
        .isGreaterThanOrEqualTo(8);
    assertThat(drawing.lines()).hasSize(16);
  }

  @Test
  void oneLongRouteLeadsFromTopToBottom() {
    List<DirectEdge> edges =
        IntStream.range(0, 9).mapToObj(i -> edge("step " + i, "step " + (i + 1))).toList();
    Drawing drawing = Drawing.of(edges, List.of());
    assertThat(drawing.width()).isLessThan(drawing.height());
  }
}
