package org.plastogen.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Seeds;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.Mechanism;
import org.plastogen.mechanism.MechanismChain;

/**
 * Everything in which two sides differ, from what is claimed to what follows.
 *
 * @param before name of the one side
 * @param after name of the other
 * @param claims claims added, removed or changed, by identifier
 * @param edgesLost signed direct edges that only the first has, with the claims that stated them
 * @param edgesGained signed direct edges that only the second has, with the claims that state them
 * @param effects what became of each net effect
 * @param members entities that fall into a defined class on one side only
 */
public record Differences(
    String before,
    String after,
    List<ClaimChange> claims,
    List<DirectEdge> edgesLost,
    List<DirectEdge> edgesGained,
    EffectChanges effects,
    List<MemberChange> members) {
  /** Copies the lists. */
  public Differences {
    claims = List.copyOf(claims);
    edgesLost = List.copyOf(edgesLost);
    edgesGained = List.copyOf(edgesGained);
    members = List.copyOf(members);
  }

  /**
   * Compares two sides.
   *
   * @param before the one
   * @param after the other
   * @return the differences
   */
  public static Differences between(Snapshot before, Snapshot after) {
    List<ClaimChange> claims = claims(before.seeds(), after.seeds());
    EffectChanges effects = EffectChanges.between(before.mechanism(), after.mechanism(), Scope.ALL);
    Memberships memberships = new Memberships(ids(claims), effects.all());
    List<MemberChange> members = new ArrayList<>(memberships.only(before, after, false));
    members.addAll(memberships.only(after, before, true));
    return new Differences(
        before.name(),
        after.name(),
        claims,
        edgesOnlyIn(before.mechanism(), after.mechanism()),
        edgesOnlyIn(after.mechanism(), before.mechanism()),
        effects,
        members);
  }

  private static List<ClaimChange> claims(Seeds before, Seeds after) {
    SortedMap<String, Claim> was = byId(before);
    SortedMap<String, Claim> is = byId(after);
    TreeSet<String> all = new TreeSet<>(was.keySet());
    all.addAll(is.keySet());
    List<ClaimChange> changes = new ArrayList<>();
    for (String id : all) {
      Optional<Claim> then = Optional.ofNullable(was.get(id));
      Optional<Claim> now = Optional.ofNullable(is.get(id));
      if (then.isEmpty() || now.isEmpty()) {
        changes.add(new ClaimChange(then, now, List.of()));
      } else {
        ClaimChange change = ClaimChange.between(then.get(), now.get());
        if (!change.fields().isEmpty()) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  private static SortedMap<String, Claim> byId(Seeds seeds) {
    SortedMap<String, Claim> byId = new TreeMap<>();
    seeds.claims().forEach(claim -> byId.put(claim.id(), claim));
    return byId;
  }

  private static List<DirectEdge> edgesOnlyIn(Mechanism one, Mechanism other) {
    Set<String> there = new HashSet<>();
    other.edges().forEach(edge -> there.add(edge.iri()));
    return one.edges().stream().filter(edge -> !there.contains(edge.iri())).toList();
  }

  private static Set<String> ids(List<ClaimChange> claims) {
    Set<String> ids = new HashSet<>();
    claims.forEach(change -> ids.add(change.claim().id()));
    return ids;
  }

  /** Whether the two sides say the same and the same follows. */
  public boolean none() {
    return claims.isEmpty()
        && edgesLost.isEmpty()
        && edgesGained.isEmpty()
        && members.isEmpty()
        && effects.of(EffectChange.Kind.KEPT).size() == effects.all().size();
  }

  /**
   * The claims that make the difference for an effect: those on its best chains that were added,
   * removed or changed. A sign that stays takes no part in a flip.
   *
   * @param change a change of an effect
   * @return the claims, those of the chains before first
   */
  public List<Claim> responsible(EffectChange change) {
    Set<String> ids = ids(claims);
    Set<Claim> responsible = new LinkedHashSet<>();
    boolean flipped = change.kind() == EffectChange.Kind.FLIPPED;
    change
        .before()
        .signs()
        .forEach(
            (sign, chain) -> {
              if (!flipped || !change.after().signs().containsKey(sign)) {
                addChanged(chain, ids, responsible);
              }
            });
    change
        .after()
        .signs()
        .forEach(
            (sign, chain) -> {
              if (!flipped || !change.before().signs().containsKey(sign)) {
                addChanged(chain, ids, responsible);
              }
            });
    return List.copyOf(responsible);
  }

  private static void addChanged(MechanismChain chain, Set<String> ids, Set<Claim> to) {
    for (DirectEdge step : chain.steps()) {
      step.claims().stream().filter(c -> ids.contains(c.id())).forEach(to::add);
    }
  }
}
