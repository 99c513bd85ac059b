package org.plastogen.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.plastogen.claim.Place;

/**
 * A fault that is known and let pass for a while.
 *
 * @param rule the rule
 * @param file the file it holds for, as faults name it
 * @param id the claim, entity or tension it holds for; empty for the whole file
 * @param reason why
 * @param expires the last day it holds
 * @param place where the waiver itself stands
 */
public record Waiver(
    String rule, String file, Optional<String> id, String reason, LocalDate expires, Place place) {}
