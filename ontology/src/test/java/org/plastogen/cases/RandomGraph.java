package org.plastogen.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;
import org.plastogen.chain.Strength;

/** Signed edges drawn at random; the same seed always draws the same. */
public final class RandomGraph {

  private RandomGraph() {}

  /**
   * 3 to {@code largest} nodes and up to two edges a node, loops among them; no edge onto itself.
   */
  public static List<SignedEdge> small(long seed, int largest) {
    Random random = new Random(seed);
    int nodes = 3 + random.nextInt(largest - 2);
    return of("urn:random:" + seed + "/", nodes, 2 + random.nextInt(2 * nodes - 1), random);
  }

  /** About this many edges among this many nodes, with evidence ranks 1–8 and certainties 1–3. */
  public static List<SignedEdge> of(String prefix, int nodes, int edges, Random random) {
    List<SignedEdge> drawn = new ArrayList<>();
    for (int i = 0; i < edges; i++) {
      int subject = random.nextInt(nodes);
      int object = random.nextInt(nodes);
      Sign sign = random.nextBoolean() ? Sign.INCREASE : Sign.DECREASE;
      Strength strength = new Strength(1 + random.nextInt(8), 1 + random.nextInt(3));
      if (subject != object) {
        drawn.add(new SignedEdge(prefix + subject, sign, prefix + object, strength));
      }
    }
    return drawn;
  }
}
