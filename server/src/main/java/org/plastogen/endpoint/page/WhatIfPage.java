package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plastogen.claim.Claim;
import org.plastogen.difference.EffectChange;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.explain.ClaimText;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.vocabulary.RankedTerm;
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

    /** Changes of one kind, and how many more there are. */
    public record Part(Kind kind, int all, List<EffectChange> changes, int more) {}

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
          parts.add(new Part(kind, changes.size(), shown, changes.size() - shown.size()));
        }
      }
      return parts;
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
