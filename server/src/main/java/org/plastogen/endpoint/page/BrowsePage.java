package org.plastogen.endpoint.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
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
    return site.templates().fill("browse", new Model(shell, visit, counts(visit)));
  }

  private static Map<String, Long> counts(Visit visit) {
    Map<String, Long> counts = new TreeMap<>();
    for (Claim claim : visit.view().claims()) {
      counts.merge(claim.subject().id(), 1L, Long::sum);
      if (!claim.object().equals(claim.subject())) {
        counts.merge(claim.object().id(), 1L, Long::sum);
      }
    }
    return counts;
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param counts how many claims that count are about each entity, by identifier
   */
  public record Model(Shell shell, Visit visit, Map<String, Long> counts) {

    public Map<String, List<Entity>> byClass() {
      return visit.library().seeds().entities().stream()
          .sorted(Comparator.comparing(Entity::label))
          .collect(
              Collectors.groupingBy(
                  entity -> entity.type().label(), TreeMap::new, Collectors.toList()));
    }

    public long claims(Entity entity) {
      return counts.getOrDefault(entity.id(), 0L);
    }
  }
}
