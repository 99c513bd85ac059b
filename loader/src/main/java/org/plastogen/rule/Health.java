package org.plastogen.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.plastogen.fault.Fault;

/**
 * What the check of a release found, to be published with it.
 *
 * @param rules the rules that were judged
 * @param unjudged rules that could have been judged but were not
 * @param faults what is wrong and counts
 * @param waived what is let pass for a while
 */
public record Health(
    List<Rule> rules, List<Rule> unjudged, List<Fault> faults, List<Verdicts.Waived> waived) {
  private static final Set<String> WHEN_ASKED =
      Set.of("source-missing", "source-hash", "source-paragraphs");

  /** Copies the lists. */
  public Health {
    rules = List.copyOf(rules);
    unjudged = List.copyOf(unjudged);
    faults = List.copyOf(faults);
    waived = List.copyOf(waived);
  }

  /**
   * The health of seeds.
   *
   * @param book all rules
   * @param ran the layers that ran to their end
   * @param faults what is wrong
   * @param waived what is let pass
   */
  public static Health of(
      RuleBook book, Collection<Layer> ran, List<Fault> faults, List<Verdicts.Waived> waived) {
    List<Rule> ours = book.all().stream().filter(r -> r.fits(Rule.Scope.SEEDS)).toList();
    return new Health(
        ours.stream().filter(r -> judged(r, ran)).toList(),
        ours.stream().filter(r -> !judged(r, ran)).toList(),
        faults,
        waived);
  }

  /** Sources need their texts, and answers need the release itself. */
  private static boolean judged(Rule rule, Collection<Layer> ran) {
    boolean afterwards =
        rule.id().startsWith("answer-") || rule.id().matches("query-(term|entity)");
    return ran.contains(rule.layer()) && !afterwards && !WHEN_ASKED.contains(rule.id());
  }

  /** How many faults a rule has. */
  public long count(Rule rule) {
    return faults.stream().filter(f -> f.rule().equals(rule.id())).count();
  }

  /** How many faults are of this severity. */
  public long count(Fault.Severity severity) {
    return faults.stream().filter(f -> f.severity() == severity).count();
  }
}
