package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.SourceDocument;
import org.plastogen.explain.ClaimText;
import org.plastogen.vocabulary.RankedTerm;

/** Which document knows what how well: the best evidence level of each entity in each document. */
public final class MatrixPage implements Page {

  private final Site site;

  /** A page of a site. */
  public MatrixPage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("class");
  }

  @Override
  public String html(Visit visit) {
    Shell shell = Shell.filtered(site, visit, "Who knows what, and how well", "/matrix");
    Map<String, Cell> cells = new HashMap<>();
    for (Claim claim : visit.view().claims()) {
      for (Entity entity : Set.copyOf(List.of(claim.subject(), claim.object()))) {
        cells.merge(
            entity.id() + " " + ClaimText.document(claim),
            new Cell(claim.evidence(), 1),
            Cell::and);
      }
    }
    return site.templates().fill("matrix", new Model(shell, visit, cells));
  }

  /** The best level of some claims, and how many there are. */
  public record Cell(RankedTerm best, int claims) {
    Cell and(Cell other) {
      return new Cell(best.compareTo(other.best) <= 0 ? best : other.best, claims + other.claims);
    }
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param cells by entity and document
   */
  public record Model(Shell shell, Visit visit, Map<String, Cell> cells) {

    /** An entity with a cell for each document. */
    public record Row(Entity entity, List<Optional<Cell>> cells) {}

    public List<SourceDocument> documents() {
      return visit.library().seeds().documents();
    }

    public Set<String> classes() {
      Set<String> classes = new TreeSet<>();
      visit.library().seeds().entities().forEach(e -> classes.add(e.type().label()));
      return classes;
    }

    /** The entities that several documents speak of, or those of the class asked for. */
    public List<Row> rows() {
      String asked = visit.value("class");
      List<Row> rows = new ArrayList<>();
      for (Entity entity : visit.library().seeds().entities()) {
        List<Optional<Cell>> row =
            documents().stream()
                .map(d -> Optional.ofNullable(cells.get(entity.id() + " " + d.id())))
                .toList();
        long there = row.stream().filter(Optional::isPresent).count();
        if (asked.isEmpty() ? there > 1 : there > 0 && entity.type().label().equals(asked)) {
          rows.add(new Row(entity, row));
        }
      }
      rows.sort(java.util.Comparator.comparing(row -> row.entity().label()));
      return rows;
    }
  }
}
