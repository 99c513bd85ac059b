package org.plastogen.endpoint.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.Tension;

/** When effects begin and how long they last, every document's bar beside the others. */
public final class TimelinePage implements Page {

  private static final Set<String> KINDS = Set.of("onset", "peak", "duration", "window");

  private final Site site;

  /** A page of a site. */
  public TimelinePage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("kind", "by", "exposure", "about");
  }

  @Override
  public String html(Visit visit) {
    String kind = visit.value("kind");
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      throw org.plastogen.endpoint.request.ReportRequest.malformed(
          "The parameter kind is onset, peak, duration or window.");
    }
    Optional<Entity> about = visit.asked().one("about").map(visit.library().names()::named);
    Optional<Entity> exposure = visit.asked().one("exposure").map(visit.library().names()::named);
    List<Claim> claims =
        visit.view().claims().stream()
            .filter(c -> about.map(e -> isAbout(c, e)).orElse(true))
            .filter(c -> exposure.map(e -> isUnder(c, e)).orElse(true))
            .toList();
    String title = "When, and for how long" + about.map(entity -> ": " + entity.label()).orElse("");
    Shell shell = Shell.filtered(site, visit, title, "/timeline");
    List<TimeBar> bars =
        TimeBar.of(claims, visit).stream()
            .filter(bar -> kind.isEmpty() || bar.kindWord().equals(kind))
            .toList();
    return site.templates().fill("timeline", new Model(shell, visit, bars));
  }

  private static boolean isAbout(Claim claim, Entity entity) {
    return claim.subject().equals(entity)
        || claim.object().equals(entity)
        || claim.entities().getOrDefault(EntityQualifier.REGION, List.of()).contains(entity);
  }

  private static boolean isUnder(Claim claim, Entity exposure) {
    return claim.subject().equals(exposure) || exposures(claim).contains(exposure);
  }

  /** On what schedule, by what way and under what circumstances a claim's substance was given. */
  private static List<Entity> exposures(Claim claim) {
    List<Entity> all = new ArrayList<>();
    for (EntityQualifier each :
        List.of(EntityQualifier.REGIMEN, EntityQualifier.ROUTE, EntityQualifier.CONTEXT)) {
      all.addAll(claim.entities().getOrDefault(each, List.of()));
    }
    return all;
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param bars the times
   */
  public record Model(Shell shell, Visit visit, List<TimeBar> bars) {

    private static final String BRAIN_REGION =
        org.plastogen.vocabulary.Vocabulary.term("BrainRegion");

    /** Times that belong together. */
    public record Group(String name, List<TimeBar> bars, int documents) {}

    /**
     * How long change lasts in a region, by the claims that say longest.
     *
     * @param days the longest figure, in days
     * @param claims the claims that give it
     */
    public record Lasting(Entity region, String days, List<ClaimCard> claims) {}

    public String by() {
      return visit.value("by").equals("region") ? "region" : "effect";
    }

    /** The times by effect or by region; several documents first. */
    public List<Group> groups() {
      Map<String, List<TimeBar>> groups = new TreeMap<>();
      for (TimeBar bar : bars) {
        for (String name : names(bar)) {
          groups.computeIfAbsent(name, k -> new ArrayList<>()).add(bar);
        }
      }
      return groups.entrySet().stream()
          .map(e -> new Group(e.getKey(), e.getValue(), documents(e.getValue())))
          .sorted(
              Comparator.comparingInt((Group group) -> -group.documents())
                  .thenComparing(group -> -group.bars().size())
                  .thenComparing(Group::name))
          .toList();
    }

    private List<String> names(TimeBar bar) {
      Claim claim = bar.card().claim();
      if (by().equals("effect")) {
        return List.of(claim.object().label());
      }
      List<String> regions = bar.card().regions().stream().map(Entity::label).toList();
      return regions.isEmpty() ? List.of("no region named") : regions;
    }

    private static int documents(List<TimeBar> bars) {
      return (int)
          bars.stream()
              .map(bar -> org.plastogen.explain.ClaimText.document(bar.card().claim()))
              .distinct()
              .count();
    }

    /** Which region keeps its change longest, by the highest stated figure; longest first. */
    public List<Lasting> lasting() {
      Map<Entity, List<Claim>> byRegion = new TreeMap<>(Comparator.comparing(Entity::label));
      for (Claim claim : visit.view().claims()) {
        if (hours(claim).isPresent()) {
          for (Entity region : claim.entities().getOrDefault(EntityQualifier.REGION, List.of())) {
            if (isBrainRegion(region)) {
              byRegion.computeIfAbsent(region, k -> new ArrayList<>()).add(claim);
            }
          }
        }
      }
      return byRegion.entrySet().stream()
          .sorted(Comparator.comparing(e -> longest(e.getValue()), Comparator.reverseOrder()))
          .map(e -> lasting(e.getKey(), e.getValue()))
          .toList();
    }

    private boolean isBrainRegion(Entity region) {
      return visit.library().terms().selfAndAbove(region.type().iri()).contains(BRAIN_REGION);
    }

    private Lasting lasting(Entity region, List<Claim> claims) {
      BigDecimal longest = longest(claims);
      return new Lasting(
          region,
          longest
              .divide(BigDecimal.valueOf(24), 1, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString(),
          ClaimCard.of(
              claims.stream().filter(c -> hours(c).orElseThrow().compareTo(longest) == 0).toList(),
              visit));
    }

    private static BigDecimal longest(List<Claim> claims) {
      return claims.stream()
          .map(c -> hours(c).orElseThrow())
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }

    private static Optional<BigDecimal> hours(Claim claim) {
      return Optional.ofNullable(claim.intervals().get(IntervalQualifier.DURATION))
          .flatMap(Interval::to);
    }

    /** Tensions about regions and about time that touch a duration. */
    public List<Tension> tensions() {
      return visit
          .library()
          .tensions(bars.stream().map(bar -> bar.card().claim()).toList())
          .stream()
          .filter(t -> t.kind().equals("region") || t.kind().equals("time"))
          .toList();
    }

    /** The schedules, ways and circumstances that claims with times name. */
    public List<String> exposures() {
      return visit.view().claims().stream()
          .filter(claim -> claim.intervals().keySet().stream().anyMatch(IntervalQualifier::isTime))
          .flatMap(claim -> TimelinePage.exposures(claim).stream())
          .map(Entity::label)
          .distinct()
          .sorted()
          .toList();
    }

    public List<String> kinds() {
      return KINDS.stream().sorted().toList();
    }
  }
}
