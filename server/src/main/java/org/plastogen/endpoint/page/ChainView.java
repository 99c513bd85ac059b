package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.plastogen.chain.Sign;
import org.plastogen.explain.AccountSentences;
import org.plastogen.explain.ChainGaps;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/**
 * A chain as pages show it.
 *
 * @param chain the chain
 * @param rank its place, from 1
 * @param visit the request it is shown for
 * @param prefix what the names of its hops' places begin with
 */
public record ChainView(MechanismChain chain, int rank, Visit visit, String prefix) {

  /** Chains one after the other, counted from 1. */
  static List<ChainView> of(List<MechanismChain> chains, Visit visit) {
    return of(chains, visit, rank -> "");
  }

  /**
   * The same, on a page that shows the hops of each chain for itself.
   *
   * @param name a word for the effect, unique on the page
   */
  static List<ChainView> of(List<MechanismChain> chains, Visit visit, String name) {
    return of(chains, visit, rank -> name + "-" + rank + "-");
  }

  private static List<ChainView> of(
      List<MechanismChain> chains, Visit visit, IntFunction<String> prefix) {
    List<ChainView> all = new ArrayList<>();
    for (MechanismChain chain : chains) {
      int rank = all.size() + 1;
      all.add(new ChainView(chain, rank, visit, prefix.apply(rank)));
    }
    return all;
  }

  public List<Hop> hops() {
    return chain.steps().stream().map(step -> new Hop(step, visit, prefix)).toList();
  }

  public String strength() {
    String words = AccountSentences.strength(chain);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  public List<String> gaps() {
    return ChainGaps.of(chain);
  }

  /**
   * The chain as a reader would say it, each entity as it moves when the first goes up: more
   * ketamine, less GABA release, and so on.
   */
  public String story() {
    StringBuilder story = new StringBuilder("More ").append(chain.steps().get(0).subject().label());
    Sign moved = Sign.INCREASE;
    for (int i = 0; i < chain.steps().size(); i++) {
      DirectEdge step = chain.steps().get(i);
      moved = moved.times(step.sign());
      story
          .append(i == 0 ? " leads to " : i == chain.steps().size() - 1 ? ", and so to " : ", to ")
          .append(moved == Sign.INCREASE ? "more " : "less ")
          .append(step.object().label());
    }
    return story.append('.').toString();
  }
}
