package org.plastogen.endpoint.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Interval;
import org.plastogen.claim.IntervalQualifier;

/**
 * A time that a claim gives, on a logarithmic axis from half an hour to two years.
 *
 * @param card the claim
 * @param kind onset, peak, duration or window
 * @param time the interval, in hours
 */
public record TimeBar(ClaimCard card, IntervalQualifier kind, Interval time) {

  /** A mark of the axis. */
  public record Tick(String label, String at) {}

  private static final double FIRST_HOUR = 0.5;
  private static final double LAST_HOUR = 17_532;
  private static final double LEAST_PERCENT = 1;

  private static final List<Double> MARKS =
      List.of(1.0, 4.0, 12.0, 24.0, 72.0, 168.0, 336.0, 730.5, 2191.5, 8766.0);
  private static final List<String> LABELS =
      List.of("1 h", "4 h", "12 h", "1 d", "3 d", "1 wk", "2 wk", "1 mo", "3 mo", "1 y");

  private static final Comparator<TimeBar> ORDER =
      Comparator.comparing(TimeBar::kind)
          .thenComparing(TimeBar::hasFigures, Comparator.reverseOrder())
          .thenComparingDouble(TimeBar::end)
          .thenComparingDouble(TimeBar::start)
          .thenComparing(bar -> bar.card().claim().id());

  /** All times that some claims give, with figures or in words only. */
  static List<TimeBar> of(List<Claim> claims, Visit visit) {
    List<TimeBar> bars = new ArrayList<>();
    for (Claim claim : claims) {
      claim
          .intervals()
          .forEach(
              (kind, time) -> {
                if (kind.isTime()) {
                  bars.add(new TimeBar(new ClaimCard(claim, visit), kind, time));
                }
              });
    }
    return bars.stream().sorted(ORDER).toList();
  }

  /** The marks of the axis. */
  public static List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < MARKS.size(); i++) {
      ticks.add(new Tick(LABELS.get(i), percent(position(MARKS.get(i)))));
    }
    return ticks;
  }

  /** Whether the document gives a number, so that there is a bar to draw. */
  public boolean hasFigures() {
    return time.from().isPresent() || time.to().isPresent();
  }

  /** Whether one end is open, so that the bar runs to the edge of the axis. */
  public boolean open() {
    return time.from().isEmpty() || time.to().isEmpty();
  }

  private double start() {
    return time.from().map(Number::doubleValue).filter(h -> h > FIRST_HOUR).orElse(FIRST_HOUR);
  }

  private double end() {
    return time.to().map(Number::doubleValue).orElse(LAST_HOUR);
  }

  public String x() {
    return percent(Math.min(position(start()), 100 - LEAST_PERCENT));
  }

  public String width() {
    return percent(Math.max(LEAST_PERCENT, position(end()) - position(start())));
  }

  /** What the document says, in its granularity. */
  public String words() {
    return time.text().orElseGet(() -> org.plastogen.explain.ClaimText.text(time));
  }

  /** The dose that the claim gives, if it gives one. */
  public Optional<String> dose() {
    return Dose.of(card.claim()).map(org.plastogen.explain.ClaimText::text);
  }

  public String kindWord() {
    return kind.key();
  }

  private static double position(double hours) {
    double within = Math.max(FIRST_HOUR, Math.min(LAST_HOUR, hours));
    return 100 * Math.log(within / FIRST_HOUR) / Math.log(LAST_HOUR / FIRST_HOUR);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
