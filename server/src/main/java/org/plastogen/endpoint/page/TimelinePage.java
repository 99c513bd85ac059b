package org.plastogen.endpoint.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.claim.Tension;
import org.plastogen.explain.ClaimText;
import org.plastogen.vocabulary.Vocabulary;

/** When effects begin and how long they last, every document's bar beside the others. */
public final class TimelinePage implements Page {

  private final Site site;

  /** A page of a site. */
  public TimelinePage(Site site) {
    this.site = site;
  }

  @Override
  public Set<String> parameters() {
    Set<String> names = new HashSet<>(TimeChoice.PARAMETERS);
    names.add("by");
    return names;
  }

  @Override
  public String html(Visit visit) {
    TimeChoice choice = TimeChoice.of(visit);
    List<Claim> claims = visit.view().claims().stream().filter(choice::passesAtAnyDose).toList();
    String title =
        "When, and for how long" + choice.about().map(entity -> ": " + entity.label()).orElse("");
    Shell shell =
        Shell.filtered(site, visit, title, "/timeline")
            .about(
                "Onset, peak and duration of effects by brain region and dose, each document's"
                    + " word.");
    List<TimeBar> atAnyDose =
        TimeBar.of(claims, visit).stream().filter(choice::passesKind).toList();
    return site.templates()
        .fill(
            "timeline",
            new Model(
                shell,
                visit,
                claims.stream().filter(choice::passesDose).toList(),
                atAnyDose.stream().filter(bar -> choice.passesDose(bar.card().claim())).toList(),
                new DoseSwitch(visit, atAnyDose)));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param claims the claims that were picked
   * @param bars their times
   * @param doses the doses to switch between
   */
  public record Model(
      Shell shell, Visit visit, List<Claim> claims, List<TimeBar> bars, DoseSwitch doses) {

    private static final String BRAIN_REGION = Vocabulary.term("BrainRegion");
    private static final String EXPOSURE = Vocabulary.term("Exposure");

    /** Times that belong together. */
    public record Group(String name, List<TimeBar> bars, int documents) {}

    /** A way to group, with its name in the address. */
    public record Grouping(String word, String label) {}

    /**
     * How long change lasts in a region, by the claims that say longest.
     *
     * @param days the longest figure, in days
     * @param claims the claims that give it
     */
    public record Lasting(Entity region, String days, List<ClaimCard> claims) {}

    public List<Grouping> groupings() {
      return List.of(
          new Grouping("effect", "effect"),
          new Grouping("region", "brain region"),
          new Grouping("dose", "dose"));
    }

    public Grouping by() {
      return groupings().stream()
          .filter(each -> each.word().equals(visit.value("by")))
          .findFirst()
          .orElse(groupings().get(0));
    }

    /** The times by effect, region or dose; several documents first. */
    public List<Group> groups() {
      Map<String, List<TimeBar>> groups = new TreeMap<>();
      for (TimeBar bar : bars) {
        for (String name : names(bar)) {
          groups.computeIfAbsent(name, k -> new java.util.ArrayList<>()).add(bar);
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
      return switch (by().word()) {
        case "dose" -> List.of(Dose.words(claim));
        case "region" -> {
          List<String> regions = bar.card().regions().stream().map(Entity::label).toList();
          yield regions.isEmpty() ? List.of("no region named") : regions;
        }
        default -> List.of(claim.object().label());
      };
    }

    private static int documents(List<TimeBar> bars) {
      return (int) bars.stream().map(b -> ClaimText.document(b.card().claim())).distinct().count();
    }

    /** Which region keeps its change longest, by the highest stated figure; longest first. */
    public List<Lasting> lasting() {
      Map<Entity, List<Claim>> byRegion = new LinkedHashMap<>();
      for (Claim claim : claims) {
        if (hours(claim).isPresent()) {
          claim.entities().getOrDefault(EntityQualifier.REGION, List.of()).stream()
              .filter(region -> isA(region, BRAIN_REGION))
              .forEach(
                  r -> byRegion.computeIfAbsent(r, k -> new java.util.ArrayList<>()).add(claim));
        }
      }
      return byRegion.entrySet().stream()
          .sorted(
              Comparator.comparing(
                      (Map.Entry<Entity, List<Claim>> e) -> longest(e.getValue()),
                      Comparator.reverseOrder())
                  .thenComparing(e -> e.getKey().label()))
          .map(e -> lasting(e.getKey(), e.getValue()))
          .toList();
    }

    private boolean isA(Entity entity, String type) {
      return visit.library().terms().selfAndAbove(entity.type().iri()).contains(type);
    }

    private Lasting lasting(Entity region, List<Claim> said) {
      BigDecimal longest = longest(said);
      return new Lasting(
          region,
          longest
              .divide(BigDecimal.valueOf(24), 1, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString(),
          ClaimCard.of(
              said.stream().filter(c -> hours(c).orElseThrow().compareTo(longest) == 0).toList(),
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

    /** Tensions about regions, doses and time that touch a duration. */
    public List<Tension> tensions() {
      Set<String> kinds = Set.of("region", "time", "dose");
      return visit
          .library()
          .tensions(bars.stream().map(bar -> bar.card().claim()).toList())
          .stream()
          .filter(t -> kinds.contains(t.kind()))
          .toList();
    }

    /** The exposures, schedules, ways and circumstances that claims with times name. */
    public List<String> exposures() {
      return visit.view().claims().stream()
          .filter(claim -> claim.intervals().keySet().stream().anyMatch(IntervalQualifier::isTime))
          .flatMap(
              claim ->
                  Stream.concat(
                      Stream.of(claim.subject()).filter(s -> isA(s, EXPOSURE)),
                      TimeChoice.circumstances(claim).stream()))
          .map(Entity::label)
          .distinct()
          .sorted()
          .toList();
    }

    public List<String> kinds() {
      return TimeChoice.KINDS;
    }
  }
}
