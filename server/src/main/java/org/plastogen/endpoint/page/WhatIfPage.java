package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.difference.EffectChange;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.explain.ClaimText;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.vocabulary.RankedTerm;
import org.plastogen.vocabulary.Vocabulary;
import org.plastogen.whatif.Telling;
import org.plastogen.whatif.WhatIfAnswer;

/** What would follow from fewer claims: effects lost, changed and kept. */
public final class WhatIfPage {

  private final Site site;

  /** A page of a site. */
  public WhatIfPage(Site site) {
    this.site = site;
  }

  /** The form alone. */
  public String form(Visit visit) {
    Shell shell = Shell.filtered(site, visit, "What if?", "/what-if");
    return site.templates()
        .fill("what-if", new Model(shell, visit, Optional.empty(), Telling.CHANGES));
  }

  /** An answer and the form to ask further. */
  public String of(WhatIfAnswer answer, Telling telling, Visit visit) {
    Shell shell = Shell.filtered(site, visit, answer.question(), "/what-if");
    return site.templates().fill("what-if", new Model(shell, visit, Optional.of(answer), telling));
  }

  /**
   * What the template shows.
   *
   * @param shell what stands around it
   * @param visit the request
   * @param answer the answer, if something was asked
   * @param telling how much of it to show
   */
  public record Model(Shell shell, Visit visit, Optional<WhatIfAnswer> answer, Telling telling) {

    private static final Set<String> GIVEN =
        Set.of(Vocabulary.term("Drug"), Vocabulary.term("DrugClass"), Vocabulary.term("Exposure"));

    private static final int OBJECTS_NAMED = 8;

    /** Changes of one kind, and how many more there are. */
    public record Part(Kind kind, int all, List<Group> groups, int more) {}

    /** Changes of what one entity does, with one verdict. */
    public record Group(Entity subject, String verdicts, List<EffectChange> changes) {

      /** What it acts on, the first few by name. */
      public String objects() {
        return changes.stream()
                .limit(OBJECTS_NAMED)
                .map(change -> change.object().label())
                .collect(Collectors.joining(", "))
            + (changes.size() > OBJECTS_NAMED ? ", …" : "");
      }

      /** The class of the verdict, for its colour. */
      public String tone() {
        return verdicts.startsWith("increases")
            ? "more"
            : verdicts.startsWith("decreases") ? "less" : "none";
      }
    }

    /** A chain, with the claims that it stands or falls with. */
    public record Route(String words, MechanismChain chain, List<Claim> claims) {}

    public List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        List<EffectChange> changes =
            answer.stream().flatMap(a -> a.changes().of(kind).stream().sorted(own(a))).toList();
        if (!changes.isEmpty()) {
          boolean told = kind != Kind.KEPT || telling.kept();
          List<EffectChange> shown =
              told ? changes.subList(0, Math.min(telling.most(), changes.size())) : List.of();
          parts.add(new Part(kind, changes.size(), groups(shown), changes.size() - shown.size()));
        }
      }
      return parts;
    }

    /** By what acts: drugs and exposures first, for they are what readers come for. */
    private List<Group> groups(List<EffectChange> changes) {
      Map<String, List<EffectChange>> same = new LinkedHashMap<>();
      for (EffectChange change : changes) {
        same.computeIfAbsent(
                change.subject().id() + " " + change.verdicts(), k -> new ArrayList<>())
            .add(change);
      }
      return same.values().stream()
          .map(all -> new Group(all.get(0).subject(), all.get(0).verdicts(), all))
          .sorted(
              Comparator.comparing((Group group) -> !isGiven(group.subject()))
                  .thenComparing(group -> ofBlocked(group.changes().get(0)))
                  .thenComparing(group -> group.subject().label()))
          .toList();
    }

    /** Whether something is taken, given or undergone. */
    private boolean isGiven(Entity entity) {
      return visit.library().terms().selfAndAbove(entity.type().iri()).stream()
          .anyMatch(GIVEN::contains);
    }

    private static Comparator<EffectChange> own(WhatIfAnswer answer) {
      return Comparator.comparing(answer::ofBlocked);
    }

    /** Whether a change starts or ends at what is left out. */
    public boolean ofBlocked(EffectChange change) {
      return answer.filter(a -> a.ofBlocked(change)).isPresent();
    }

    public List<Route> routes(EffectChange change) {
      List<Route> routes = new ArrayList<>();
      change.chainsBefore().forEach(chain -> routes.add(route("was", chain)));
      change
          .chainsAfter()
          .forEach(chain -> routes.add(route(change.kind() == Kind.GAINED ? "by" : "now", chain)));
      return routes;
    }

    private Route route(String words, MechanismChain chain) {
      return new Route(words, chain, answer.map(a -> a.responsible(chain)).orElse(List.of()));
    }

    public String place(Claim claim) {
      return ClaimText.place(claim);
    }

    public String title(Kind kind) {
      return switch (kind) {
        case LOST -> "Lost: it no longer follows";
        case GAINED -> "Gained: it follows now";
        case FLIPPED -> "Changed its verdict";
        case WEAKENED -> "Weakened: it rests on less";
        case STRENGTHENED -> "Strengthened: it rests on more";
        case KEPT -> "Kept: nothing changes";
      };
    }

    public List<String> levels() {
      return visit.library().terms().evidenceLevels().values().stream()
          .sorted()
          .map(RankedTerm::label)
          .toList();
    }

    public boolean isBelow(String level) {
      return visit.value("below").equals(level);
    }

    public String without() {
      return visit.asked().all("without").stream().findFirst().orElse("");
    }

    /** The same question with what stays listed too. */
    public String withKept() {
      return visit
          .links()
          .to(
              "/what-if",
              "without",
              without(),
              "below",
              visit.value("below"),
              "from",
              visit.value("from"),
              "to",
              visit.value("to"),
              "kept",
              "true");
    }

    public String format(String word) {
      return withKept().replace("kept=true", "format=" + word);
    }
  }
}
