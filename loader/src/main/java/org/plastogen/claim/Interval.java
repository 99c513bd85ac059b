package org.plastogen.claim;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A time, dose or figure as the document gives it: both ends may be missing, nothing is invented.
 *
 * @param from lower end in {@code unit}
 * @param to upper end in {@code unit}
 * @param unit the unit both ends are in, such as {@code h}, {@code mg/kg} or {@code percent}
 * @param bound exact, about, at least, at most or up to
 * @param text the granularity of the document in a few words
 */
public record Interval(
    Optional<BigDecimal> from,
    Optional<BigDecimal> to,
    Optional<String> unit,
    Optional<String> bound,
    Optional<String> text) {}
