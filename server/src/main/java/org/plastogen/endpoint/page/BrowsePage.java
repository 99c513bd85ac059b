package org.plastogen.endpoint.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plastogen.claim.Entity;

/** Every entity, by class. */
public final class BrowsePage implements Page {

  private final Site site;

  /** A page of a site. */
  public BrowsePage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public String html(Visit visit) {
    Shell shell = Shell.filtered(site, visit, "All entities", "");
    return site.templates()
        .fill(
            "browse",
            new Model(
                shell.about(
                    "Every drug, receptor, gene, process, region and symptom of the graph, by"
                        + " class."),
                visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   */
  public record Model(Shell shell, Visit visit) {

    public Map<String, List<Entity>> byClass() {
      return visit.library().seeds().entities().stream()
          .sorted(Comparator.comparing(Entity::label))
          .collect(
              Collectors.groupingBy(
                  entity -> entity.type().label(), TreeMap::new, Collectors.toList()));
    }

    public long claims(Entity entity) {
      return visit.view().about(entity);
    }
  }
}
