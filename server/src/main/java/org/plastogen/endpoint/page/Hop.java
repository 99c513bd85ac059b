package org.plastogen.endpoint.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Tension;
import org.plastogen.explain.ChainGaps;
import org.plastogen.explain.ClaimText;
import org.plastogen.filter.Organisms;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/**
 * A hop as pages show it: its claims, and what weakens them.
 *
 * @param edge the hop
 * @param visit the request it is shown for
 * @param prefix what the name of its place begins with, where a page shows a hop twice
 */
public record Hop(DirectEdge edge, Visit visit, String prefix) {

  /** The name of its place on a page. */
  public String anchor() {
    return prefix + "hop-" + edge.subject().id() + "-" + sign() + "-" + edge.object().id();
  }

  /** {@code more} or {@code less}. */
  public String sign() {
    return edge.sign() == Sign.INCREASE ? "more" : "less";
  }

  public List<ClaimCard> claims() {
    return ClaimCard.of(edge.claims(), visit);
  }

  /** The documents that state it. */
  public Set<String> documents() {
    Set<String> documents = new LinkedHashSet<>();
    edge.claims().forEach(claim -> documents.add(ClaimText.document(claim)));
    return documents;
  }

  /** In whom it was found: {@code humans}, {@code animals only} or nothing. */
  public String whom() {
    boolean human = edge.claims().stream().anyMatch(Organisms::inHumans);
    boolean animal = edge.claims().stream().anyMatch(Organisms::inAnimals);
    return human ? "humans" : animal ? "animals only" : "";
  }

  /** Whether every claim of it has a reservation. */
  public boolean hedged() {
    return edge.best().certainty().rank() > 1;
  }

  /** What the hop does not show; each a clause without the hop's name. */
  public List<String> gaps() {
    String name = ChainGaps.hop(edge) + " ";
    return ChainGaps.of(new MechanismChain(List.of(edge), false)).stream()
        .map(gap -> gap.startsWith(name) ? gap.substring(name.length()) : gap)
        .toList();
  }

  /** Claims that count and say the opposite: a hop of the other sign, or a denial. */
  public List<ClaimCard> against() {
    List<Claim> against =
        visit.view().claims().stream()
            .filter(c -> c.subject().equals(edge.subject()) && c.object().equals(edge.object()))
            .filter(c -> c.negated() || isOpposite(c.sign()))
            .toList();
    return ClaimCard.of(against, visit);
  }

  private boolean isOpposite(Optional<Sign> sign) {
    return sign.isPresent() && sign.get() != edge.sign();
  }

  /** Tensions that touch its claims. */
  public List<Tension> tensions() {
    return visit.library().tensions(edge.claims());
  }
}
