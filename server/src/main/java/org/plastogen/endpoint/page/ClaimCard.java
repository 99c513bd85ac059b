package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Tension;
import org.plastogen.explain.ClaimText;
import org.plastogen.filter.Organisms;

/**
 * A claim as pages show it.
 *
 * @param claim the claim
 * @param visit the request it is shown for
 */
public record ClaimCard(Claim claim, Visit visit) {

  /** A qualifier whose values are entities. */
  public record Qualifier(String name, List<Entity> values) {}

  /** A figure, dose or time in the document's granularity. */
  public record Figure(String name, String text) {}

  /** Claims one after the other. */
  static List<ClaimCard> of(List<Claim> claims, Visit visit) {
    return claims.stream().map(claim -> new ClaimCard(claim, visit)).toList();
  }

  /** The relation as the document uses it, negation and ability told. */
  public String verb() {
    String sentence = claim.sentence();
    int start = claim.subject().label().length() + 1;
    int end = sentence.length() - claim.object().label().length() - 1;
    return end > start ? sentence.substring(start, end) : claim.relation().label();
  }

  /** {@code more}, {@code less} or {@code none}. */
  public String sign() {
    return claim.sign().map(s -> s == Sign.INCREASE ? "more" : "less").orElse("none");
  }

  /** In whom it was found: a word for a badge. */
  public String whom() {
    boolean human = Organisms.inHumans(claim);
    boolean animal = Organisms.inAnimals(claim);
    return human ? (animal ? "humans and animals" : "humans") : animal ? "animals only" : "";
  }

  public String place() {
    return ClaimText.document(claim)
        + " ¶"
        + claim.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Where, in whom, how and under what it holds. */
  public List<Qualifier> qualifiers() {
    List<Qualifier> all = new ArrayList<>();
    claim.entities().forEach((which, values) -> all.add(new Qualifier(words(which.key()), values)));
    return all;
  }

  private static String words(String key) {
    return key.replace('-', ' ');
  }

  /** Qualifiers that stand on a card: the region, whom, the cells, the circumstances. */
  public List<Qualifier> shortQualifiers() {
    List<String> left = List.of("method", "hypothesis", "attributed", "comparator", "via");
    return qualifiers().stream().filter(q -> !left.contains(q.name())).toList();
  }

  /** Doses, times and figures; the wording where there is one, with the numbers. */
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    claim
        .intervals()
        .forEach(
            (which, interval) -> {
              String numbers = ClaimText.text(interval);
              String words = interval.text().filter(t -> !t.equals(numbers)).orElse("");
              all.add(
                  new Figure(
                      which.key(), words.isEmpty() ? numbers : words + " (" + numbers + ")"));
            });
    return all;
  }

  /** Everything that hangs on the region the claim holds in. */
  public List<Entity> regions() {
    return claim.entities().getOrDefault(EntityQualifier.REGION, List.of());
  }

  /** Tensions that name it. */
  public List<Tension> tensions() {
    return visit.library().tensions(List.of(claim));
  }

  /** Whether the document commits itself without reservation. */
  public boolean firm() {
    return claim.certainty().rank() == 1;
  }
}
