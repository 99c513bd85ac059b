package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Mapping;
import org.plastogen.claim.Tension;
import org.plastogen.explain.ClaimText;
import org.plastogen.filter.Organisms;
import org.plastogen.mechanism.Effect.Verdict;

/** Everything that is said of one entity. */
public final class EntityPage {

  private final Site site;

  EntityPage(Site site) {
    this.site = site;
  }

  String html(Entity entity, Visit visit) {
    Shell shell =
        Shell.filtered(site, visit, entity.label(), "")
            .about(entity.label() + ": " + entity.definition());
    return site.templates().fill("entity", new Model(shell, entity, visit));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param entity whose page it is
   * @param visit the request
   */
  public record Model(Shell shell, Entity entity, Visit visit) {

    /** Claims that share a relation. */
    public record Group(String relation, String sign, List<ClaimCard> claims) {}

    /** Claims in which the entity plays another part than subject or object. */
    public record Role(String name, List<ClaimCard> claims) {}

    /** Net effects of one verdict. */
    public record Nets(Verdict verdict, List<View.Net> nets) {}

    public List<Group> outgoing() {
      return groups(claim -> claim.subject().equals(entity));
    }

    public List<Group> incoming() {
      return groups(claim -> claim.object().equals(entity));
    }

    private List<Group> groups(java.util.function.Predicate<Claim> which) {
      List<Claim> claims = visit.view().claims().stream().filter(which).toList();
      Function<Claim, String> key =
          c -> order(c) + c.relation().label() + (c.negated() ? " (denied)" : "");
      List<Group> groups = new ArrayList<>();
      View.grouped(claims, key)
          .forEach(
              (name, same) ->
                  groups.add(
                      new Group(
                          name.substring(1),
                          new ClaimCard(same.get(0), visit).sign(),
                          ClaimCard.of(
                              same.stream()
                                  .sorted(org.plastogen.mechanism.DirectEdge.BEST_FIRST)
                                  .toList(),
                              visit))));
      return groups;
    }

    /** Relations with a sign first. */
    private static String order(Claim claim) {
      return claim.sign().map(s -> s == Sign.INCREASE ? "0" : "1").orElse("2");
    }

    /** Where it qualifies claims of others, by the part it plays. */
    public List<Role> roles() {
      Map<EntityQualifier, List<Claim>> roles = new TreeMap<>();
      for (Claim claim : visit.view().claims()) {
        claim
            .entities()
            .forEach(
                (which, values) -> {
                  if (values.contains(entity)) {
                    roles.computeIfAbsent(which, k -> new ArrayList<>()).add(claim);
                  }
                });
      }
      return roles.entrySet().stream()
          .map(e -> new Role(e.getKey().key().replace('-', ' '), ClaimCard.of(e.getValue(), visit)))
          .toList();
    }

    public List<Nets> effectsOf() {
      return byVerdict(visit.view().effectsOf(entity));
    }

    public List<Nets> effectsOn() {
      return byVerdict(visit.view().effectsOn(entity));
    }

    private static List<Nets> byVerdict(List<View.Net> nets) {
      return List.of(Verdict.values()).stream()
          .map(v -> new Nets(v, nets.stream().filter(net -> net.verdict() == v).toList()))
          .filter(group -> !group.nets().isEmpty())
          .toList();
    }

    public List<Mapping> mappings() {
      return visit.library().mappings(entity);
    }

    public Iterable<String> mechanismClasses() {
      return visit.library().mechanismClasses(entity);
    }

    /** Every claim about it. */
    List<Claim> about() {
      return visit.view().claims().stream()
          .filter(c -> c.subject().equals(entity) || c.object().equals(entity))
          .toList();
    }

    /** Claims about it that give a region, by region. */
    public Map<String, List<ClaimCard>> regions() {
      Map<String, List<ClaimCard>> regions = new TreeMap<>();
      for (Claim claim : about()) {
        for (Entity region : claim.entities().getOrDefault(EntityQualifier.REGION, List.of())) {
          regions
              .computeIfAbsent(region.label(), k -> new ArrayList<>())
              .add(new ClaimCard(claim, visit));
        }
      }
      return regions;
    }

    /** The times that claims about it give. */
    public List<TimeBar> times() {
      return TimeBar.of(about(), visit);
    }

    public List<Tension> tensions() {
      return visit.library().tensions(about());
    }

    /** The documents that speak of it. */
    public Iterable<String> documents() {
      TreeSet<String> documents = new TreeSet<>();
      about().forEach(claim -> documents.add(ClaimText.document(claim)));
      return documents;
    }

    public long inHumans() {
      return about().stream().filter(Organisms::inHumans).count();
    }

    public long inAnimalsOnly() {
      return about().stream()
          .filter(claim -> Organisms.inAnimals(claim) && !Organisms.inHumans(claim))
          .count();
    }

    public int claims() {
      return about().size();
    }

    /** What it is called after the last slash, for addresses of other formats. */
    public String name() {
      return entity.id();
    }
  }
}
