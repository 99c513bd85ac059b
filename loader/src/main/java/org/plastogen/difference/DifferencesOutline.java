package org.plastogen.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plastogen.chain.Sign;
import org.plastogen.claim.Claim;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.difference.Section.Item;
import org.plastogen.mechanism.DirectEdge;
import org.plastogen.mechanism.MechanismChain;

/** Differences as headings, items and details, the same for every form of text. */
final class DifferencesOutline {
  private final Differences differences;

  private DifferencesOutline(Differences differences) {
    this.differences = differences;
  }

  /** The sections that hold anything, in order. */
  static List<Section> of(Differences differences) {
    DifferencesOutline outline = new DifferencesOutline(differences);
    List<Section> sections = new ArrayList<>();
    sections.add(outline.claims("Claims added", change -> change.before().isEmpty()));
    sections.add(outline.claims("Claims removed", change -> change.after().isEmpty()));
    sections.add(outline.claims("Claims changed", change -> !change.fields().isEmpty()));
    sections.add(edges("Direct edges lost", differences.edgesLost()));
    sections.add(edges("Direct edges gained", differences.edgesGained()));
    for (Kind kind :
        List.of(Kind.LOST, Kind.GAINED, Kind.FLIPPED, Kind.WEAKENED, Kind.STRENGTHENED)) {
      sections.add(outline.effects(kind));
    }
    sections.add(outline.members("Members of defined classes lost", false));
    sections.add(outline.members("Members of defined classes gained", true));
    return sections.stream().filter(section -> !section.items().isEmpty()).toList();
  }

  private Section claims(String title, Predicate<ClaimChange> which) {
    return new Section(
        title,
        differences.claims().stream()
            .filter(which)
            .map(change -> new Item(line(change.claim()), fields(change)))
            .toList());
  }

  private static String line(Claim claim) {
    return claim.id()
        + "  "
        + claim.sentence()
        + "  ["
        + claim.evidence().label()
        + ", "
        + claim.certainty().label()
        + "]";
  }

  private static List<String> fields(ClaimChange change) {
    return change.fields().stream()
        .map(f -> f.field() + ": " + f.before().orElse("–") + " → " + f.after().orElse("–"))
        .toList();
  }

  private static Section edges(String title, List<DirectEdge> edges) {
    return new Section(
        title,
        edges.stream()
            .map(
                edge ->
                    new Item(
                        edge.subject().label()
                            + (edge.sign() == Sign.INCREASE ? " → " : " ⊣ ")
                            + edge.object().label(),
                        List.of("claims: " + ids(edge.claims()))))
            .toList());
  }

  private Section effects(Kind kind) {
    return new Section(
        "Net effects " + kind.label(),
        differences.effects().of(kind).stream().map(this::effect).toList());
  }

  private Item effect(EffectChange change) {
    List<String> details = new ArrayList<>();
    for (MechanismChain chain : change.chainsBefore()) {
      details.add("was: " + EffectChange.line(chain));
    }
    for (MechanismChain chain : change.chainsAfter()) {
      details.add((change.kind() == Kind.GAINED ? "by: " : "now: ") + EffectChange.line(chain));
    }
    addClaims(differences.responsible(change), details);
    return new Item(change.line(), details);
  }

  private Section members(String title, boolean gained) {
    List<Item> items = new ArrayList<>();
    for (MemberChange member : differences.members()) {
      if (member.gained() == gained) {
        List<String> details = new ArrayList<>();
        addClaims(member.claims(), details);
        items.add(new Item(member.entity().label() + " · " + member.classLabel(), details));
      }
    }
    return new Section(title, items);
  }

  private static void addClaims(List<Claim> claims, List<String> details) {
    if (!claims.isEmpty()) {
      details.add("claims: " + ids(claims));
    }
  }

  private static String ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).distinct().collect(Collectors.joining(", "));
  }
}
