package org.plastogen.cases;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plastogen.chain.NetEffect;
import org.plastogen.chain.Sign;
import org.plastogen.chain.SignedEdge;

/**
 * Net effects found in the dullest way: a table of pairs, composed with itself until nothing is
 * new. Shares no code with what it judges.
 */
public final class MatrixClosure {

  private MatrixClosure() {}

  /** Every net effect of the edges. */
  public static SortedSet<NetEffect> of(Collection<SignedEdge> edges) {
    List<String> nodes =
        edges.stream().flatMap(e -> Stream.of(e.subject(), e.object())).distinct().toList();
    boolean[][][] holds = new boolean[2][nodes.size()][nodes.size()];
    for (SignedEdge edge : edges) {
      int sign = edge.sign() == Sign.INCREASE ? 0 : 1;
      holds[sign][nodes.indexOf(edge.subject())][nodes.indexOf(edge.object())] = true;
    }
    boolean grew = true;
    while (grew) {
      grew = false;
      for (int first = 0; first < 2; first++) {
        for (int second = 0; second < 2; second++) {
          grew |= compose(holds[first], holds[second], holds[(first + second) % 2]);
        }
      }
    }
    return effects(nodes, holds);
  }

  private static boolean compose(boolean[][] first, boolean[][] second, boolean[][] result) {
    boolean grew = false;
    for (int x = 0; x < result.length; x++) {
      for (int y = 0; y < result.length; y++) {
        for (int z = 0; z < result.length && first[x][y]; z++) {
          if (second[y][z] && !result[x][z]) {
            result[x][z] = true;
            grew = true;
          }
        }
      }
    }
    return grew;
  }

  private static SortedSet<NetEffect> effects(List<String> nodes, boolean[][][] holds) {
    SortedSet<NetEffect> effects = new TreeSet<>();
    for (int x = 0; x < nodes.size(); x++) {
      for (int z = 0; z < nodes.size(); z++) {
        for (int sign = 0; sign < 2; sign++) {
          if (holds[sign][x][z]) {
            Sign named = sign == 0 ? Sign.INCREASE : Sign.DECREASE;
            effects.add(new NetEffect(nodes.get(x), named, nodes.get(z)));
          }
        }
      }
    }
    return effects;
  }
}
