package org.plastogen.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;
import org.plastogen.fault.Fault;

/** Reads the intervals of a claim: times, doses and figures. */
final class IntervalReader {
  /** Hours in a unit of time; a month is a twelfth of 365.25 days. */
  private static final Map<String, BigDecimal> HOURS =
      Map.of(
          "min", BigDecimal.ONE.divide(new BigDecimal(60), 12, RoundingMode.HALF_UP),
          "h", BigDecimal.ONE,
          "d", new BigDecimal(24),
          "wk", new BigDecimal(168),
          "mo", new BigDecimal("730.5"),
          "y", new BigDecimal(8766));

  private static final Set<String> UPPER_BOUNDS = Set.of("at most", "up to");

  private IntervalReader() {}

  /**
   * Hours in a unit of time.
   *
   * @param unit min, h, d, wk, mo or y
   * @return its length in hours; empty for other units
   */
  static Optional<BigDecimal> hoursPer(String unit) {
    return Optional.ofNullable(HOURS.get(unit));
  }

  /**
   * Reads one interval.
   *
   * @param fields the object that holds it
   * @param qualifier which interval of the claim it is
   * @param faults where ends in the wrong order, mixed ends and missing units go
   * @return the interval; ends given with units of time are in hours
   */
  static Interval read(SeedFields fields, IntervalQualifier qualifier, Consumer<Fault> faults) {
    JsonNode node = fields.node();
    boolean one = node.has("at");
    if (one && (node.has("from") || node.has("to"))) {
      faults.accept(
          fault(fields, "at", "\"at\" stands beside \"from\" or \"to\"", "use one or the other"));
    }
    String lower = one ? "at" : "from";
    String upper = one ? "at" : "to";
    Optional<String> unit =
        timed(node, lower) || timed(node, upper) ? Optional.of("h") : fields.text("unit");
    String bound = fields.text("bound").orElse("exact");
    // One figure with a bound is an end, not both: "at least 2" has no upper end.
    Optional<BigDecimal> from =
        one && UPPER_BOUNDS.contains(bound) ? Optional.empty() : amount(node, lower);
    Optional<BigDecimal> to =
        one && bound.equals("at least") ? Optional.empty() : amount(node, upper);
    if ((from.isPresent() || to.isPresent()) && unit.isEmpty()) {
      faults.accept(
          fault(
              fields,
              from.isPresent() ? lower : upper,
              "the figure of \"" + qualifier.key() + "\" has no unit",
              "add \"unit\", such as percent or mg/kg"));
    }
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
      faults.accept(fault(fields, lower, "\"from\" is greater than \"to\"", "swap the two"));
    }
    return new Interval(from, to, unit, fields.text("bound"), fields.text("text"));
  }

  private static Fault fault(SeedFields fields, String key, String message, String mend) {
    return fields.yaml().text().error(fields.place(key), "interval", message, mend);
  }

  private static boolean timed(JsonNode node, String key) {
    return node.path(key).isTextual();
  }

  private static Optional<BigDecimal> amount(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (value.isNumber()) {
      return Optional.of(value.decimalValue());
    }
    String[] parts = value.asText().split(" ");
    BigDecimal hours = new BigDecimal(parts[0]).multiply(HOURS.get(parts[1]));
    return Optional.of(plain(hours.setScale(4, RoundingMode.HALF_UP)));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
