package org.plastogen.difference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Entity;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.mechanism.MechanismChain;
import org.plastogen.reasoning.Consistent;
import org.plastogen.reasoning.MechanismReasoner;

/**
 * Which members defined classes have on one side only. The claims responsible are found by asking
 * HermiT over the few claims that could be: those of the entity itself, and those on its chains.
 */
final class Memberships {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final SortedSet<String> NONE = new TreeSet<>();

  private final Set<String> changed;
  private final List<EffectChange> effects;

  Memberships(Set<String> changedClaims, List<EffectChange> effects) {
    this.changed = changedClaims;
    this.effects = effects;
  }

  /** Those of one side that the other does not have. */
  List<MemberChange> only(Snapshot side, Snapshot other, boolean gained) {
    List<MemberChange> found = new ArrayList<>();
    for (String iri : side.memberships().keySet()) {
      SortedSet<String> missing = new TreeSet<>(side.memberships().get(iri));
      missing.removeAll(other.memberships().getOrDefault(iri, NONE));
      for (String type : missing) {
        Entity entity = side.mechanism().entity(iri);
        found.add(
            new MemberChange(
                gained,
                entity,
                type,
                side.terms().label(type),
                responsible(entity, type, side, gained)));
      }
    }
    return found;
  }

  private List<Claim> responsible(Entity entity, String type, Snapshot side, boolean gained) {
    List<List<Claim>> reasons = new ArrayList<>();
    side.seeds()
        .claims()
        .filter(claim -> claim.subject().equals(entity) && changed.contains(claim.id()))
        .forEach(claim -> reasons.add(List.of(claim)));
    for (EffectChange effect : effects) {
      if (effect.subject().iri().equals(entity.iri())) {
        Outlook outlook = gained ? effect.after() : effect.before();
        outlook.chains().forEach(chain -> reasons.add(claims(chain)));
      }
    }
    Set<Claim> possible = new LinkedHashSet<>();
    Set<Claim> sufficient = new LinkedHashSet<>();
    for (List<Claim> reason : reasons) {
      List<Claim> differing = reason.stream().filter(c -> changed.contains(c.id())).toList();
      possible.addAll(differing);
      if (!differing.isEmpty()
          && !sufficient.containsAll(differing)
          && entails(reason, entity, type)) {
        sufficient.addAll(differing);
      }
    }
    return List.copyOf(sufficient.isEmpty() ? possible : sufficient);
  }

  private static List<Claim> claims(MechanismChain chain) {
    return chain.steps().stream().map(DirectEdge::best).toList();
  }

  private static boolean entails(Collection<Claim> claims, Entity entity, String type) {
    Set<Entity> entities = new LinkedHashSet<>();
    claims.forEach(claim -> entities.addAll(List.of(claim.subject(), claim.object())));
    Mechanism small = Mechanism.of(entities, claims);
    return new MechanismReasoner(DEADLINE).reason(small.assertions()) instanceof Consistent drawn
        && Optional.ofNullable(drawn.types().get(entity.iri()))
            .filter(types -> types.mechanisms().contains(type))
            .isPresent();
  }
}
