package org.plastogen.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.explain.WrongQuestion.Fault;
import org.plastogen.filter.ClaimFilter;
import org.plastogen.filter.Organisms;
import org.plastogen.seed.Suggestion;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Terms;

/**
 * A claim filter as a user writes it, with names still to be looked up.
 *
 * @param evidence label of the weakest evidence level that counts
 * @param withoutHypotheses whether hypotheses and speculation are left out
 * @param onlyAsserted whether only claims without reservation count
 * @param species names of organisms
 * @param documents identifiers of documents
 */
public record FilterWords(
    Optional<String> evidence,
    boolean withoutHypotheses,
    boolean onlyAsserted,
    List<String> species,
    List<String> documents) {

  /** No filter. */
  public static final FilterWords NONE =
      new FilterWords(Optional.empty(), false, false, List.of(), List.of());

  /** Copies the lists. */
  public FilterWords {
    species = List.copyOf(species);
    documents = List.copyOf(documents);
  }

  /**
   * Looks the names up.
   *
   * @param seeds what the release holds
   * @param terms the evidence levels there are
   * @param names the names of the entities
   * @return the filter
   * @throws WrongQuestion if an evidence level, organism or document is unknown
   */
  public ClaimFilter in(Seeds seeds, Terms terms, EntityNames names) {
    return new ClaimFilter(
        evidence.map(label -> level(label, terms)),
        withoutHypotheses,
        onlyAsserted,
        species.stream().map(name -> organism(name, seeds, names)).distinct().toList(),
        documents.stream().map(id -> document(id, seeds)).distinct().toList());
  }

  private static RankedTerm level(String asked, Terms terms) {
    String label = asked.strip().toLowerCase(Locale.ROOT);
    RankedTerm level = terms.evidenceLevels().get(label);
    if (level == null) {
      List<String> ranked =
          terms.evidenceLevels().values().stream()
              .sorted(Comparator.naturalOrder())
              .map(RankedTerm::label)
              .toList();
      throw unknown("evidence level", asked, ranked, ", the best first");
    }
    return level;
  }

  private static Entity organism(String asked, Seeds seeds, EntityNames names) {
    List<Entity> used =
        seeds.claims().flatMap(claim -> Organisms.named(claim).stream()).distinct().toList();
    return names
        .find(asked)
        .filter(used::contains)
        .orElseThrow(
            () ->
                unknown(
                    "species named by a claim",
                    asked,
                    used.stream().map(Entity::label).sorted().toList(),
                    ""));
  }

  private static SourceDocument document(String asked, Seeds seeds) {
    return seeds.documents().stream()
        .filter(d -> d.id().equals(asked.strip()) || d.iri().equals(asked.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "document",
                    asked,
                    seeds.documents().stream().map(SourceDocument::id).toList(),
                    ""));
  }

  private static WrongQuestion unknown(
      String what, String asked, List<String> known, String order) {
    List<String> like = Suggestion.of(asked, known);
    return new WrongQuestion(
        Fault.UNUSABLE_VALUE,
        "there is no "
            + what
            + " \""
            + asked
            + "\"."
            + (like.isEmpty() ? "" : " Did you mean " + like.get(0) + "?")
            + " There are"
            + order
            + ": "
            + known.stream().collect(Collectors.joining(", "))
            + ".");
  }
}
