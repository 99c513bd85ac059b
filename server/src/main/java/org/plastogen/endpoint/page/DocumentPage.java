package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plastogen.claim.Claim;
import org.plastogen.claim.SourceDocument;
import org.plastogen.claim.Tension;

/** One document: its claims in order, paragraph by paragraph, and what was skipped. */
public final class DocumentPage {

  private final Site site;

  DocumentPage(Site site) {
    this.site = site;
  }

  String html(SourceDocument document, Visit visit) {
    Shell shell =
        Shell.filtered(site, visit, document.title(), "")
            .about(
                "The claims of “"
                    + document.title()
                    + "”, in order, each with its evidence and certainty.");
    return site.templates().fill("document", new Model(shell, document, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param document whose page it is
   * @param visit the request
   */
  public record Model(Shell shell, SourceDocument document, Visit visit) {

    /**
     * One paragraph of the source.
     *
     * @param number from 1
     * @param claims those of its claims that count
     * @param there how many claims it has
     * @param skipped why it has none, if it was skipped
     */
    public record Paragraph(
        int number, List<ClaimCard> claims, int there, Optional<String> skipped) {}

    /** How many claims rest on a level of evidence. */
    public record Level(String label, int rank, int claims) {}

    public List<Paragraph> paragraphs() {
      Map<Integer, List<Claim>> byParagraph = new TreeMap<>();
      document
          .claims()
          .forEach(
              claim ->
                  byParagraph
                      .computeIfAbsent(claim.paragraphs().get(0), k -> new ArrayList<>())
                      .add(claim));
      List<Paragraph> all = new ArrayList<>();
      for (int number = 1; number <= document.paragraphs(); number++) {
        List<Claim> claims = byParagraph.getOrDefault(number, List.of());
        Optional<String> reason = reason(number);
        if (!claims.isEmpty() || reason.isPresent()) {
          List<ClaimCard> counted = ClaimCard.of(visit.view().counted(claims), visit);
          all.add(new Paragraph(number, counted, claims.size(), reason));
        }
      }
      return all;
    }

    private Optional<String> reason(int paragraph) {
      return document.skipped().stream()
          .filter(skip -> skip.paragraphs().contains(paragraph))
          .map(SourceDocument.Skip::reason)
          .findFirst();
    }

    public List<Level> levels() {
      List<Claim> counted = visit.view().counted(document.claims());
      return counted.stream()
          .map(Claim::evidence)
          .distinct()
          .sorted(Comparator.naturalOrder())
          .map(
              level ->
                  new Level(
                      level.label(),
                      level.rank(),
                      (int) counted.stream().filter(c -> c.evidence().equals(level)).count()))
          .toList();
    }

    public List<Tension> tensions() {
      return visit.library().tensions(document.claims());
    }
  }
}
