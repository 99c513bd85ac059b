package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.claim.EntityQualifier;
import org.plastogen.endpoint.request.ReportRequest;

/**
 * What a reader of the timeline has picked; an empty part lets everything pass.
 *
 * @param about subject, object or region of the claims
 * @param exposure what the organism was exposed to: subject, schedule, route or circumstance
 * @param dose how much was given
 * @param kind onset, peak, duration or window
 */
record TimeChoice(
    Optional<Entity> about, Optional<Entity> exposure, Optional<Dose> dose, String kind) {

  static final List<String> KINDS = List.of("onset", "peak", "duration", "window");

  /** The names of its parameters. */
  static final Set<String> PARAMETERS = Set.of("about", "exposure", "dose", "kind");

  /** What a request asks for. */
  static TimeChoice of(Visit visit) {
    String kind = visit.value("kind");
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      throw ReportRequest.malformed("The parameter kind is onset, peak, duration or window.");
    }
    return new TimeChoice(
        visit.asked().one("about").map(visit.library().names()::named),
        visit.asked().one("exposure").map(visit.library().names()::named),
        visit.asked().one("dose").map(Dose::asked),
        kind);
  }

  /** Whether a claim passes, whatever dose it gives. */
  boolean passesAtAnyDose(Claim claim) {
    return about.map(entity -> isAbout(claim, entity)).orElse(true)
        && exposure.map(each -> isUnder(claim, each)).orElse(true);
  }

  /** Whether a claim gives such a dose. */
  boolean passesDose(Claim claim) {
    return dose.map(each -> each.takesIn(claim)).orElse(true);
  }

  /** Whether a time is of the kind. */
  boolean passesKind(TimeBar bar) {
    return kind.isEmpty() || bar.kindWord().equals(kind);
  }

  private static boolean isAbout(Claim claim, Entity entity) {
    return claim.subject().equals(entity)
        || claim.object().equals(entity)
        || claim.entities().getOrDefault(EntityQualifier.REGION, List.of()).contains(entity);
  }

  private static boolean isUnder(Claim claim, Entity exposure) {
    return claim.subject().equals(exposure) || circumstances(claim).contains(exposure);
  }

  /** On what schedule, by what way and under what circumstances a claim's substance was given. */
  static List<Entity> circumstances(Claim claim) {
    List<Entity> all = new ArrayList<>();
    for (EntityQualifier each :
        List.of(EntityQualifier.REGIMEN, EntityQualifier.ROUTE, EntityQualifier.CONTEXT)) {
      all.addAll(claim.entities().getOrDefault(each, List.of()));
    }
    return all;
  }
}
