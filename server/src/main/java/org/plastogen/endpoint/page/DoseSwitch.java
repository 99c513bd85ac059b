package org.plastogen.endpoint.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plastogen.claim.Claim;
import org.plastogen.claim.Interval;

/**
 * The doses after which times are given, to switch between; each is an address.
 *
 * @param visit the request
 * @param bars the times at any dose
 */
public record DoseSwitch(Visit visit, List<TimeBar> bars) {

  /**
   * One position of the switch.
   *
   * @param label the dose, or that all count
   * @param times how many times are given after it
   * @param address the page switched so
   * @param chosen whether it is so now
   */
  public record Position(String label, int times, String address, boolean chosen) {}

  /** Figures first, the lower before the higher, then words, and last those that give none. */
  private static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> Dose.of(claim).isEmpty())
          .thenComparing(claim -> figure(claim) == null)
          .thenComparing(
              DoseSwitch::figure, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(Dose::words);

  private static @org.jspecify.annotations.Nullable BigDecimal figure(Claim claim) {
    return Dose.of(claim)
        .flatMap(Interval::from)
        .or(() -> Dose.of(claim).flatMap(Interval::to))
        .orElse(null);
  }

  /** All positions, the first that of any dose. */
  public List<Position> positions() {
    String set = visit.value("dose");
    List<Position> all = new ArrayList<>();
    all.add(new Position("any dose", bars.size(), address(""), set.isEmpty()));
    Map<Claim, Integer> doses = new TreeMap<>(ORDER);
    bars.forEach(bar -> doses.merge(bar.card().claim(), 1, Integer::sum));
    doses.forEach(
        (claim, times) -> {
          String words = Dose.words(claim);
          all.add(new Position(words, times, address(words), words.equalsIgnoreCase(set)));
        });
    if (all.stream().noneMatch(Position::chosen)) {
      Dose asked = Dose.asked(set);
      int times = (int) bars.stream().filter(bar -> asked.takesIn(bar.card().claim())).count();
      all.add(new Position(set, times, address(set), true));
    }
    return all;
  }

  /** Whether any claim gives a dose, so that there is something to switch. */
  public boolean useful() {
    return bars.stream().anyMatch(bar -> Dose.of(bar.card().claim()).isPresent());
  }

  private String address(String dose) {
    return visit
            .links()
            .to(
                "/timeline",
                "about",
                visit.value("about"),
                "kind",
                visit.value("kind"),
                "by",
                visit.value("by"),
                "exposure",
                visit.value("exposure"),
                "dose",
                dose)
        + "#all";
  }
}
