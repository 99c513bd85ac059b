package org.plastogen.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plastogen.claim.Claim;
import org.plastogen.difference.EffectChange;
import org.plastogen.difference.EffectChange.Kind;
import org.plastogen.difference.Section;
import org.plastogen.difference.Section.Item;
import org.plastogen.mechanism.MechanismChain;

/** An answer to "what if" in words: as lines of text, or in parts for a page. */
public final class WhatIfText {
  private final Telling telling;

  /**
   * A way to tell answers.
   *
   * @param telling how much of it
   */
  public WhatIfText(Telling telling) {
    this.telling = telling;
  }

  /**
   * Renders an answer.
   *
   * @param answer what to tell
   * @return lines, each ended by a line feed
   */
  public String of(WhatIfAnswer answer) {
    StringBuilder text = new StringBuilder();
    opening(answer).forEach(line -> text.append(line).append('\n'));
    for (Section section : sections(answer)) {
      text.append('\n').append(section.title()).append('\n');
      for (Item item : section.items()) {
        text.append("  ").append(item.line()).append('\n');
        item.details().forEach(detail -> text.append("    ").append(detail).append('\n'));
      }
      if (section.more() > 0) {
        text.append("  … and ").append(section.more()).append(" more\n");
      }
    }
    return text.toString();
  }

  /**
   * What was asked, and how many effects came of it.
   *
   * @param answer what to tell
   * @return sentences
   */
  public List<String> opening(WhatIfAnswer answer) {
    List<String> lines = new ArrayList<>();
    String from = answer.scope().from().map(e -> ", from " + e.label()).orElse("");
    String to = answer.scope().to().map(e -> ", to " + e.label()).orElse("");
    lines.add(
        answer.question()
            + from
            + to
            + ": "
            + counted(answer.leftOut().size(), "claim")
            + " left out, "
            + answer.added().size()
            + " added; "
            + counted(answer.changes().effectsBefore(), "net effect")
            + " before, "
            + answer.changes().effectsAfter()
            + " after.");
    lines.add(
        answer.changes().counts().entrySet().stream()
            .map(e -> e.getKey().label() + " " + e.getValue())
            .collect(Collectors.joining(", ", "Pairs of entities: ", ".")));
    if (!answer.filter().passesEverything()) {
      lines.add("Counting only claims: " + String.join("; ", answer.filter().words()) + ".");
    }
    return lines;
  }

  /**
   * The changes by kind.
   *
   * @param answer what to tell
   * @return the kinds of which there are any
   */
  public List<Section> sections(WhatIfAnswer answer) {
    List<Section> sections = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<EffectChange> changes = answer.of(kind);
      if (!changes.isEmpty() && (kind != Kind.KEPT || telling.kept())) {
        List<Item> items =
            changes.stream().limit(telling.most()).map(c -> item(c, answer)).toList();
        sections.add(
            new Section(title(kind, changes, answer), items, changes.size() - items.size()));
      }
    }
    return sections;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String title(Kind kind, List<EffectChange> changes, WhatIfAnswer answer) {
    long own = changes.stream().filter(answer::ofBlocked).count();
    return kind.label().substring(0, 1).toUpperCase(Locale.ROOT)
        + kind.label().substring(1)
        + " ("
        + changes.size()
        + (own == 0 ? "" : ", of which " + own + " start or end at what is blocked")
        + ")";
  }

  private static Item item(EffectChange change, WhatIfAnswer answer) {
    List<String> details = new ArrayList<>();
    for (MechanismChain chain : change.chainsBefore()) {
      details.add("was: " + EffectChange.line(chain));
      addClaims("     without ", chain, answer, details);
    }
    for (MechanismChain chain : change.chainsAfter()) {
      details.add((change.kind() == Kind.GAINED ? "by: " : "now: ") + EffectChange.line(chain));
      addClaims("     with ", chain, answer, details);
    }
    return new Item(change.line(), details);
  }

  private static void addClaims(
      String words, MechanismChain chain, WhatIfAnswer answer, List<String> details) {
    List<Claim> responsible = answer.responsible(chain);
    if (!responsible.isEmpty()) {
      details.add(words + responsible.stream().map(Claim::id).collect(Collectors.joining(", ")));
    }
  }
}
