package org.plastogen.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plastogen.claim.Entity;
import org.plastogen.claim.Seeds;
import org.plastogen.claim.SourceDocument;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Terms;
import org.plastogen.vocabulary.Vocabulary;

/**
 * A filter that users ask for often enough for a release to hold what follows on it.
 *
 * @param id its identifier, such as {@code animal-study-or-better}
 * @param filter which claims count
 */
public record NamedFilter(String id, ClaimFilter filter) {
  private static final String ANIMAL_STUDY = Vocabulary.term("AnimalStudy");
  private static final String HUMAN = Vocabulary.entity("human");

  /**
   * The filters of a release: animal study or better, found in humans, only asserted, without
   * hypotheses, and each document by itself.
   *
   * @param seeds what the release holds
   * @param terms the evidence levels there are
   */
  public static List<NamedFilter> standard(Seeds seeds, Terms terms) {
    List<NamedFilter> all = new ArrayList<>();
    terms.evidenceLevels().values().stream()
        .filter(level -> level.iri().equals(ANIMAL_STUDY))
        .forEach(level -> all.add(new NamedFilter("animal-study-or-better", orBetter(level))));
    seeds.entities().stream()
        .filter(entity -> entity.iri().equals(HUMAN))
        .forEach(human -> all.add(new NamedFilter("human", in(human))));
    all.add(new NamedFilter("asserted", flags(false, true)));
    all.add(new NamedFilter("without-hypotheses", flags(true, false)));
    for (SourceDocument document : seeds.documents()) {
      all.add(new NamedFilter("document-" + document.id(), from(document)));
    }
    return List.copyOf(all);
  }

  /** The name of the graph that holds what follows on it. */
  public String graph() {
    return "filter/" + id;
  }

  private static ClaimFilter orBetter(RankedTerm level) {
    return new ClaimFilter(Optional.of(level), false, false, List.of(), List.of());
  }

  private static ClaimFilter in(Entity species) {
    return new ClaimFilter(Optional.empty(), false, false, List.of(species), List.of());
  }

  private static ClaimFilter flags(boolean withoutHypotheses, boolean onlyAsserted) {
    return new ClaimFilter(Optional.empty(), withoutHypotheses, onlyAsserted, List.of(), List.of());
  }

  private static ClaimFilter from(SourceDocument document) {
    return new ClaimFilter(Optional.empty(), false, false, List.of(), List.of(document));
  }
}
