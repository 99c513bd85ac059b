package org.plastogen.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * What a check judges by.
 *
 * @param rules the rules
 * @param profile the severities chosen
 * @param waivers faults that are let pass for a while
 * @param today the day that waivers are judged on
 */
public record Standards(RuleBook rules, Profile profile, List<Waiver> waivers, LocalDate today) {
  /** Copies the list. */
  public Standards {
    waivers = List.copyOf(waivers);
  }

  /** The rules that come with the program, with their own severities and no waiver, today. */
  public static Standards usual() {
    return new Standards(RuleBook.bundled(), Profile.usual(), List.of(), LocalDate.now());
  }

  /** The same with these waivers. */
  public Standards with(List<Waiver> more) {
    return new Standards(rules, profile, more, today);
  }
}
